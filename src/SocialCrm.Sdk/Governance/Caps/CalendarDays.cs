namespace SocialCrm.Governance;

/// <summary>The days of a zone, as half-open stretches of instants.</summary>
/// <remarks>
/// A day begins at the first instant whose local time is its midnight or later. Where clocks are put forward over midnight that is the moment they are put;
/// where they are put back over it, midnight passes twice and one of the two is taken, always the same. So every instant lies in one day, which may have 23
/// or 25 hours, and a date that was left out on an island that changed sides has none.
/// </remarks>
internal static class CalendarDays
{
    /// <summary>Further from UTC than any zone ever was.</summary>
    private static readonly TimeSpan Furthest = TimeSpan.FromHours(28);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    /// <summary>The day in which an instant lies.</summary>
    public static (DateTimeOffset Start, DateTimeOffset End) Around(DateTimeOffset instant, TimeZoneInfo zone)
    {
        var date = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);
        var (start, end) = (StartOf(date, zone), StartOf(date.AddDays(1), zone));
        while (instant < start)
            (start, end, date) = (StartOf(date.AddDays(-1), zone), start, date.AddDays(-1));
        while (instant >= end)
            (start, end, date) = (end, StartOf(date.AddDays(2), zone), date.AddDays(1));
        return (start, end);
    }

    private static DateTimeOffset StartOf(DateOnly date, TimeZoneInfo zone)
    {
        var midnight = date.ToDateTime(TimeOnly.MinValue);
        var anchor = new DateTimeOffset(midnight, TimeSpan.Zero);
        var (before, after) = (anchor - Furthest, anchor + Furthest);
        while (after - before > Second)
        {
            var middle = before + (Math.Floor((after - before) / Second / 2) * Second);
            if (TimeZoneInfo.ConvertTime(middle, zone).DateTime >= midnight)
                after = middle;
            else
                before = middle;
        }

        return after;
    }
}
