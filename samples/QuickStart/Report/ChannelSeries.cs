namespace QuickStart.Report;

/// <summary>One channel's interactions over time.</summary>
/// <param name="Channel">The channel's name.</param>
/// <param name="Counts">One number a period.</param>
internal sealed record ChannelSeries(string Channel, IReadOnlyList<long> Counts)
{
    public long Total => Counts.Sum();
}
