using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Customers;
using SocialCrm.Offers;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>What every <see cref="IGiftStore"/> and <see cref="IGiftLedgerStore"/> keeps to, one caller at a time; <see cref="GiftRaceSuite"/> asks what many do at once.</summary>
public abstract class GiftStoreSuite : StoreSuite
{
    private static readonly SourceRecordId Ada = Sample.RowId("ada");
    private static readonly SourceRecordId Bob = Sample.RowId("bob");
    private static readonly SourceRecordId Cleo = Sample.RowId("cleo");
    private static readonly CampaignId Cards = new("cards");

    /// <summary>Takes the harness of the store under test.</summary>
    protected GiftStoreSuite(StoreHarness harness)
        : base(harness)
    {
    }

    /// <summary>A gift goes from its payment to its last cent, and the campaign's budget never hears of it.</summary>
    [SkippableFact]
    public virtual async Task A_gift_goes_from_its_payment_to_its_last_cent()
    {
        await PrepareAsync(Sample.Gifts("cards"));
        var buy = Sample.BuyGift("cards", "g", Ada, new GiftRecipient.Known(Bob)) with { At = Sample.Noon.AddTicks(19) };

        var bought = await BuyAsync(buy);
        var sent = Done(await SentAsync(bought, "s"));
        var claimed = Done(await ClaimAsync(Sample.ClaimGift("g", Bob, 3)));
        var first = Written(await SpendAsync(Sample.SpendGift("g", "1", Cleo, 12.34m)));
        var second = Written(await SpendAsync(Sample.SpendGift("g", "2", Bob, 7.66m)));

        Assert.Equal((GiftState.Paid, Sample.Euro(20m), Sample.Noon.AddMicroseconds(1), (DateTimeOffset?)null), (bought.State, bought.Balance, bought.BoughtAt, bought.SentAt));
        Assert.Equal((GiftState.Sent, (DateTimeOffset?)Sample.Noon), (sent.State, sent.SentAt));
        Assert.Equal((GiftState.Claimed, (SourceRecordId?)Bob, (CodeSerial?)new CodeSerial(7, 3)), (claimed.State, claimed.Claimer, claimed.Code));
        Assert.Null(claimed.ExpiresAt);
        Assert.Equal(
            new GiftEntry(first.Entry.Id, GiftEntryKind.Spent, Cards, bought.Id, Cleo, Sample.Euro(12.34m), "order-1", Sample.Noon), first.Entry);
        Assert.Equal((Sample.Euro(7.66m), Sample.Euro(0m)), (first.Balance, second.Balance));
        var last = await GiftReader.FindAsync(bought.Id, Token);
        Assert.Equal(claimed with { State = GiftState.Spent, Spent = Sample.Euro(20m) }, last);
        Assert.Equal(last, await GiftReader.FindAsync(Sample.Code("token of g"), Token));
        Assert.Equal(last, await GiftReader.FindAsync(Sample.Code("code of g"), Token));
        Assert.Null(await GiftReader.FindAsync(Sample.Code("another"), Token));
        Assert.Equal(new GiftBooks(1, Sample.Euro(20m), Sample.Euro(20m), Sample.Euro(0m)), await BalancedAsync());
        var status = await StatusOfAsync(Cards);
        Assert.Equal((Sample.Euro(0m), Sample.Euro(0m), 0), (status.Held, status.Granted, status.Issued));
    }

