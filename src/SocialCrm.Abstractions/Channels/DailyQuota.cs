namespace SocialCrm.Channels;

/// <summary>So many units a day that a platform counts without telling of it in any header, so that the core counts along.</summary>
/// <remarks>
/// A request takes one unit unless it was marked with <see cref="ChannelRequest.MarkCost"/>. Half of a day's units may go at once, the others are spread
/// over the day, so that there is something left for whoever comes late. The count is kept in memory: a host that is started anew counts from
/// nothing, and when the platform then says that the day's units are used up, waits for the next day.
/// </remarks>
/// <param name="Units">How many a day; at least 1.</param>
/// <param name="Zone">The zone by whose midnight the platform begins to count anew.</param>
public sealed record DailyQuota(int Units, TimeZoneInfo Zone)
{
    /// <summary>What the platform counts by, such as the project that a key belongs to: connections of a channel that state the same share the units. Null where each connection has its own.</summary>
    public string? Account { get; init; }
}
