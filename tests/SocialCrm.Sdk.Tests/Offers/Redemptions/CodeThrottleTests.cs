using Microsoft.Extensions.Options;
using SocialCrm.Customers;
using SocialCrm.Offers;
using static SocialCrm.Sdk.Tests.Offers.DeskOnSqlite;

namespace SocialCrm.Sdk.Tests.Offers.Redemptions;

public sealed class CodeThrottleTests
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);
    private static readonly SourceRecordId Guesser = SourceRecordId.From(new SourceId("crm"), "guesser");

    private readonly SetClock clock = new(Start);
    private readonly CodeThrottle throttle;

    public CodeThrottleTests() => throttle = new CodeThrottle(
        Options.Create(new OfferOptions { TriesOfAnAccount = 4, TriesOfADevice = 3, TriesOfAnAddress = 5, TriesWindow = Window }), clock);

    [Fact]
    public void A_guesser_is_shut_out_at_the_limit_and_nobody_else()
    {
        Try(3);
        Assert.False(throttle.IsShut(From()));
        Try(1);

        Assert.True(throttle.IsShut(From()));
        Assert.False(throttle.IsShut(From(account: "another")));
    }

    [Theory]
    [InlineData(OfferRefusal.NotValid, true)]
    [InlineData(OfferRefusal.Void, true)]
    [InlineData(OfferRefusal.AlreadyRedeemed, true)]
    [InlineData(OfferRefusal.Expired, true)]
    [InlineData(OfferRefusal.TooManyTries, false)]
    [InlineData(OfferRefusal.WrongCurrency, false)]
    [InlineData(OfferRefusal.KeyReused, false)]
    public void Only_codes_that_are_not_valid_count(OfferRefusal reason, bool counts)
    {
        for (var number = 0; number < 4; number++)
            throttle.Note(From(), new HoldOutcome.Refused(reason));

        Assert.Equal(counts, throttle.IsShut(From()));
    }

    [Fact]
    public void Devices_and_addresses_have_limits_of_their_own_over_all_accounts()
    {
        for (var number = 0; number < 3; number++)
            Note(From($"account {number}", device: "phone"));
        for (var number = 0; number < 5; number++)
            Note(From($"guest {number}", address: "192.0.2.7"));

        Assert.True(throttle.IsShut(From("fresh", device: "phone")));
        Assert.False(throttle.IsShut(From("fresh", device: "192.0.2.7")));
        Assert.True(throttle.IsShut(From("fresh", address: "192.0.2.7")));
        Assert.False(throttle.IsShut(From("fresh", address: "phone", device: "tablet")));
    }

    [Fact]
    public void Tries_fade_over_the_next_window_and_the_limit_is_not_met_twice_around_its_turn()
    {
        Try(1);
        clock.Now = Start + Window - TimeSpan.FromSeconds(1);
        Try(3);
        clock.Now = Start + Window;
        Assert.True(throttle.IsShut(From()));

        clock.Now = Start + (1.25 * Window);
        Assert.False(throttle.IsShut(From()));
        Try(1);
        Assert.True(throttle.IsShut(From()));
        clock.Now = Start + (2 * Window);
        Assert.False(throttle.IsShut(From()));
    }

    [Fact]
    public void Tries_that_are_over_have_faded_also_where_nobody_looked_meanwhile()
    {
        Try(4);
        clock.Now = Start + (1.9 * Window);
        Assert.False(throttle.IsShut(From()));
        Try(3);
        Assert.False(throttle.IsShut(From()));
        Try(1);
        Assert.True(throttle.IsShut(From()));
        clock.Now = Start + (4 * Window);
        Assert.False(throttle.IsShut(From()));
    }

    [Fact]
    public void A_clock_that_is_set_back_shuts_nobody_out_for_long()
    {
        Try(4);
        clock.Now = Start - TimeSpan.FromDays(1);

        Assert.False(throttle.IsShut(From()));
        Try(4);
        Assert.True(throttle.IsShut(From()));
    }

    [Fact]
    public void A_flood_of_names_forgets_nobody_who_is_counted_and_lets_the_rest_through()
    {
        Try(4);
        for (var number = 0; number < 100_100; number++)
            Note(From($"flood {number}"));
        for (var number = 0; number < 9; number++)
            Note(From("after the flood"));

        Assert.True(throttle.IsShut(From()));
        Assert.False(throttle.IsShut(From("after the flood")));
        clock.Now = Start + Window;
        for (var number = 0; number < 4; number++)
            Note(From("after the flood"));
        Assert.True(throttle.IsShut(From("after the flood")));
    }

    [Fact]
    public async Task While_somebody_is_shut_out_right_codes_read_as_wrong_ones_and_replays_are_answered()
    {
        var crm = new DeskOnSqlite(with => with.ConfigureOffers(options => options.TriesOfAnAccount = 2));
        try
        {
            var fan = await crm.KnowAsync("bluesky", "fan");
            await crm.Desk.PublishAsync(Campaign() with { PerPersonLimit = 9 }, Approval);
            var (used, right) = (await crm.CodeAsync("issue-1", fan), await crm.CodeAsync("issue-2", fan));
            var entry = await crm.EntryAsync(ToRedeem(used, "order-1", fan));
            for (var number = 0; number < 2; number++)
                await crm.Desk.RedeemAsync(ToRedeem("wrong", $"guess-{number}", fan));

            Assert.Equal(OfferRefusal.TooManyTries, Assert.IsType<LedgerOutcome.Refused>(await crm.Desk.RedeemAsync(ToRedeem(right, "order-2", fan))).Reason);
            Assert.Equal(OfferRefusal.TooManyTries, Assert.IsType<LedgerOutcome.Refused>(await crm.Desk.RedeemAsync(ToRedeem("wrong", "order-2", fan))).Reason);
            Assert.Equal(OfferRefusal.TooManyTries, Assert.IsType<HoldOutcome.Refused>(await crm.Desk.HoldAsync(ToRedeem(right, "order-2", fan))).Reason);
            var replay = Assert.IsType<LedgerOutcome.Written>(await crm.Desk.RedeemAsync(ToRedeem(used, "order-1", fan)));
            Assert.Equal((entry, true), (replay.Entry, replay.IsReplay));
            crm.Clock.Now += 2 * Window;
            Assert.IsType<LedgerOutcome.Written>(await crm.Desk.RedeemAsync(ToRedeem(right, "order-2", fan)));
        }
        finally
        {
            await crm.CloseAsync();
        }
    }

    private static RedeemRequest From(string? account = null, string? device = null, string? address = null) =>
        ToRedeem("code", "key", account is null ? Guesser : SourceRecordId.From(new SourceId("crm"), account)) with { Device = device, Address = address };

    private void Note(RedeemRequest request) => throttle.Note(request, new LedgerOutcome.Refused(OfferRefusal.NotValid));

    private void Try(int times)
    {
        for (var number = 0; number < times; number++)
            Note(From());
    }
}
