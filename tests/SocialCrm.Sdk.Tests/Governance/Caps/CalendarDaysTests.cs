using System.Globalization;
using SocialCrm.Governance;

namespace SocialCrm.Sdk.Tests.Governance.Caps;

public sealed class CalendarDaysTests
{
    [Theory]
    [InlineData("Etc/UTC", "2026-06-01T23:59:59Z", "2026-06-01T00:00:00Z", 24)]
    [InlineData("Europe/Berlin", "2026-06-01T22:00:00Z", "2026-06-01T22:00:00Z", 24)]
    [InlineData("Europe/Berlin", "2026-03-29T12:00:00Z", "2026-03-28T23:00:00Z", 23)]
    [InlineData("Europe/Berlin", "2026-10-25T00:30:00Z", "2026-10-24T22:00:00Z", 25)]
    [InlineData("Europe/Berlin", "2026-10-25T22:59:59Z", "2026-10-24T22:00:00Z", 25)]
    [InlineData("America/New_York", "2026-11-01T12:00:00Z", "2026-11-01T04:00:00Z", 25)]
    [InlineData("Asia/Kathmandu", "2026-06-01T12:00:00Z", "2026-05-31T18:15:00Z", 24)]
    [InlineData("America/Havana", "2012-11-04T12:00:00Z", "2012-11-04T04:00:00Z", 25)] // Midnight passes twice; the first counts.
    [InlineData("America/Sao_Paulo", "2018-11-04T12:00:00Z", "2018-11-04T03:00:00Z", 23)] // There is no midnight; the day begins at one o'clock.
    [InlineData("America/Sao_Paulo", "2018-02-18T01:30:00Z", "2018-02-17T02:00:00Z", 25)] // The hour before midnight comes twice.
    [InlineData("Pacific/Apia", "2011-12-30T12:00:00Z", "2011-12-30T10:00:00Z", 24)] // The 30th was left out.
    public void A_day_has_its_own_length(string zone, string instant, string start, int hours)
    {
        var day = CalendarDays.Around(At(instant), TimeZoneInfo.FindSystemTimeZoneById(zone));

        Assert.Equal((At(start), TimeSpan.FromHours(hours)), (day.Start, day.End - day.Start));
    }

    [Fact]
    public void Every_instant_lies_in_one_day_and_days_meet()
    {
        string[] zones = ["Europe/Berlin", "America/St_Johns", "America/Havana", "Asia/Beirut", "Pacific/Apia", "Australia/Lord_Howe", "Africa/Cairo", "America/Asuncion"];
        var random = new Random(7);
        foreach (var zone in zones.Select(TimeZoneInfo.FindSystemTimeZoneById))
        {
            var first = At("2005-01-01T00:00:00Z");
            for (var number = 0; number < 300; number++)
            {
                var instant = first.AddSeconds(random.NextInt64(20L * 366 * 86_400));
                var (start, end) = CalendarDays.Around(instant, zone);

                Assert.True(start <= instant && instant < end, $"{zone.Id} {instant:O}");
                Assert.Equal((start, end), CalendarDays.Around(start, zone));
                Assert.Equal((start, end), CalendarDays.Around(end.AddTicks(-1), zone));
                Assert.Equal(end, CalendarDays.Around(end, zone).Start);
                Assert.InRange((end - start).TotalHours, 22.5, 25.5);
            }
        }
    }

    [Fact]
    public void At_the_days_around_every_change_of_clocks_days_meet()
    {
        string[] zones = ["America/St_Johns", "America/Havana", "Asia/Beirut", "America/Sao_Paulo"];
        foreach (var zone in zones.Select(TimeZoneInfo.FindSystemTimeZoneById))
        {
            // Newfoundland put its clocks back from a minute past midnight until 2011, so that one minute of a day came before the last hour of the day before.
            for (var (instant, last) = (At("2006-01-01T12:00:00Z"), At("2012-01-01T12:00:00Z")); instant < last;)
            {
                var (_, end) = CalendarDays.Around(instant, zone);
                Assert.Equal(end, CalendarDays.Around(end, zone).Start);
                Assert.Equal(end, CalendarDays.Around(end.AddMinutes(1.5), zone).Start);
                instant = end.AddHours(12);
            }
        }
    }

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
}
