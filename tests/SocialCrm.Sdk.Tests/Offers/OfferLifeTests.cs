using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Customers;
using SocialCrm.Offers;
using static SocialCrm.Sdk.Tests.Offers.DeskOnSqlite;

namespace SocialCrm.Sdk.Tests.Offers;

public sealed class OfferLifeTests : IAsyncLifetime
{
    private readonly DeskOnSqlite crm = new();
    private SourceRecordId fan;
    private SourceRecordId buyer;

    public async Task InitializeAsync()
    {
        fan = await crm.KnowAsync("bluesky", "did:plc:fan");
        buyer = await crm.KnowAsync("crm", "42");
    }

    public Task DisposeAsync() => crm.CloseAsync();

    [Fact]
    public async Task A_benefit_goes_from_the_budget_to_a_code_to_an_order_and_back()
    {
        await crm.Desk.PublishAsync(Campaign(), Approval);
        var code = await crm.CodeAsync("issue-1", fan);
        var issued = await crm.StatusAsync();
        var entry = await crm.EntryAsync(ToRedeem(code, "order-1", fan) with { Order = Euros(3.2m) });
        var redeemed = await crm.StatusAsync();
        crm.Clock.Now += TimeSpan.FromMinutes(1);
        await crm.Desk.ReverseAsync(ToReverse(entry.Id, "refund-1"));
        var reversed = await crm.StatusAsync();

        Assert.Equal((Euros(5m), Euros(0m), 1, 0, 0), (issued.Held, issued.Granted, issued.Issued, issued.Redeemed, issued.Reversed));
        Assert.Equal((Euros(0m), Euros(3.2m), 1, 1, 0), (redeemed.Held, redeemed.Granted, redeemed.Issued, redeemed.Redeemed, redeemed.Reversed));
        Assert.Equal((Euros(0m), Euros(0m), 1, 1, 1), (reversed.Held, reversed.Granted, reversed.Issued, reversed.Redeemed, reversed.Reversed));
        Assert.Equal([LedgerEntryKind.Redeemed, LedgerEntryKind.Reversed], (await crm.LedgerAsync()).Select(kept => kept.Kind));
        Assert.Equal((fan, fan, "order-1", Summer), (entry.Recipient, entry.Redeemer, entry.OrderReference, entry.Campaign));
    }

    [Fact]
    public async Task The_campaign_comes_back_as_it_was_published()
    {
        var campaign = Campaign() with
        {
            Title = "夏の 'アイス' \"🍦\" \\ ; --",
            Benefit = new Benefit.PercentageOff(33.333333333333333333m, Euros(7.77m)),
            IsPersonal = true,
            PerPersonLimit = 3,
            Window = new CampaignWindow(Start.AddTicks(10), End.AddTicks(-10), "America/New_York"),
        };

        Assert.Equal(PublishOutcome.Published, await crm.Desk.PublishAsync(campaign, Approval));
        Assert.Equal(PublishOutcome.AlreadyPublished, await crm.OtherDesk().PublishAsync(campaign, Approval));
        Assert.Equal(PublishOutcome.Conflicts, await crm.Desk.PublishAsync(campaign with { PerPersonLimit = 4 }, Approval));
        Assert.Equal(campaign, (await crm.StatusAsync()).Campaign);
        await foreach (var status in crm.Desk.StatusesAsync())
            Assert.Equal(campaign, status.Campaign);
    }

    [Fact]
    public async Task A_retry_answers_the_same_code_in_every_host_that_shares_the_store()
    {
        await crm.Desk.PublishAsync(Campaign(), Approval);
        var code = await crm.CodeAsync("issue-1", fan);

        var replay = Assert.IsType<IssueResult.Issued>(await crm.OtherDesk().IssueAsync(ToIssue("issue-1", fan)));

        Assert.Equal((code, true), (replay.Code, replay.IsReplay));
        Assert.Equal(1, (await crm.StatusAsync()).Issued);
    }

    [Fact]
    public async Task A_changed_code_key_never_answers_a_code_that_does_not_work()
    {
        await crm.Desk.PublishAsync(Campaign(), Approval);
        await crm.CodeAsync("issue-1", fan);
        var other = crm.OtherDesk(with => with.ConfigureOffers(options => options.CodeKey = Convert.ToBase64String(new byte[32])));

        var refused = Assert.IsType<IssueResult.Refused>(await other.IssueAsync(ToIssue("issue-1", fan)));

        Assert.Equal(OfferRefusal.KeyReused, refused.Reason);
    }

