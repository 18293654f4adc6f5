using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Customers;
using SocialCrm.Offers;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>What every <see cref="ICardEnrolmentStore"/> and <see cref="ICardCreditStore"/> keep to.</summary>
public abstract class StatementCreditSuite : StoreSuite
{
    private static readonly CampaignId Back = new("cash-back");
    private static readonly SourceRecordId Ada = Sample.RowId("ada");
    private static readonly SourceRecordId AdaToo = Sample.RowId("ada too");
    private static readonly SourceRecordId Ben = Sample.RowId("ben");

    private readonly Person zelda = new("zeldamarker");

    /// <summary>Takes the harness of the store under test.</summary>
    protected StatementCreditSuite(StoreHarness harness)
        : base(harness)
    {
    }

    private ICardEnrolmentStore Enrolments => Store.GetRequiredService<ICardEnrolmentStore>();

    private ICardCreditStore Credits => Store.GetRequiredService<ICardCreditStore>();

    /// <summary>A card is enrolled once, by whichever record of its holder; nobody else enrols it, and no more cards than the terms let in.</summary>
    [SkippableFact]
    public virtual async Task A_card_is_enrolled_once_and_no_more_than_the_cap()
    {
        await PrepareAsync(Sample.CashBack("cash-back", 100m, cards: 2));

        var outcomes = await EnrolAsync(
            Sample.Enrol("cash-back", Ada, "a"), Sample.Enrol("cash-back", AdaToo, "a"), Sample.Enrol("cash-back", Ben, "a"),
            Sample.Enrol("cash-back", Ada, "b"), Sample.Enrol("cash-back", Ben, "c"));
        await CloseAsync();
        var again = await EnrolAsync(Sample.Enrol("cash-back", Ada, "b") with { Objection = OfferRefusal.NotEligible, At = Sample.Noon.AddDays(40) }, Sample.Enrol("cash-back", Ben, "c"));

        Assert.Equal([Enrolled(), Enrolled(isReplay: true), Refused(OfferRefusal.CardTaken), Enrolled(), Refused(OfferRefusal.EnrolmentFull)], outcomes);
        Assert.Equal([Enrolled(isReplay: true), Refused(OfferRefusal.EnrolmentFull)], again);
        Assert.Equal((2, 0), (await Enrolments.CountAsync(Back, Token), await Enrolments.CountAsync(new CampaignId("none"), Token)));
        Assert.Equal(Sample.CashBack("cash-back", 100m, cards: 2), (await StatusOfAsync(Back)).Campaign);
    }

    /// <summary>What is not open, not known, objected to or no card campaign enrols nobody.</summary>
    [SkippableFact]
    public virtual async Task Refused_enrolments_say_why()
    {
        await PrepareAsync(Sample.CashBack("cash-back", 100m));
        await Campaigns.PublishAsync(Sample.Campaign("scoop", 100m), Sample.Approval, Sample.Noon, Token);
        await Holdouts.DefineAsync(Sample.Holdout("all", 1), Sample.Noon, Token);
        await Campaigns.PublishAsync(Sample.CashBack("held", 100m) with { Holdout = new HoldoutId("all") }, Sample.Approval, Sample.Noon, Token);

        var outcomes = await EnrolAsync(
            Sample.Enrol("none", Ada, "a"), Sample.Enrol("scoop", Ada, "a"), Sample.Enrol("cash-back", Sample.RowId("nobody"), "a"),
            Sample.Enrol("cash-back", Ada, "a") with { At = Sample.Noon.AddSeconds(-1) }, Sample.Enrol("cash-back", Ada, "a") with { Objection = OfferRefusal.NotEligible },
            Sample.Enrol("held", Ada, "a"));

        Assert.Equal(
            [OfferRefusal.UnknownCampaign, OfferRefusal.OtherBenefit, OfferRefusal.UnknownRecipient, OfferRefusal.NotStarted, OfferRefusal.NotEligible, OfferRefusal.HeldOut],
            outcomes.Select(outcome => Assert.IsType<EnrolOutcome.Refused>(outcome).Reason));
        Assert.Equal(0, await Enrolments.CountAsync(Back, Token));
        Assert.Equal(new HoldoutCounts(0, 1, 0), await Exposures.CountAsync(new HoldoutId("all"), Token));
    }

