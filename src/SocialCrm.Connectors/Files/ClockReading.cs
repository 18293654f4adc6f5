namespace SocialCrm.Connectors.Files;

/// <summary>Year to fraction as written, with the offset if one was.</summary>
internal record struct ClockReading
{
    public int Year { get; set; }

    public int Month { get; set; }

    public int Day { get; set; }

    public int Hour { get; set; }

    public int Minute { get; set; }

    public int Second { get; set; }

    /// <summary>The fraction of the second in 100 ns.</summary>
    public int Ticks { get; set; }

    /// <summary>Minutes east of UTC, or null where no zone is written.</summary>
    public int? OffsetMinutes { get; set; }

    /// <summary>The instant meant.</summary>
    public readonly InstantFault ToInstant(TimeZoneInfo? defaultZone, out DateTimeOffset instant)
    {
        instant = default;
        if (!IsInRange())
            return InstantFault.Unreadable;

        // A leap second is the first of the next minute: no clock here counts it.
        var local = new DateTime(Year, Month, Day, Hour, Minute, 0).AddTicks((Second * TimeSpan.TicksPerSecond) + Ticks);
        if (OffsetMinutes is null && defaultZone is null)
            return InstantFault.NoZone;
        var offset = OffsetMinutes is { } minutes ? TimeSpan.FromMinutes(minutes) : LocalTimes.OffsetOf(local, defaultZone!);
        var utc = local.Ticks - offset.Ticks;
        if (utc < DateTime.MinValue.Ticks || utc > DateTime.MaxValue.Ticks)
            return InstantFault.Unreadable;
        instant = OffsetMinutes is null
            ? TimeZoneInfo.ConvertTime(new DateTimeOffset(utc, TimeSpan.Zero), defaultZone!)
            : new DateTimeOffset(local, offset);
        return InstantFault.None;
    }

    private readonly bool IsInRange() =>
        Year is >= 1 and <= 9998 && Month is >= 1 and <= 12 && Day >= 1 && Day <= DateTime.DaysInMonth(Year, Month)
        && Hour <= 23 && Minute <= 59 && Second <= 60 && OffsetMinutes is not (< -14 * 60 or > 14 * 60);
}
