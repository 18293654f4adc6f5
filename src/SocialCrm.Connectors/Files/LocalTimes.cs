namespace SocialCrm.Connectors.Files;

/// <summary>Finds the instant of a clock's reading in a zone.</summary>
/// <remarks>
/// A reading that the clocks skip is moved forward by what they skip; of a reading that comes twice, the first is meant. Asks only
/// for offsets of instants, which are exact: what the runtime says of local readings misses changes of a whole day (Samoa, 2011).
/// </remarks>
internal static class LocalTimes
{
    // Further than any offset and any change, and nearer than two changes lie together.
    private static readonly TimeSpan Around = TimeSpan.FromHours(40);

    public static TimeSpan OffsetOf(DateTime local, TimeZoneInfo zone)
    {
        if (local - DateTime.MinValue < Around || DateTime.MaxValue - local < Around)
            return zone.BaseUtcOffset;
        var asUtc = new DateTimeOffset(local, TimeSpan.Zero);
        var before = zone.GetUtcOffset(asUtc - Around);
        var after = zone.GetUtcOffset(asUtc + Around);

        // The first of two readings, and one that is skipped, go by the offset before the change.
        return before == after || zone.GetUtcOffset(asUtc - before) == before || zone.GetUtcOffset(asUtc - after) != after ? before : after;
    }
}