    /// <summary>A credit is matched, posted and reversed; the books follow, the ledger keeps each step, and every step again is answered again.</summary>
    [SkippableFact]
    public virtual async Task A_credit_is_matched_posted_and_reversed()
    {
        await PrepareAsync(Sample.CashBack("cash-back", 100m));
        await EnrolAsync(Sample.Enrol("cash-back", Ada, "a"));

        var matched = await MatchedAsync(Sample.Purchase("cash-back", "a", "p1"));
        var held = await BooksAsync();
        var posted = await SettleAsync(matched.Id, CardCreditState.Posted, "s1");
        var granted = await BooksAsync();
        await CloseAsync();
        var again = new[]
        {
            Assert.Single(await Credits.MatchAsync([Sample.Purchase("cash-back", "a", "p1")], Token)), await SettleAsync(matched.Id, CardCreditState.Posted, "s1"),
            await SettleAsync(matched.Id, CardCreditState.Posted, "s2"),
        };
        var reversed = await SettleAsync(matched.Id, CardCreditState.Reversed, "r1");
        var afterwards = new[] { await SettleAsync(matched.Id, CardCreditState.Reversed, "r1"), await SettleAsync(matched.Id, CardCreditState.Reversed, "r2") };

        Assert.Equal(new CardCredit(matched.Id, Back, Ada, "p1", Sample.Euro(2.50m), CardCreditState.Matched), matched);
        Assert.Equal((2.50m, 0m), held);
        Assert.Equal(Done(matched, CardCreditState.Posted), posted);
        Assert.Equal((0m, 2.50m), granted);
        Assert.Equal([Done(matched, CardCreditState.Posted, isReplay: true), Done(matched, CardCreditState.Posted, isReplay: true), No(OfferRefusal.AlreadyPosted)], again);
        Assert.Equal(Done(matched, CardCreditState.Reversed), reversed);
        Assert.Equal([Done(matched, CardCreditState.Reversed, isReplay: true), No(OfferRefusal.CreditReversed)], afterwards);
        Assert.Equal((0m, 0m), await BooksAsync());
        Assert.Equal(
            [(CardCreditState.Matched, "p1", Sample.Noon.AddHours(1)), (CardCreditState.Posted, "s1", Sample.Noon.AddHours(2)), (CardCreditState.Reversed, "r1", Sample.Noon.AddHours(2))],
            (await Credits.ReadAsync(Back, Token).ToListAsync()).Select(entry => (entry.Kind, entry.Reference, entry.At)));
        var status = await StatusOfAsync(Back);
        Assert.Equal((1, 1, 1, 0), (status.Issued, status.Redeemed, status.Reversed, status.Lapsed));
    }

    /// <summary>What waits can be given up; it is not posted any more, and the card may have another.</summary>
    [SkippableFact]
    public virtual async Task A_credit_that_waits_can_be_given_up()
    {
        await PrepareAsync(Sample.CashBack("cash-back", 100m));
        await EnrolAsync(Sample.Enrol("cash-back", Ada, "a"));
        var first = await MatchedAsync(Sample.Purchase("cash-back", "a", "p1"));
        await MatchedAsync(Sample.Purchase("cash-back", "a", "p2"));

        var full = Assert.Single(await Credits.MatchAsync([Sample.Purchase("cash-back", "a", "p3")], Token));
        await SettleAsync(first.Id, CardCreditState.Reversed, "given up");
        var late = await SettleAsync(first.Id, CardCreditState.Posted, "s1");
        var third = Assert.Single(await Credits.MatchAsync([Sample.Purchase("cash-back", "a", "p3")], Token));
        var unknown = await SettleAsync(CardCreditId.New(Sample.Noon), CardCreditState.Posted, "s1");

        Assert.Equal(No(OfferRefusal.CardLimitReached), full);
        Assert.Equal(No(OfferRefusal.CreditReversed), late);
        Assert.IsType<CardCreditOutcome.Done>(third);
        Assert.Equal(No(OfferRefusal.UnknownCredit), unknown);
        Assert.Equal((5m, 0m), await BooksAsync());
        Assert.Equal(1, (await StatusOfAsync(Back)).Lapsed);
        await Assert.ThrowsAsync<ArgumentException>(() => SettleAsync(first.Id, CardCreditState.Matched, "m"));
    }

