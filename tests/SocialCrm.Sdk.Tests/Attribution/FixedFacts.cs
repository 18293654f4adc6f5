using SocialCrm.Attribution;

namespace SocialCrm.Sdk.Tests.Attribution;

/// <summary>Returns given timelines and costs, and keeps what is appended.</summary>
internal sealed class FixedFacts(IEnumerable<Timeline>? timelines = null, IReadOnlyList<ChannelCost>? costs = null)
    : IJourneySource, ICostStore, IFactStore
{
    public List<Touchpoint> Touchpoints { get; } = [];

    public List<Conversion> Conversions { get; } = [];

    public List<ChannelCost> Costs { get; } = [.. costs ?? []];

    public async IAsyncEnumerable<Timeline> ReadAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach (var timeline in timelines ?? [])
            yield return timeline;
    }

    async IAsyncEnumerable<ChannelCost> ICostStore.ReadAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach (var cost in Costs)
            yield return cost;
    }

    public Task<int> PutAsync(IReadOnlyList<ChannelCost> costs, CancellationToken cancellationToken)
    {
        Costs.AddRange(costs);
        return Task.FromResult(costs.Count);
    }

    public Task<AppendOutcome> AppendAsync(IReadOnlyList<Touchpoint> touchpoints, CancellationToken cancellationToken)
    {
        Touchpoints.AddRange(touchpoints);
        return Task.FromResult(new AppendOutcome(touchpoints.Count, 0, 0));
    }

    public Task<AppendOutcome> AppendAsync(IReadOnlyList<Conversion> conversions, CancellationToken cancellationToken)
    {
        Conversions.AddRange(conversions);
        return Task.FromResult(new AppendOutcome(conversions.Count, 0, 0));
    }
}
