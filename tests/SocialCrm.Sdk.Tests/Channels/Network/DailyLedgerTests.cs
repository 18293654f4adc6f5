using System.Globalization;
using SocialCrm.Channels;
using SocialCrm.Testing;

namespace SocialCrm.Sdk.Tests.Channels.Network;

/// <summary>A day's units, counted along.</summary>
public sealed class DailyLedgerTests
{
    private const string LosAngeles = "America/Los_Angeles";

    [Theory]
    [InlineData("2026-03-08T12:00:00-07:00", "2026-03-08T00:00:00-08:00", "2026-03-09T00:00:00-07:00", 23)]
    [InlineData("2026-11-01T12:00:00-08:00", "2026-11-01T00:00:00-07:00", "2026-11-02T00:00:00-08:00", 25)]
    [InlineData("2026-11-01T07:00:00Z", "2026-11-01T00:00:00-07:00", "2026-11-02T00:00:00-08:00", 25)]
    [InlineData("2026-11-01T06:59:59Z", "2026-10-31T00:00:00-07:00", "2026-11-01T00:00:00-07:00", 24)]
    [InlineData("2026-06-01T12:00:00Z", "2026-06-01T00:00:00-07:00", "2026-06-02T00:00:00-07:00", 24)]
    public void A_day_ends_at_midnight_also_when_the_clocks_are_changed(string instant, string start, string end, int hours)
    {
        var day = CalendarDay.Of(At(instant), Zone(LosAngeles));

        Assert.Equal((At(start), At(end), TimeSpan.FromHours(hours)), (day.Start, day.End, day.Length));
    }

    [Theory]
    [InlineData("Africa/Cairo", "2026-04-24T12:00:00Z", "2026-04-23T22:00:00Z", 23)]
    [InlineData("America/Havana", "2026-11-01T12:00:00Z", "2026-11-01T04:00:00Z", 25)]
    [InlineData("Africa/Cairo", "2026-10-29T12:00:00Z", "2026-10-28T21:00:00Z", 25)]
    public void A_midnight_that_is_left_out_or_comes_twice_begins_one_day(string zone, string instant, string start, int hours)
    {
        var day = CalendarDay.Of(At(instant), Zone(zone));

        Assert.Equal((At(start), TimeSpan.FromHours(hours)), (day.Start, day.Length));
        Assert.Equal(day, CalendarDay.Of(day.Start, Zone(zone)));
        Assert.Equal(day, CalendarDay.Of(day.End.AddTicks(-1), Zone(zone)));
        Assert.Equal(day.End, CalendarDay.Of(day.End, Zone(zone)).Start);
    }

    [Theory]
    [InlineData("2026-03-08T00:00:00-08:00", "2026-03-09T00:00:00-07:00")]
    [InlineData("2026-11-01T00:00:00-07:00", "2026-11-02T00:00:00-08:00")]
    [InlineData("2026-06-01T00:00:00-07:00", "2026-06-02T00:00:00-07:00")]
    public void All_units_of_a_day_go_in_that_day_and_no_more(string start, string end)
    {
        var clock = new ManualTime(At(start));
        var ledger = new DailyLedger(new DailyQuota(1_000, Zone(LosAngeles)), clock);

        Assert.Equal(501, TakeAll(ledger, 1));
        clock.Advance((At(end) - At(start)) * 0.95);
        Assert.Equal(499, TakeAll(ledger, 1));
        Assert.Equal(At(end), clock.GetUtcNow() + ledger.Wait(1));
        clock.Advance(ledger.Wait(1));

        Assert.Equal(501, TakeAll(ledger, 1));
    }

    [Fact]
    public void Half_of_the_units_may_go_at_once_and_the_others_are_spread_over_the_day()
    {
        var clock = new ManualTime(At("2026-06-01T00:00:00-07:00"));
        var ledger = new DailyLedger(new DailyQuota(1_000, Zone(LosAngeles)), clock);
        TakeAll(ledger, 1);

        clock.Advance(TimeSpan.FromHours(24 * 0.95 / 2) + TimeSpan.FromSeconds(1));

        Assert.Equal(250, TakeAll(ledger, 1));
        Assert.InRange(ledger.Wait(1), TimeSpan.FromSeconds(162), TimeSpan.FromSeconds(164));
    }

