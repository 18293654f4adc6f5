using SocialCrm.Customers;
using SocialCrm.Offers;
using static SocialCrm.Sdk.Tests.Offers.DeskOnSqlite;

namespace SocialCrm.Sdk.Tests.Offers.Redemptions;

public sealed class HoldTests : IAsyncLifetime
{
    private readonly DeskOnSqlite crm = new(with => with.ConfigureOffers(options => options.HoldLength = TimeSpan.FromMinutes(10)));
    private SourceRecordId fan;
    private SourceRecordId buyer;

    public async Task InitializeAsync()
    {
        fan = await crm.KnowAsync("bluesky", "did:plc:fan");
        buyer = await crm.KnowAsync("crm", "42");
        await crm.Desk.PublishAsync(Campaign() with { PerPersonLimit = 100 }, Approval);
    }

    public Task DisposeAsync() => crm.CloseAsync();

    [Fact]
    public async Task A_checkout_holds_a_code_and_its_order_captures_it()
    {
        var code = await crm.CodeAsync("issue-1", fan);
        var hold = await HoldAsync(ToRedeem(code, "cart-1", buyer) with { Order = Euros(3m), OrderReference = "order-1" });

        Assert.Equal(
            (Summer, buyer, Euros(3m), "order-1", Start.AddDays(1).AddMinutes(10), HoldState.Active), (hold.Campaign, hold.Redeemer, hold.Value, hold.OrderReference, hold.ExpiresAt, hold.State));
        Assert.Equal(OfferRefusal.AlreadyHeld, Reason(await crm.OtherDesk().RedeemAsync(ToRedeem(code, "till-1", fan))));
        crm.Clock.Now += TimeSpan.FromMinutes(9);
        var written = Assert.IsType<LedgerOutcome.Written>(await crm.OtherDesk().CaptureAsync(new IdempotencyKey("pay-1"), hold.Id));
        crm.Clock.Now += TimeSpan.FromMinutes(9);
        var again = Assert.IsType<LedgerOutcome.Written>(await crm.Desk.CaptureAsync(new IdempotencyKey("pay-1"), hold.Id));

        Assert.Equal((Euros(3m), "order-1", buyer, fan, false), (written.Entry.Value, written.Entry.OrderReference, written.Entry.Redeemer, written.Entry.Recipient, written.IsReplay));
        Assert.Equal((written.Entry, true), (again.Entry, again.IsReplay));
        Assert.Equal((Euros(0m), Euros(3m)), ((await crm.StatusAsync()).Held, (await crm.StatusAsync()).Granted));
    }

    [Fact]
    public async Task An_order_that_is_given_up_frees_the_code()
    {
        var code = await crm.CodeAsync("issue-1", fan);
        var hold = await HoldAsync(ToRedeem(code, "cart-1", buyer));

        Assert.Equal(HoldState.Released, Assert.IsType<HoldOutcome.Done>(await crm.Desk.ReleaseAsync(new IdempotencyKey("give-up"), hold.Id)).Hold.State);
        Assert.True(Assert.IsType<HoldOutcome.Done>(await crm.Desk.ReleaseAsync(new IdempotencyKey("give-up"), hold.Id)).IsReplay);
        Assert.Equal(OfferRefusal.HoldEnded, Reason(await crm.Desk.CaptureAsync(new IdempotencyKey("pay-1"), hold.Id)));
        Assert.IsType<LedgerOutcome.Written>(await crm.Desk.RedeemAsync(ToRedeem(code, "till-1", fan)));
    }

    [Fact]
    public async Task A_hold_that_nobody_ended_holds_nothing_up_with_or_without_a_round()
    {
        var (code, second) = (await crm.CodeAsync("issue-1", fan), await crm.CodeAsync("issue-2", fan));
        var hold = await HoldAsync(ToRedeem(code, "cart-1", buyer));
        var swept = await HoldAsync(ToRedeem(second, "cart-2", buyer));
        crm.Clock.Now += TimeSpan.FromMinutes(10);

        Assert.Equal(OfferRefusal.HoldEnded, Reason(await crm.Desk.CaptureAsync(new IdempotencyKey("late"), hold.Id)));
        Assert.IsType<LedgerOutcome.Written>(await crm.Desk.RedeemAsync(ToRedeem(code, "till-1", fan)));
        Assert.True(await crm.Desk.RunDueAsync());
        Assert.Equal(OfferRefusal.HoldEnded, Reason(await crm.Desk.ReleaseAsync(new IdempotencyKey("late 2"), swept.Id)));
        Assert.IsType<LedgerOutcome.Written>(await crm.Desk.RedeemAsync(ToRedeem(second, "till-2", fan)));
    }