    [Fact]
    public async Task The_same_key_with_another_request_is_refused()
    {
        await crm.Desk.PublishAsync(Campaign() with { PerPersonLimit = 5 }, Approval);
        await crm.Desk.PublishAsync(Campaign() with { Id = new CampaignId("winter") }, Approval);
        var code = await crm.CodeAsync("issue-1", fan);
        var second = await crm.CodeAsync("issue-2", fan);
        var entry = await crm.EntryAsync(ToRedeem(code, "order-1", fan));
        await crm.Desk.ReverseAsync(ToReverse(entry.Id, "refund-1", Euros(1m)));

        AssertKeyReused(await crm.Desk.IssueAsync(ToIssue("issue-1", buyer)));
        AssertKeyReused(await crm.Desk.IssueAsync(ToIssue("issue-1", fan) with { Campaign = new CampaignId("winter") }));
        AssertKeyReused(await crm.Desk.IssueAsync(ToIssue("order-1", fan)));
        AssertKeyReused(await crm.Desk.RedeemAsync(ToRedeem(second, "order-1", fan)));
        AssertKeyReused(await crm.Desk.RedeemAsync(ToRedeem(code, "order-1", buyer)));
        AssertKeyReused(await crm.Desk.RedeemAsync(ToRedeem(code, "order-1", fan) with { Order = Euros(20.01m) }));
        AssertKeyReused(await crm.Desk.RedeemAsync(ToRedeem(code, "order-1", fan) with { OrderReference = "other" }));
        AssertKeyReused(await crm.Desk.ReverseAsync(ToReverse(entry.Id, "refund-1", Euros(2m))));
        AssertKeyReused(await crm.Desk.ReverseAsync(ToReverse(entry.Id, "refund-1")));
        Assert.Equal(2, (await crm.LedgerAsync()).Count);
    }

    [Fact]
    public async Task The_same_key_with_the_same_request_answers_the_same_and_does_nothing_twice()
    {
        await crm.Desk.PublishAsync(Campaign(), Approval);
        var code = await crm.CodeAsync("issue-1", fan);
        var entry = await crm.EntryAsync(ToRedeem(code, "order-1", fan));
        var reversal = await crm.Desk.ReverseAsync(ToReverse(entry.Id, "refund-1", Euros(2m)));
        crm.Clock.Now = End.AddYears(1);

        var redeemed = Assert.IsType<LedgerOutcome.Written>(await crm.Desk.RedeemAsync(ToRedeem(code.ToLowerInvariant(), "order-1", fan)));
        var reversed = Assert.IsType<LedgerOutcome.Written>(await crm.Desk.ReverseAsync(ToReverse(entry.Id, "refund-1", Euros(2.00m))));

        Assert.Equal((entry, true), (redeemed.Entry, redeemed.IsReplay));
        Assert.Equal((Assert.IsType<LedgerOutcome.Written>(reversal).Entry, true), (reversed.Entry, reversed.IsReplay));
        Assert.Equal(Euros(3m), (await crm.StatusAsync()).Granted);
    }

    [Fact]
    public async Task A_redeemed_code_is_refused_the_second_time_and_a_reversed_one_too()
    {
        await crm.Desk.PublishAsync(Campaign(), Approval);
        var code = await crm.CodeAsync("issue-1", fan);
        var entry = await crm.EntryAsync(ToRedeem(code, "order-1", fan));

        AssertRefused(OfferRefusal.AlreadyRedeemed, await crm.Desk.RedeemAsync(ToRedeem(code, "order-2", fan)));
        await crm.Desk.ReverseAsync(ToReverse(entry.Id, "refund-1"));
        AssertRefused(OfferRefusal.AlreadyRedeemed, await crm.Desk.RedeemAsync(ToRedeem(code, "order-2", fan)));
    }