    [Fact]
    public void A_dear_request_is_not_kept_back_by_cheap_ones_and_those_wait_for_what_it_cost()
    {
        var clock = new ManualTime(At("2026-06-01T00:00:00-07:00"));
        var ledger = new DailyLedger(new DailyQuota(1_000, Zone(LosAngeles)), clock);
        TakeAll(ledger, 1);
        clock.Advance(ledger.Wait(1));

        Assert.Equal(TimeSpan.Zero, ledger.TryTake(50, out _));

        Assert.InRange(ledger.Wait(1), TimeSpan.FromSeconds(50 * 164), TimeSpan.FromSeconds(50 * 165));
    }

    [Fact]
    public void What_would_pass_the_limit_waits_for_the_next_day_and_what_does_not_goes()
    {
        var clock = new ManualTime(At("2026-06-01T23:59:00-07:00"));
        var ledger = new DailyLedger(new DailyQuota(100, Zone(LosAngeles)), clock);
        Assert.Equal(TimeSpan.Zero, ledger.TryTake(70, out _));

        Assert.Equal(TimeSpan.FromMinutes(1), ledger.TryTake(31, out _));
        Assert.Equal(TimeSpan.Zero, ledger.TryTake(30, out _));
    }

    [Fact]
    public void What_the_platform_does_not_count_always_goes()
    {
        var ledger = new DailyLedger(new DailyQuota(1, Zone(LosAngeles)), new ManualTime());
        TakeAll(ledger, 1);
        ledger.Close();

        Assert.Equal(TimeSpan.Zero, ledger.TryTake(0, out _));
    }

    [Fact]
    public void What_was_not_sent_is_given_back()
    {
        var ledger = new DailyLedger(new DailyQuota(2, Zone(LosAngeles)), new ManualTime(At("2026-06-01T23:59:00-07:00")));
        ledger.TryTake(1, out var day);
        ledger.TryTake(1, out _);

        ledger.Return(1, day);

        Assert.Equal(1, TakeAll(ledger, 1));
    }

    [Fact]
    public void What_was_taken_the_day_before_is_not_given_back_of_today()
    {
        var clock = new ManualTime(At("2026-06-01T23:59:00-07:00"));
        var ledger = new DailyLedger(new DailyQuota(100, Zone(LosAngeles)), clock);
        ledger.TryTake(50, out var day);
        clock.Advance(TimeSpan.FromMinutes(1));
        ledger.TryTake(100, out _);

        ledger.Return(50, day);

        Assert.Equal(TimeSpan.FromHours(24), ledger.Wait(1));
    }

    [Fact]
    public void A_quota_has_units_and_a_zone()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new DailyQuota(0, TimeZoneInfo.Utc));
        Assert.Throws<ArgumentNullException>(() => new DailyQuota(1, null!));
    }

    [Fact]
    public void When_the_platform_says_that_nothing_is_left_the_day_is_over()
    {
        var clock = new ManualTime(At("2026-06-01T12:00:00-07:00"));
        var ledger = new DailyLedger(new DailyQuota(1_000, Zone(LosAngeles)), clock);

        ledger.Close();

        Assert.Equal(TimeSpan.FromHours(12), ledger.Wait(1));
    }

    [Fact]
    public void When_it_says_so_just_after_midnight_its_clock_may_be_behind_and_the_day_is_not_lost()
    {
        var clock = new ManualTime(At("2026-06-01T00:01:00-07:00"));
        var ledger = new DailyLedger(new DailyQuota(1_000, Zone(LosAngeles)), clock);

        ledger.Close();

        Assert.Equal(TimeSpan.FromMinutes(9), ledger.Wait(1));
    }

    private static int TakeAll(DailyLedger ledger, int cost)
    {
        var taken = 0;
        while (ledger.TryTake(cost, out _) == TimeSpan.Zero)
            taken++;
        return taken;
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static TimeZoneInfo Zone(string id) => TimeZoneInfo.FindSystemTimeZoneById(id);
}