    /// <summary>Only purchases that meet the terms match: of enrolled cards, in time, worth enough, in the currency, at the merchant.</summary>
    [SkippableFact]
    public virtual async Task Purchases_that_do_not_meet_the_terms_match_nothing()
    {
        var terms = Sample.CashBack("cash-back", 100m);
        await PrepareAsync(terms with { Benefit = ((Benefit.StatementCredit)terms.Benefit) with { Merchant = "Gelateria" } });
        await Campaigns.PublishAsync(Sample.Pledge("cause", 100m), Sample.Approval, Sample.Noon, Token);
        await EnrolAsync(Sample.Enrol("cash-back", Ada, "a"));
        var purchase = Sample.Purchase("cash-back", "a", "p");
        await MatchedAsync(purchase with { Transaction = "taken" });

        var outcomes = await Credits.MatchAsync(
            [
                Sample.Purchase("none", "a", "p"), Sample.Purchase("cause", "a", "p"), Sample.Purchase("cash-back", "b", "p"), purchase with { At = Sample.Noon.AddTicks(-10) },
                purchase with { At = Sample.Noon.AddDays(30) }, purchase with { Amount = new Money(12m, Currency.UsDollar) }, purchase with { Amount = Sample.Euro(9.99m) },
                purchase with { Merchant = "Elsewhere" }, purchase with { Transaction = "taken", Amount = Sample.Euro(13m) },
            ],
            Token);

        Assert.Equal(
            [
                OfferRefusal.UnknownCampaign, OfferRefusal.OtherBenefit, OfferRefusal.NotEnrolled, OfferRefusal.NotEnrolled, OfferRefusal.Ended, OfferRefusal.WrongCurrency,
                OfferRefusal.TermsNotMet, OfferRefusal.TermsNotMet, OfferRefusal.KeyReused,
            ],
            outcomes.Select(outcome => Assert.IsType<CardCreditOutcome.Refused>(outcome).Reason));
        Assert.Equal((2.50m, 0m), await BooksAsync());
        Assert.Equal(OfferRefusal.OtherBenefit, Assert.IsType<IssueOutcome.Refused>(Assert.Single(await Grants.IssueAsync([Sample.Issue("cash-back", "1", Ada)], Token))).Reason);
    }

    /// <summary>A purchase that is worth less than the credit gives back what it is worth.</summary>
    [SkippableFact]
    public virtual async Task A_credit_is_never_more_than_the_purchase()
    {
        await PrepareAsync(Sample.Campaign("cash-back", 100m) with { Benefit = new Benefit.StatementCredit(Sample.Euro(2.50m), Sample.Euro(0m), 2) });
        await EnrolAsync(Sample.Enrol("cash-back", Ada, "a"));

        var credit = await MatchedAsync(Sample.Purchase("cash-back", "a", "p1") with { Amount = Sample.Euro(1.20m) });

        Assert.Equal(Sample.Euro(1.20m), credit.Value);
        Assert.Equal((1.20m, 0m), await BooksAsync());
    }

    /// <summary>Who turns out to be held out after they enrolled gets nothing.</summary>
    [SkippableFact]
    public virtual async Task Whoever_is_held_out_later_matches_nothing()
    {
        await Holdouts.DefineAsync(Sample.Holdout("some", 0), Sample.Noon, Token);
        await PrepareAsync(Sample.CashBack("cash-back", 100m));
        await EnrolAsync(Sample.Enrol("cash-back", Ada, "a"));
        var review = Store.GetRequiredService<ICampaignReviewStore>();
        await review.DraftAsync(Sample.CashBack("cash-back", 100m) with { Holdout = new HoldoutId("some") }, new StaffId("ann"), Sample.Noon, Token);
        foreach (var (step, by) in new[] { (CampaignStep.Submit, "ann"), (CampaignStep.Approve, "bob"), (CampaignStep.GoLive, "bob") })
            Assert.Equal(MoveOutcome.Moved, await review.MoveAsync(new CampaignMove(Back, 2, step, new StaffId(by), Sample.Noon), Token));
        await Holdouts.DefineAsync(Sample.Holdout("some", 1), Sample.Noon, Token);

        var outcome = Assert.Single(await Credits.MatchAsync([Sample.Purchase("cash-back", "a", "p1")], Token));

        Assert.Equal(No(OfferRefusal.HeldOut), outcome);
        Assert.Equal((0m, 0m), await BooksAsync());
    }