    [Fact]
    public async Task No_more_is_taken_back_than_was_given()
    {
        await crm.Desk.PublishAsync(Campaign(), Approval);
        var entry = await crm.EntryAsync(ToRedeem(await crm.CodeAsync("issue-1", fan), "order-1", fan));

        AssertRefused(OfferRefusal.ExceedsRedemption, await crm.Desk.ReverseAsync(ToReverse(entry.Id, "refund-1", Euros(5.01m))));
        Assert.IsType<LedgerOutcome.Written>(await crm.Desk.ReverseAsync(ToReverse(entry.Id, "refund-2", Euros(4m))));
        AssertRefused(OfferRefusal.ExceedsRedemption, await crm.Desk.ReverseAsync(ToReverse(entry.Id, "refund-3", Euros(1.01m))));
        AssertRefused(OfferRefusal.WrongCurrency, await crm.Desk.ReverseAsync(ToReverse(entry.Id, "refund-4", new Money(1m, Currency.UsDollar))));
        var rest = Assert.IsType<LedgerOutcome.Written>(await crm.Desk.ReverseAsync(ToReverse(entry.Id, "refund-5"))).Entry;
        AssertRefused(OfferRefusal.ExceedsRedemption, await crm.Desk.ReverseAsync(ToReverse(entry.Id, "refund-6")));
        AssertRefused(OfferRefusal.UnknownRedemption, await crm.Desk.ReverseAsync(ToReverse(rest.Id, "refund-7")));
        AssertRefused(OfferRefusal.UnknownRedemption, await crm.Desk.ReverseAsync(ToReverse(RedemptionId.New(Start), "refund-8")));

        Assert.Equal((Euros(1m), entry.Id), (rest.Value, rest.Redeemed));
        Assert.Equal(Euros(0m), (await crm.StatusAsync()).Granted);
    }

    [Fact]
    public async Task The_ledger_tells_what_was_given_before_what_was_taken_back_also_within_one_instant()
    {
        await crm.Desk.PublishAsync(Campaign() with { PerPersonLimit = 20 }, Approval);
        for (var number = 0; number < 20; number++)
        {
            var entry = await crm.EntryAsync(ToRedeem(await crm.CodeAsync($"issue-{number}", fan), $"order-{number}", fan));
            await crm.Desk.ReverseAsync(ToReverse(entry.Id, $"refund-{number}", Euros(1m)));
        }

        var given = new HashSet<RedemptionId>();
        foreach (var entry in await crm.LedgerAsync())
            Assert.True(entry.Kind is LedgerEntryKind.Redeemed ? given.Add(entry.Id) : given.Contains(entry.Redeemed));
        Assert.Equal(20, given.Count);
    }

    [Fact]
    public async Task A_refused_attempt_leaves_no_trace_so_its_key_may_be_tried_again()
    {
        await crm.Desk.PublishAsync(Campaign(), Approval);
        var code = await crm.CodeAsync("issue-1", fan);
        var dollars = ToRedeem(code, "order-1", fan) with { Order = new Money(20m, Currency.UsDollar) };

        AssertRefused(OfferRefusal.WrongCurrency, await crm.Desk.RedeemAsync(dollars));
        Assert.IsType<LedgerOutcome.Written>(await crm.Desk.RedeemAsync(ToRedeem(code, "order-1", fan)));
    }

    [Fact]
    public async Task Strangers_get_and_use_nothing()
    {
        await crm.Desk.PublishAsync(Campaign(), Approval);
        var stranger = SourceRecordId.From(new SourceId("bluesky"), "did:plc:nobody");
        var code = await crm.CodeAsync("issue-1", fan);

        var refused = Assert.IsType<IssueResult.Refused>(await crm.Desk.IssueAsync(ToIssue("issue-2", stranger)));
        AssertRefused(OfferRefusal.UnknownRecipient, await crm.Desk.RedeemAsync(ToRedeem(code, "order-1", stranger)));

        Assert.Equal(OfferRefusal.UnknownRecipient, refused.Reason);
    }

    [Fact]
    public async Task The_window_begins_with_its_first_instant_and_is_over_at_its_end_for_issuing_and_for_redeeming()
    {
        await crm.Desk.PublishAsync(Campaign() with { PerPersonLimit = 10 }, Approval);
        var tick = TimeSpan.FromMicroseconds(1);

        Assert.Equal(OfferRefusal.NotStarted, await IssuedAt(Start - tick));
        Assert.Null(await IssuedAt(Start));
        Assert.Null(await IssuedAt(End - tick));
        Assert.Equal(OfferRefusal.Ended, await IssuedAt(End));

        crm.Clock.Now = Start;
        var first = await crm.CodeAsync("first", fan);
        var second = await crm.CodeAsync("second", fan);
        Assert.Equal(OfferRefusal.NotStarted, await RedeemedAt(Start - tick, first));
        Assert.Null(await RedeemedAt(Start, first));
        Assert.Null(await RedeemedAt(End - tick, second));
        crm.Clock.Now = End - tick;
        var last = await crm.CodeAsync("last", fan);
        Assert.Equal(OfferRefusal.Ended, await RedeemedAt(End, last));
    }