    /// <summary>What was done is answered again under its key, whatever has become of the gift since, and nothing is done twice.</summary>
    [SkippableFact]
    public virtual async Task Everything_is_replayed_and_nothing_done_twice()
    {
        await PrepareAsync(Sample.Gifts("cards", GiftRefunds.UntilSpent));
        var buy = Sample.BuyGift("cards", "g", Ada);
        var bought = await BuyAsync(buy);
        await SentAsync(bought, "s");
        await ClaimAsync(Sample.ClaimGift("g", Bob));
        var spent = Written(await SpendAsync(Sample.SpendGift("g", "1", Bob, 5m)));
        var refunded = Written(await RefundAsync(bought, "r"));
        await CloseAsync();
        var late = Sample.Noon.AddYears(9);

        var again = Assert.IsType<GiftOutcome.Done>(Assert.Single(await Gifts.BuyAsync([buy with { At = late, Id = GiftId.New(late), TokenHash = Sample.Code("another") }], Token)));
        var claims = await Gifts.ClaimAsync([Sample.ClaimGift("g", Bob, 9) with { At = late, CodeHash = Sample.Code("another"), Objection = GiftRefusal.TooManyTries }], Token);
        var spends = await GiftLedger.SpendAsync([Sample.SpendGift("g", "1", Bob, 5m) with { At = late, Objection = GiftRefusal.TooManyTries }], Token);

        Assert.True(again.IsReplay);
        Assert.Equal((bought.Id, GiftState.Refunded), (again.Gift.Id, again.Gift.State));
        Assert.True(Assert.IsType<GiftOutcome.Done>(await SentAsync(bought, "s")).IsReplay);
        var claim = Assert.IsType<GiftOutcome.Done>(Assert.Single(claims));
        Assert.Equal((true, new CodeSerial(7, 0)), (claim.IsReplay, claim.Gift.Code));
        Assert.Equal(spent with { Balance = Sample.Euro(0m), IsReplay = true }, Assert.Single(spends));
        Assert.Equal(refunded with { IsReplay = true }, await RefundAsync(bought, "r"));
        Assert.Equal(new GiftBooks(1, Sample.Euro(20m), Sample.Euro(5m), Sample.Euro(15m)), await BalancedAsync());
    }

    /// <summary>The same key with another request is refused, across everything that takes a key.</summary>
    [SkippableFact]
    public virtual async Task A_reused_key_is_refused()
    {
        await PrepareAsync(Sample.Gifts("cards"));
        var buy = Sample.BuyGift("cards", "g", Ada);
        var bought = await BuyAsync(buy);
        var claim = Sample.ClaimGift("g", Bob);
        await ClaimAsync(claim);
        var spend = Sample.SpendGift("g", "1", Bob, 5m);
        await SpendAsync(spend);

        foreach (var other in new[]
        {
            buy with { Sender = Bob }, buy with { Value = Sample.Euro(21m) }, buy with { Message = "Other" }, buy with { PaymentReference = "other" },
            buy with { Recipient = new GiftRecipient.Phone("friend@x.org") }, buy with { CodeKey = Guid.NewGuid() },
        })
        {
            AssertRefused(GiftRefusal.KeyReused, Assert.Single(await Gifts.BuyAsync([other], Token)));
        }

        AssertRefused(GiftRefusal.KeyReused, await ClaimAsync(claim with { Claimer = Cleo }));
        AssertRefused(GiftRefusal.KeyReused, await SpendAsync(spend with { Amount = Sample.Euro(6m) }));
        AssertRefused(GiftRefusal.KeyReused, await SpendAsync(spend with { OrderReference = "other" }));
        AssertRefused(GiftRefusal.KeyReused, await SpendAsync(spend with { Key = buy.Key }));
        AssertRefused(GiftRefusal.KeyReused, Assert.Single(await GiftLedger.RefundAsync([new GiftRefundAttempt(spend.Key, bought.Id, Sample.Noon)], Token)));
        Assert.Equal(new GiftBooks(1, Sample.Euro(20m), Sample.Euro(5m), Sample.Euro(0m)), await BalancedAsync());
    }

    /// <summary>What cannot be bought is refused, leaves no trace, and its key may be tried again.</summary>
    [SkippableFact]
    public virtual async Task What_cannot_be_bought_is_refused()
    {
        var campaign = Sample.Gifts("cards");
        await PrepareAsync(campaign, Sample.Campaign("scoop", 100m));
        var buy = Sample.BuyGift("cards", "g", Ada);

        (GiftRefusal Reason, GiftPurchaseAttempt Attempt)[] refused =
        [
            (GiftRefusal.UnknownCampaign, buy with { Campaign = new CampaignId("none") }),
            (GiftRefusal.SellsNoGifts, buy with { Campaign = new CampaignId("scoop") }),
            (GiftRefusal.NotStarted, buy with { At = campaign.Window.Start.AddMicroseconds(-1) }),
            (GiftRefusal.Ended, buy with { At = campaign.Window.End }),
            (GiftRefusal.WrongCurrency, buy with { Value = new Money(20m, Currency.Parse("USD")) }),
            (GiftRefusal.ValueOutOfRange, buy with { Value = Sample.Euro(4.99m) }),
            (GiftRefusal.ValueOutOfRange, buy with { Value = Sample.Euro(100.01m) }),
            (GiftRefusal.UnknownSender, buy with { Sender = Sample.RowId("nobody") }),
            (GiftRefusal.UnknownRecipient, buy with { Recipient = new GiftRecipient.Known(Sample.RowId("nobody")) }),
        ];
        var outcomes = await Gifts.BuyAsync([.. refused.Select(one => one.Attempt)], Token);

        foreach (var (one, outcome) in refused.Zip(outcomes))
            AssertRefused(one.Reason, outcome);
        Assert.Empty(await GiftReader.ReadBooksAsync(Cards, Token));
        Assert.False(Assert.IsType<GiftOutcome.Done>(Assert.Single(await Gifts.BuyAsync([buy with { Value = Sample.Euro(5m) }], Token))).IsReplay);
        var issued = Assert.Single(await Grants.IssueAsync([Sample.Issue("cards", "code", Ada)], Token));
        Assert.Equal(OfferRefusal.OtherBenefit, Assert.IsType<IssueOutcome.Refused>(issued).Reason);
    }

