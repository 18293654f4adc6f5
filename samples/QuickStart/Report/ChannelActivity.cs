namespace QuickStart.Report;

/// <summary>How many interactions each channel had in each period of time.</summary>
/// <param name="PeriodName">What a period is: <c>day</c>, <c>week</c> or <c>month</c>.</param>
/// <param name="Periods">The first day of each period.</param>
/// <param name="Series">A channel each, busiest first.</param>
internal sealed record ChannelActivity(string PeriodName, IReadOnlyList<DateOnly> Periods, IReadOnlyList<ChannelSeries> Series)
{
    /// <summary>All interactions, also those before the first period.</summary>
    public long Total { get; init; } = Series.Sum(series => series.Total);
}
