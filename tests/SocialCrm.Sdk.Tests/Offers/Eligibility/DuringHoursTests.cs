using FsCheck;
using FsCheck.Fluent;
using SocialCrm.Offers;

namespace SocialCrm.Sdk.Tests.Offers;

public sealed class DuringHoursTests
{
    private const string Berlin = "Europe/Berlin";

    [Theory]
    [InlineData("2026-07-03T14:59:59Z", false)] // Friday, 16:59:59 in Berlin
    [InlineData("2026-07-03T15:00:00Z", true)]
    [InlineData("2026-07-03T16:59:59Z", true)]
    [InlineData("2026-07-03T17:00:00Z", false)]
    [InlineData("2026-07-04T15:30:00Z", false)] // Saturday
    [InlineData("2026-12-04T15:30:00Z", false)] // winter: 16:30
    [InlineData("2026-12-04T16:00:00Z", true)]
    public void Hours_are_those_of_the_clocks_in_the_zone(string at, bool gets) =>
        Assert.Equal(gets, IsOpen(new DuringHours(Berlin, DayOfWeek.Friday) { From = new TimeOnly(17, 0), Until = new TimeOnly(19, 0) }, at));

    [Theory]
    [InlineData("2026-07-03T19:59:00Z", false)] // Friday, 21:59
    [InlineData("2026-07-03T20:00:00Z", true)]
    [InlineData("2026-07-03T23:59:00Z", true)] // Saturday, 01:59: still Friday's
    [InlineData("2026-07-04T00:00:00Z", false)]
    [InlineData("2026-07-02T23:00:00Z", false)] // Friday, 01:00: Thursday's
    public void Hours_past_midnight_belong_to_the_day_they_start_on(string at, bool gets) =>
        Assert.Equal(gets, IsOpen(new DuringHours(Berlin, DayOfWeek.Friday) { From = new TimeOnly(22, 0), Until = new TimeOnly(2, 0) }, at));

    [Theory]
    [InlineData("2026-10-25T00:30:00Z", true)] // 02:30 in summer time
    [InlineData("2026-10-25T01:30:00Z", true)] // 02:30 again
    [InlineData("2026-10-25T02:00:00Z", false)]
    [InlineData("2026-03-29T00:59:59Z", false)] // 01:59:59, and then it is 03:00
    [InlineData("2026-03-29T01:00:00Z", false)]
    public void An_hour_that_comes_twice_counts_twice_and_one_left_out_never_comes(string at, bool gets) =>
        Assert.Equal(gets, IsOpen(new DuringHours(Berlin) { From = new TimeOnly(2, 0), Until = new TimeOnly(3, 0) }, at));

    [Fact]
    public void The_same_hour_twice_is_a_whole_day() =>
        Assert.All(
            [("2026-07-03T06:59:00Z", false), ("2026-07-03T07:00:00Z", true), ("2026-07-04T06:59:00Z", true), ("2026-07-04T07:00:00Z", false)],
            each => Assert.Equal(each.Item2, IsOpen(
                new DuringHours(Berlin, DayOfWeek.Friday) { From = new TimeOnly(9, 0), Until = new TimeOnly(9, 0) }, each.Item1)));

    [Fact]
    public void Without_days_and_hours_it_is_always_given() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(ArbMap.Default.ArbFor<DateTimeOffset>(), at =>
            new DuringHours(Berlin).Judge(Asked.Nothing with { At = at }).IsEligible));

    [Fact]
    public void Hours_and_those_left_over_share_the_week_between_them() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1_000), Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var random = new Random(seed);
            var (from, until) = (new TimeOnly(random.Next(24), 0), new TimeOnly(random.Next(24), 30));
            var request = Asked.Nothing with { At = Asked.Noon.AddMinutes(random.Next(-1_000_000, 1_000_000)) };
            var hours = new DuringHours("America/New_York") { From = from, Until = until };
            var others = new DuringHours("America/New_York") { From = until, Until = from };

            Assert.NotEqual(hours.Judge(request).IsEligible, others.Judge(request).IsEligible);
        }));

    [Theory]
    [InlineData("Berlin")]
    [InlineData("")]
    [InlineData("W. Europe Standard Time")]
    public void A_zone_that_is_no_name_of_iana_is_refused(string zone) => Assert.Throws<ArgumentException>(() => new DuringHours(zone));

    private static bool IsOpen(DuringHours rule, string at) =>
        rule.Judge(Asked.Nothing with { At = DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture) }).IsEligible;
}