    /// <summary>A token is claimed once; afterwards, and refunded, it reads as a wrong one. A claim does not wait for the gift to be marked as sent.</summary>
    [SkippableFact]
    public virtual async Task A_token_is_claimed_once()
    {
        await PrepareAsync(Sample.Gifts("cards"));
        await BuyAsync(Sample.BuyGift("cards", "g", Ada));
        var second = await BuyAsync(Sample.BuyGift("cards", "h", Ada));
        await RefundAsync(second, "r");
        var claim = Sample.ClaimGift("g", Bob, 1);

        AssertRefused(GiftRefusal.UnknownClaimer, await ClaimAsync(claim with { Claimer = Sample.RowId("nobody") }));
        AssertRefused(GiftRefusal.TooManyTries, await ClaimAsync(claim with { Objection = GiftRefusal.TooManyTries }));
        AssertRefused(GiftRefusal.NotValid, await ClaimAsync(claim with { TokenHash = claim.CodeHash }));
        Assert.Equal((GiftState.Claimed, (DateTimeOffset?)Sample.Noon), (Done(await ClaimAsync(claim)).State, Done(await ClaimAsync(claim)).SentAt));

        AssertRefused(GiftRefusal.NotValid, await ClaimAsync(claim with { Key = new IdempotencyKey("again") }));
        AssertRefused(GiftRefusal.NotValid, await ClaimAsync(claim with { Key = new IdempotencyKey("other"), Claimer = Cleo }));
        AssertRefused(GiftRefusal.NotValid, await ClaimAsync(Sample.ClaimGift("h", Bob, 2)));
        AssertRefused(GiftRefusal.NotValid, await SpendAsync(Sample.SpendGift("g", "t", Bob, 1m) with { CodeHash = claim.TokenHash }));
        AssertRefused(GiftRefusal.NothingLeft, await SentAsync(second, "s"));
        AssertRefused(GiftRefusal.UnknownGift, Assert.Single(await Gifts.SentAsync([new GiftSentAttempt(new IdempotencyKey("s"), GiftId.New(Sample.Noon), Sample.Noon)], Token)));
        Assert.Equal(GiftState.Claimed, Done(await SentAsync((await GiftReader.FindAsync(claim.TokenHash, Token))!, "late")).State);
    }

