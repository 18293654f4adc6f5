namespace SocialCrm.Attribution;

/// <summary>Reads what is stored into the ledgers of one report, once.</summary>
internal sealed class FactReader(IJourneySource journeys, ICostStore costs, JourneyCutter cutter)
{
    /// <summary>Divides the journeys that ended in the period.</summary>
    public async Task<JourneyCount> ReadAsync(AttributionQuery query, CreditLedger credits, CancellationToken cancellationToken)
    {
        var count = new JourneyCount();
        var cut = new List<Journey>();
        await foreach (var timeline in journeys.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            cut.Clear();
            cutter.Cut(timeline, cut);
            foreach (var journey in cut)
            {
                // Only now: a conversion outside the period still ended a journey.
                if (journey.Conversion is { } conversion && !IsInside(query, conversion))
                    continue;
                count.Add(journey);
                if (journey.Conversion is not null)
                    credits.Add(journey, journey.Conversion);
            }
        }

        return count;
    }

    /// <summary>Adds up the costs of the period.</summary>
    public async Task ReadAsync(CostLedger spent, CancellationToken cancellationToken)
    {
        await foreach (var cost in costs.ReadAsync(cancellationToken).ConfigureAwait(false))
            spent.Add(cost);
    }

    private static bool IsInside(AttributionQuery query, Conversion conversion) =>
        !(conversion.OccurredAt < query.From || conversion.OccurredAt >= query.To);
}