    [Fact]
    public async Task What_is_wrong_is_said_in_words_that_tell_a_guesser_nothing()
    {
        var refused = Assert.IsType<HoldOutcome.Refused>(await crm.Desk.HoldAsync(ToRedeem("AAAAA-BBBBB", "cart", buyer)));
        var code = await crm.CodeAsync("issue-1", fan);
        await HoldAsync(ToRedeem(code, "cart-1", buyer));
        var held = Assert.IsType<HoldOutcome.Refused>(await crm.Desk.HoldAsync(ToRedeem(code, "cart-2", fan)));

        Assert.Equal((OfferRefusal.NotValid, OfferRefusal.AlreadyHeld), (refused.Reason, held.Reason));
        Assert.Equal(refused.Explanation, held.Explanation);
        Assert.Equal(OfferRefusal.InvalidAmount, Reason(await crm.Desk.HoldAsync(ToRedeem(code, "cart-3", fan) with { Order = Euros(-1m) })));
        Assert.Equal(OfferRefusal.InvalidReference, Reason(await crm.Desk.HoldAsync(ToRedeem(code, "cart-3", fan) with { OrderReference = "" })));
        await Assert.ThrowsAsync<ArgumentException>(() => crm.Desk.CaptureAsync(default, HoldId.New(Start)));
        await Assert.ThrowsAsync<ArgumentException>(() => crm.Desk.CaptureAsync(new IdempotencyKey("k"), default));
        await Assert.ThrowsAsync<ArgumentException>(() => crm.Desk.ReleaseAsync(new IdempotencyKey("k"), default));
        Assert.Equal(OfferRefusal.UnknownHold, Reason(await crm.Desk.CaptureAsync(new IdempotencyKey("k"), HoldId.New(Start))));
    }

    [Fact]
    public async Task Printed_codes_are_durable_when_they_are_handed_out_and_good_for_whoever_comes_first()
    {
        var codes = await crm.Desk.PrintAsync(Summer, 120).ToListAsync();
        var more = await crm.OtherDesk().PrintAsync(Summer, 3).ToListAsync();

        Assert.Equal(123, codes.Concat(more).Distinct().Count());
        Assert.Equal((123, 123), (await crm.StatusAsync()).Printed);
        var entry = await crm.EntryAsync(ToRedeem(codes[77], "till-1", buyer));
        Assert.Equal((buyer, buyer), (entry.Recipient, entry.Redeemer));
        Assert.Equal(OfferRefusal.AlreadyRedeemed, Reason(await crm.Desk.RedeemAsync(ToRedeem(codes[77], "till-2", fan))));
        Assert.DoesNotContain(await crm.CodeAsync("issue-1", fan), codes.Concat(more));
        Assert.Equal((123, 122), (await crm.StatusAsync()).Printed);
        await Assert.ThrowsAsync<SocialCrmException>(async () => await crm.Desk.PrintAsync(new CampaignId("none"), 1).ToListAsync());
        Assert.Throws<ArgumentOutOfRangeException>(() => crm.Desk.PrintAsync(Summer, 0));
    }

    private async Task<Hold> HoldAsync(RedeemRequest request) => Assert.IsType<HoldOutcome.Done>(await crm.Desk.HoldAsync(request)).Hold;

    private static OfferRefusal Reason(LedgerOutcome outcome) => Assert.IsType<LedgerOutcome.Refused>(outcome).Reason;

    private static OfferRefusal Reason(HoldOutcome outcome) => Assert.IsType<HoldOutcome.Refused>(outcome).Reason;
}