    /// <summary>What cannot be spent is refused and leaves the balance as it was; batches are decided in order.</summary>
    [SkippableFact]
    public virtual async Task What_cannot_be_spent_is_refused()
    {
        await PrepareAsync(Sample.Gifts("cards") with { CodeLifetime = TimeSpan.FromDays(400) });
        await BuyAsync(Sample.BuyGift("cards", "g", Ada));
        await ClaimAsync(Sample.ClaimGift("g", Bob));
        var end = Sample.Noon.AddDays(400);

        (GiftRefusal? Reason, GiftSpendAttempt Attempt)[] attempts =
        [
            (GiftRefusal.NotValid, Sample.SpendGift("unknown", "1", Bob, 1m)),
            (GiftRefusal.UnknownSpender, Sample.SpendGift("g", "2", Sample.RowId("nobody"), 1m)),
            (GiftRefusal.WrongCurrency, Sample.SpendGift("g", "3", Bob, 1m) with { Amount = new Money(1m, Currency.Parse("USD")) }),
            (GiftRefusal.InvalidAmount, Sample.SpendGift("g", "4", Bob, 0m)),
            (GiftRefusal.InvalidAmount, Sample.SpendGift("g", "5", Bob, -1m)),
            (GiftRefusal.BalanceTooLow, Sample.SpendGift("g", "6", Bob, 20.01m)),
            (GiftRefusal.Expired, Sample.SpendGift("g", "7", Bob, 1m) with { At = end }),
            (GiftRefusal.TooManyTries, Sample.SpendGift("g", "8", Bob, 1m) with { Objection = GiftRefusal.TooManyTries }),
            (null, Sample.SpendGift("g", "9", Bob, 19m) with { At = end.AddMicroseconds(-1) }),
            (GiftRefusal.BalanceTooLow, Sample.SpendGift("g", "10", Bob, 1.01m)),
            (null, Sample.SpendGift("g", "9", Bob, 19m)),
            (null, Sample.SpendGift("g", "11", Bob, 1m)),
            (GiftRefusal.BalanceTooLow, Sample.SpendGift("g", "12", Bob, 0.01m)),
        ];
        var outcomes = await GiftLedger.SpendAsync([.. attempts.Select(one => one.Attempt)], Token);

        Assert.Equal(attempts.Select(one => one.Reason), outcomes.Select(outcome => (outcome as GiftLedgerOutcome.Refused)?.Reason));
        Assert.Equal(new GiftBooks(1, Sample.Euro(20m), Sample.Euro(20m), Sample.Euro(0m)), await BalancedAsync());
    }

    /// <summary>Paused, a campaign sells nothing, and nothing is claimed or spent; ended, what was bought is still claimed and spent. Refunds go at any time.</summary>
    [SkippableFact]
    public virtual async Task A_paused_campaign_stops_gifts_and_an_ended_one_only_sales()
    {
        await PrepareAsync(Sample.Gifts("cards"));
        var first = await BuyAsync(Sample.BuyGift("cards", "g", Ada));
        await BuyAsync(Sample.BuyGift("cards", "h", Ada));
        await ClaimAsync(Sample.ClaimGift("h", Bob, 1));

        await MoveAsync(CampaignStep.Pause);
        AssertRefused(GiftRefusal.Paused, Assert.Single(await Gifts.BuyAsync([Sample.BuyGift("cards", "i", Ada)], Token)));
        AssertRefused(GiftRefusal.Paused, await ClaimAsync(Sample.ClaimGift("g", Bob, 2)));
        AssertRefused(GiftRefusal.Paused, await SpendAsync(Sample.SpendGift("h", "1", Bob, 1m)));
        Written(await RefundAsync(first, "r"));
        await MoveAsync(CampaignStep.End);

        AssertRefused(GiftRefusal.Ended, Assert.Single(await Gifts.BuyAsync([Sample.BuyGift("cards", "i", Ada)], Token)));
        Written(await SpendAsync(Sample.SpendGift("h", "2", Bob, 20m) with { At = Sample.Noon.AddYears(20) }));
        Assert.Equal(new GiftBooks(2, Sample.Euro(40m), Sample.Euro(20m), Sample.Euro(20m)), await BalancedAsync());
    }

    /// <summary>The rest goes back once, as the terms allow, and token and code are void then.</summary>
    [SkippableFact]
    public virtual async Task The_rest_goes_back_as_the_terms_allow()
    {
        await PrepareAsync(Sample.Gifts("cards"), Sample.Gifts("open", GiftRefunds.UntilSpent));
        var strict = await BuyAsync(Sample.BuyGift("cards", "g", Ada));
        var open = await BuyAsync(Sample.BuyGift("open", "h", Ada));
        await ClaimAsync(Sample.ClaimGift("g", Bob, 1));
        await ClaimAsync(Sample.ClaimGift("h", Bob, 1));
        await SpendAsync(Sample.SpendGift("h", "1", Bob, 8m));

        AssertRefused(GiftRefusal.AlreadyClaimed, await RefundAsync(strict, "r1"));
        var refunded = Written(await RefundAsync(open, "r2"));
        AssertRefused(GiftRefusal.NothingLeft, await RefundAsync(open, "r3"));
        AssertRefused(GiftRefusal.NotValid, await SpendAsync(Sample.SpendGift("h", "2", Bob, 1m)));
        AssertRefused(GiftRefusal.UnknownGift, Assert.Single(await GiftLedger.RefundAsync([new GiftRefundAttempt(new IdempotencyKey("r4"), GiftId.New(Sample.Noon), Sample.Noon)], Token)));

        Assert.Equal((GiftEntryKind.Refunded, Ada, Sample.Euro(12m), Sample.Euro(0m)), (refunded.Entry.Kind, refunded.Entry.Person, refunded.Entry.Value, refunded.Balance));
        Assert.Equal("payment of h", refunded.Entry.Reference);
        Assert.Equal(GiftState.Refunded, (await GiftReader.FindAsync(open.Id, Token))!.State);
        Assert.Equal(new GiftBooks(1, Sample.Euro(20m), Sample.Euro(8m), Sample.Euro(12m)), await GiftBookkeeping.AssertBalancedAsync(Store, new CampaignId("open"), Token));
    }

