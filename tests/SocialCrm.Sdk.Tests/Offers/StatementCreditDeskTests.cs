using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Customers;
using SocialCrm.Offers;
using static SocialCrm.Sdk.Tests.Offers.DeskOnSqlite;

namespace SocialCrm.Sdk.Tests.Offers;

public sealed class StatementCreditDeskTests : IAsyncLifetime
{
    private static readonly CampaignId Gelato = new("gelato");

    private readonly DeskOnSqlite desk = new(crm => crm.AddEligibilityRule(new CampaignId("club"), new HasSource(new SourceId("club")) { Reason = "Join our club first." }));

    private StatementCreditDesk Credits => desk.Services.GetRequiredService<StatementCreditDesk>();

    private static Campaign Terms => DeskOnSqlite.Campaign() with
    {
        Id = Gelato, Benefit = new Benefit.StatementCredit(Euros(5m), MinimumSpend: Euros(20m), PerCard: 1) { EnrolmentCap = 10_000 },
    };

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => desk.CloseAsync();

    [Fact]
    public async Task A_credit_is_enrolled_matched_posted_and_reversed()
    {
        var credits = Credits;
        await desk.Desk.PublishAsync(Terms, Approval);
        var holder = await desk.KnowAsync("crm", "holder");
        var boughtAt = desk.Clock.GetUtcNow().AddHours(1);

        await credits.EnrolAsync(new CardEnrolment(Gelato, holder, CardToken: "tok_7Qx2"));
        var purchase = new CardTransaction(Gelato, "tok_7Qx2", "txn 9001", Euros(24), "Gelateria", boughtAt);
        var matched = (CardCreditOutcome.Done)await credits.MatchAsync(purchase);                    // 5 euros are held of the budget
        var posted = await credits.PostAsync(matched.Credit.Id, "statement 2026-07, line 3");        // and granted
        var refunded = await credits.ReverseAsync(matched.Credit.Id, "refund 77");                   // and given back

        Assert.Equal(CardCreditState.Posted, Assert.IsType<CardCreditOutcome.Done>(posted).Credit.State);
        Assert.Equal(CardCreditState.Reversed, Assert.IsType<CardCreditOutcome.Done>(refunded).Credit.State);
        Assert.Equal(
            [CardCreditState.Matched, CardCreditState.Posted, CardCreditState.Reversed], await credits.LedgerAsync(Gelato).OrderBy(entry => entry.Kind).Select(entry => entry.Kind).ToListAsync());
        Assert.Equal(1, await credits.EnrolledAsync(Gelato));
        Assert.True(Assert.IsType<CardCreditOutcome.Done>((await credits.MatchAsync([purchase]))[0]).IsReplay);
    }

    [Fact]
    public async Task Neither_the_card_nor_its_hash_without_the_key_is_in_the_store()
    {
        await desk.Desk.PublishAsync(Terms, Approval);
        var enrolment = new CardEnrolment(Gelato, await desk.KnowAsync("crm", "holder"), "tok_7Qx2_secret");
        await Credits.EnrolAsync(enrolment);
        var purchase = new CardTransaction(Gelato, "tok_7Qx2_secret", "txn 1", Euros(24m), "Gelateria", desk.Clock.GetUtcNow());
        await Credits.MatchAsync(purchase);

        foreach (var file in desk.Folder.GetFiles("crm.db*"))
        {
            await using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[stream.Length];
            await stream.ReadExactlyAsync(bytes);
            Assert.True(bytes.AsSpan().IndexOf("tok_7Qx2"u8) < 0);
            Assert.True(bytes.AsSpan().IndexOf(System.Security.Cryptography.SHA256.HashData("tok_7Qx2_secret"u8)) < 0);
        }

        Assert.DoesNotContain("tok_", enrolment.ToString() + purchase, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_of_the_host_says_why_a_card_may_not_enrol()
    {
        await desk.Desk.PublishAsync(Terms with { Id = new CampaignId("club") }, Approval);
        var holder = await desk.KnowAsync("crm", "holder");
        await desk.Unifier.UnifyAsync();

        var refused = Assert.IsType<EnrolOutcome.Refused>(await Credits.EnrolAsync(new CardEnrolment(new CampaignId("club"), holder, "tok_1")));

        Assert.Equal((OfferRefusal.NotEligible, "Join our club first."), (refused.Reason, refused.Explanation));
    }

    [Fact]
    public async Task What_is_no_card_and_no_purchase_is_a_mistake_of_the_caller()
    {
        var enrolment = new CardEnrolment(Gelato, await desk.KnowAsync("crm", "holder"), "tok_1");
        var purchase = new CardTransaction(Gelato, "tok_1", "txn 1", Euros(24m), "Gelateria", Start);
        CardEnrolment[] cards = [null!, enrolment with { Campaign = default }, enrolment with { Person = default }, enrolment with { CardToken = "" }, enrolment with { CardToken = new string('t', 201) }];
        CardTransaction[] purchases =
        [
            null!, purchase with { Campaign = default }, purchase with { CardToken = " " }, purchase with { Id = "" }, purchase with { Merchant = "two\nlines" },
            purchase with { Amount = Euros(0m) }, purchase with { Amount = Euros(1.001m) }, purchase with { Amount = default },
        ];

        foreach (var card in cards)
            await Assert.ThrowsAnyAsync<ArgumentException>(() => Credits.EnrolAsync(card));
        foreach (var wrong in purchases)
        {
            await Assert.ThrowsAnyAsync<ArgumentException>(() => Credits.MatchAsync(wrong));
            await Assert.ThrowsAnyAsync<ArgumentException>(() => Credits.MatchAsync([purchase, wrong]));
        }

        await Assert.ThrowsAnyAsync<ArgumentException>(() => Credits.PostAsync(default, ""));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Credits.ReverseAsync(default, new string('r', 129)));
    }
}
