namespace SocialCrm.Connectors.Files;

/// <summary>Finds the instant of a clock's reading in a zone.</summary>
internal static class LocalTimes
{
    // Longer than any gap: Samoa once left out a whole day.
    private static readonly TimeSpan BeforeAnyGap = TimeSpan.FromHours(40);

    /// <summary>
    /// A reading that a clock skips is moved forward by what was skipped; of a reading that comes twice, the first is meant.
    /// </summary>
    public static TimeSpan OffsetOf(DateTime local, TimeZoneInfo zone)
    {
        if (zone.IsInvalidTime(local))
            return zone.GetUtcOffset(new DateTimeOffset(local, TimeSpan.Zero) - BeforeAnyGap);
        return zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
    }
}