    [Fact]
    public async Task A_clock_that_steps_back_is_judged_as_it_stands_and_no_code_is_lost_over_it()
    {
        await crm.Desk.PublishAsync(Campaign(), Approval);
        var code = await crm.CodeAsync("issue-1", fan);
        crm.Clock.Now = Start.AddDays(-1);
        var early = await crm.Desk.RedeemAsync(ToRedeem(code, "order-1", fan));
        var replay = await crm.Desk.IssueAsync(ToIssue("issue-1", fan));
        crm.Clock.Now = Start.AddDays(1);

        AssertRefused(OfferRefusal.NotStarted, early);
        Assert.Equal(code, Assert.IsType<IssueResult.Issued>(replay).Code);
        Assert.IsType<LedgerOutcome.Written>(await crm.Desk.RedeemAsync(ToRedeem(code, "order-1", fan)));
    }

    [Fact]
    public async Task The_budget_is_held_when_a_code_is_issued_and_what_an_order_did_not_need_is_given_again()
    {
        await crm.Desk.PublishAsync(Campaign() with { Budget = Euros(14.99m), PerPersonLimit = 10 }, Approval);
        var first = await crm.CodeAsync("issue-1", fan);
        await crm.CodeAsync("issue-2", fan);

        var third = Assert.IsType<IssueResult.Refused>(await crm.Desk.IssueAsync(ToIssue("issue-3", fan)));
        await crm.EntryAsync(ToRedeem(first, "order-1", fan) with { Order = Euros(4.99m) });
        var again = await crm.Desk.IssueAsync(ToIssue("issue-3", fan));

        Assert.Equal(OfferRefusal.BudgetExhausted, third.Reason);
        Assert.IsType<IssueResult.Issued>(again);
    }

    [Fact]
    public async Task Neither_code_nor_secret_stands_in_the_database()
    {
        await crm.Desk.PublishAsync(Campaign(), Approval);
        var code = await crm.CodeAsync("issue-1", fan);
        await crm.EntryAsync(ToRedeem(code, "order-1", fan));
        using var reader = new ServiceCollection().AddSocialCrm(_ => { }).BuildServiceProvider();
        var secret = new byte[10];
        Assert.True(reader.GetRequiredService<ICodeFormat>().TryRead(code, secret));

        foreach (var file in crm.Folder.EnumerateFiles())
        {
            await using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[stream.Length];
            await stream.ReadExactlyAsync(bytes);

            Assert.Equal(-1, bytes.AsSpan().IndexOf(secret));
            Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(code)));
            Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(code.Replace("-", "", StringComparison.Ordinal))));
        }
    }

    private async Task<OfferRefusal?> IssuedAt(DateTimeOffset at)
    {
        crm.Clock.Now = at;
        var result = await crm.Desk.IssueAsync(ToIssue($"at-{at.Ticks}", fan));
        return (result as IssueResult.Refused)?.Reason;
    }

    private async Task<OfferRefusal?> RedeemedAt(DateTimeOffset at, string code)
    {
        crm.Clock.Now = at;
        var outcome = await crm.Desk.RedeemAsync(ToRedeem(code, $"order-{at.Ticks}", fan));
        return (outcome as LedgerOutcome.Refused)?.Reason;
    }

    private static void AssertKeyReused(IssueResult result) =>
        Assert.Equal(OfferRefusal.KeyReused, Assert.IsType<IssueResult.Refused>(result).Reason);

    private static void AssertKeyReused(LedgerOutcome outcome) => AssertRefused(OfferRefusal.KeyReused, outcome);

    private static void AssertRefused(OfferRefusal reason, LedgerOutcome outcome) =>
        Assert.Equal(reason, Assert.IsType<LedgerOutcome.Refused>(outcome).Reason);
}