    /// <summary>A claim is told once, with the gift.</summary>
    [SkippableFact]
    public virtual async Task A_claim_is_told()
    {
        await PrepareAsync(Sample.Gifts("cards"));
        var bought = await BuyAsync(Sample.BuyGift("cards", "g", Ada));
        await ClaimAsync(Sample.ClaimGift("g", Bob));
        await ClaimAsync(Sample.ClaimGift("g", Bob));

        var told = Assert.Single(await Store.GetRequiredService<IOfferEventStore>().ReadAsync(Sample.Noon, 10, Token));

        Assert.Equal((OfferEventKind.GiftClaimed, Cards, bought.Id, (SourceRecordId?)Bob), (told.Kind, told.Campaign, told.Gift!.Id, told.Gift.Claimer));
        Assert.Null(told.Grant);
    }

    private async Task<GiftBooks> BalancedAsync() => await GiftBookkeeping.AssertBalancedAsync(Store, Cards, Token);

    private async Task<Gift> BuyAsync(GiftPurchaseAttempt attempt) => Done(Assert.Single(await Gifts.BuyAsync([attempt], Token)));

    private async Task<GiftOutcome> SentAsync(Gift gift, string key) =>
        Assert.Single(await Gifts.SentAsync([new GiftSentAttempt(new IdempotencyKey(key), gift.Id, Sample.Noon)], Token));

    private async Task<GiftOutcome> ClaimAsync(GiftClaimAttempt attempt) => Assert.Single(await Gifts.ClaimAsync([attempt], Token));

    private async Task<GiftLedgerOutcome> SpendAsync(GiftSpendAttempt attempt) => Assert.Single(await GiftLedger.SpendAsync([attempt], Token));

    private async Task<GiftLedgerOutcome> RefundAsync(Gift gift, string key) =>
        Assert.Single(await GiftLedger.RefundAsync([new GiftRefundAttempt(new IdempotencyKey(key), gift.Id, Sample.Noon)], Token));

    private static Gift Done(GiftOutcome outcome) => Assert.IsType<GiftOutcome.Done>(outcome).Gift;

    private static GiftLedgerOutcome.Written Written(GiftLedgerOutcome outcome) => Assert.IsType<GiftLedgerOutcome.Written>(outcome);

    private static void AssertRefused(GiftRefusal reason, GiftOutcome outcome) => Assert.Equal(reason, Assert.IsType<GiftOutcome.Refused>(outcome).Reason);

    private static void AssertRefused(GiftRefusal reason, GiftLedgerOutcome outcome) => Assert.Equal(reason, Assert.IsType<GiftLedgerOutcome.Refused>(outcome).Reason);

    private async Task MoveAsync(CampaignStep step)
    {
        var moved = await Store.GetRequiredService<ICampaignReviewStore>().MoveAsync(new CampaignMove(Cards, 1, step, new StaffId("bob"), Sample.Noon), Token);
        Assert.Equal(MoveOutcome.Moved, moved);
    }

    private async Task PrepareAsync(params IReadOnlyList<Campaign> campaigns)
    {
        await Records.PutAsync([Sample.Row("ada", "ada@x.org"), Sample.Row("bob", "bob@x.org"), Sample.Row("cleo", "cleo@x.org")], Token);
        await UnifyAsync();
        foreach (var campaign in campaigns)
            await Campaigns.PublishAsync(campaign, Sample.Approval, Sample.Noon, Token);
    }
}
