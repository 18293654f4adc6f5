namespace SocialCrm.Channels;

/// <summary>So many units a day that a platform counts without telling of it in any header, so that the core counts along.</summary>
/// <remarks>
/// A request takes one unit, whatever host it goes to, unless it was marked with <see cref="ChannelRequest.MarkCost"/>: mark with 0 what goes to hosts that the
/// platform does not count, such as an address that a stranger named. Half of a day's units may go at once, the others are spread
/// over the day, so that there is something left for whoever comes late. The count is kept in memory: a host that is started anew counts from
/// nothing, and when the platform then says that the day's units are used up, waits for the next day.
/// </remarks>
public sealed record DailyQuota
{
    /// <summary>States a quota.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are no units.</exception>
    /// <exception cref="ArgumentNullException">There is no zone.</exception>
    public DailyQuota(int units, TimeZoneInfo zone)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(units, 1);
        ArgumentNullException.ThrowIfNull(zone);
        (Units, Zone) = (units, zone);
    }

    /// <summary>How many a day; at least 1.</summary>
    public int Units { get; }

    /// <summary>The zone by whose midnight the platform begins to count anew.</summary>
    public TimeZoneInfo Zone { get; }

    /// <summary>
    /// What the platform counts by, such as the project that a key belongs to: connections of a channel that state the same share the units, and must state the
    /// same units and zone. Null where each connection has its own.
    /// </summary>
    public string? Account { get; init; }
}
