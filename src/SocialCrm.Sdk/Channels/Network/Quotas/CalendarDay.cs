namespace SocialCrm.Channels;

/// <summary>A day of a zone's calendar, from midnight to midnight: 23 or 25 hours where the clocks are changed.</summary>
/// <param name="Start">Its first instant.</param>
/// <param name="End">The first instant of the next.</param>
internal readonly record struct CalendarDay(DateTimeOffset Start, DateTimeOffset End)
{
    /// <summary>Clocks are changed by a multiple of it.</summary>
    private static readonly TimeSpan Grain = TimeSpan.FromMinutes(15);

    public TimeSpan Length => End - Start;

    public static CalendarDay Of(DateTimeOffset instant, TimeZoneInfo zone)
    {
        var date = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);
        return new CalendarDay(Midnight(date, zone), Midnight(date.AddDays(1), zone));
    }

    /// <summary>The first instant of a date. Where midnight is left out, the date begins later; where it comes twice, with the first.</summary>
    private static DateTimeOffset Midnight(DateOnly date, TimeZoneInfo zone)
    {
        var local = date.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(local))
            local += Grain;
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset);
    }
}