    /// <summary>An erased person is in no table; what was posted stays, what waited returns to the budget, and the card counts as enrolled no more.</summary>
    [SkippableFact]
    public virtual async Task The_ledger_stays_when_a_person_is_erased()
    {
        await Campaigns.PublishAsync(Sample.Campaign("scoop", 1_000m), Sample.Approval, Sample.Noon, Token);
        await PrepareAsync(Sample.CashBack("cash-back", 1_000m));
        await Records.PutAsync([Sample.Row("stranger")], Token);
        await zelda.StoreAsync(Store, Token);
        var before = await BooksAsync();
        var posted = (await Credits.ReadAsync(Back, Token).ToListAsync()).Single(entry => entry.Kind == CardCreditState.Posted).Credit;

        Assert.NotNull(await PersonalData.EraseAsync(new CustomerReference.ByRecord(zelda.Row.Id), Sample.Noon.AddDays(1), Token));

        Assert.Equal((2.50m, 2.50m), before);
        Assert.Equal((0m, 2.50m), await BooksAsync());
        var entries = await Credits.ReadAsync(Back, Token).ToListAsync();
        Assert.Equal([CardCreditState.Matched, CardCreditState.Matched, CardCreditState.Posted, CardCreditState.Reversed], entries.Select(entry => entry.Kind));
        Assert.All(entries, entry => Assert.Equal("", entry.Reference));
        Assert.Equal([No(OfferRefusal.NotEnrolled)], await Credits.MatchAsync([zelda.Purchase("1")], Token));
        Assert.Equal([Refused(OfferRefusal.UnknownRecipient)], await EnrolAsync(zelda.Enrolment));
        Assert.Equal(1, await Enrolments.CountAsync(Back, Token));
        Assert.IsType<CardCreditOutcome.Done>(await SettleAsync(posted, CardCreditState.Reversed, "refund"));
        Assert.Equal((0m, 0m), await BooksAsync());
        foreach (var marker in zelda.Markers.Append(Sample.Code("card of zeldamarker").ToArray()))
            Assert.DoesNotContain(await Harness.FindAsync(marker, Token), table => table.StartsWith("card_", StringComparison.Ordinal));
    }

    private static EnrolOutcome.Enrolled Enrolled(bool isReplay = false) => new(isReplay);

    private static EnrolOutcome.Refused Refused(OfferRefusal reason) => new(reason);

    private static CardCreditOutcome.Refused No(OfferRefusal reason) => new(reason);

    private static CardCreditOutcome.Done Done(CardCredit credit, CardCreditState state, bool isReplay = false) => new(credit with { State = state }, isReplay);

    private Task<IReadOnlyList<EnrolOutcome>> EnrolAsync(params EnrolAttempt[] attempts) => Enrolments.EnrolAsync(attempts, Token);

    private async Task<CardCredit> MatchedAsync(MatchAttempt purchase)
    {
        var done = Assert.IsType<CardCreditOutcome.Done>(Assert.Single(await Credits.MatchAsync([purchase], Token)));
        Assert.False(done.IsReplay);
        return done.Credit;
    }

    private async Task<CardCreditOutcome> SettleAsync(CardCreditId credit, CardCreditState to, string reference) =>
        Assert.Single(await Credits.SettleAsync([new CardCreditStep(credit, to, reference, Sample.Noon.AddHours(2))], Token));

    private async Task<(decimal Held, decimal Granted)> BooksAsync()
    {
        var status = await StatusOfAsync(Back);
        return (status.Held.Amount, status.Granted.Amount);
    }

    private async Task PrepareAsync(Campaign campaign)
    {
        await Records.PutAsync([Sample.Row("ada", "ada@x.org"), Sample.Row("ada too", "ada@x.org"), Sample.Row("ben", "ben@x.org")], Token);
        await UnifyAsync();
        await Campaigns.PublishAsync(campaign, Sample.Approval, Sample.Noon, Token);
    }
}
