using QuickStart.Sample;
using SocialCrm.Attribution;

namespace QuickStart.Steps;

/// <summary>Finds the people who speak up most, one customer in memory at a time.</summary>
internal sealed class Regulars(IJourneySource journeys)
{
    private const int Most = 2_000;

    /// <summary>Those who spoke up often enough before an instant, the busiest first.</summary>
    public async Task<IReadOnlyList<Regular>> FindAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var busiest = new PriorityQueue<Regular, (int, Guid)>();
        await foreach (var timeline in journeys.ReadAsync(cancellationToken))
        {
            if (Find(timeline, before) is not { } regular)
                continue;
            busiest.Enqueue(regular, (regular.Interactions, regular.Record.Value));
            if (busiest.Count > Most)
                busiest.Dequeue();
        }

        return [.. busiest.UnorderedItems.Select(item => item.Element).OrderByDescending(regular => regular.Interactions).ThenBy(regular => regular.Record.Value)];
    }

    private static Regular? Find(Timeline timeline, DateTimeOffset before)
    {
        var said = timeline.Touchpoints.Where(touchpoint => touchpoint.Kind == TouchpointKind.Interaction && touchpoint.OccurredAt < before).ToList();
        if (said.Count < SampleSeason.Regular)
            return null;
        var favourite = said.GroupBy(touchpoint => touchpoint.Record).OrderByDescending(account => account.Count()).ThenBy(account => account.Key.Value).First();
        return new Regular(favourite.Key, favourite.First().Channel, said.Count, said[0].OccurredAt);
    }
}
