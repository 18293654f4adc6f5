namespace SocialCrm.Attribution;

/// <summary>Takes what the host reports: touchpoints, conversions and costs, in batches.</summary>
/// <remarks>
/// Thread-safe. A batch is checked whole before any of it is stored, and is durable when the call returns. Sending a batch again is safe: a fact
/// that is stored already counts as a duplicate, a cost replaces what it said before. Facts of one person may come before that person's record.
/// </remarks>
public sealed class FactLog
{
    private readonly IFactStore facts;
    private readonly ICostStore costs;
    private readonly FactRules rules;
    private readonly AttributionTelemetry telemetry;

    internal FactLog(IFactStore facts, ICostStore costs, FactRules rules, AttributionTelemetry telemetry)
    {
        this.facts = facts;
        this.costs = costs;
        this.rules = rules;
        this.telemetry = telemetry;
    }

    /// <summary>Stores touchpoints; one that is stored already stays as it is.</summary>
    /// <exception cref="ArgumentException">A touchpoint cannot be stored; the message says which and why, and nothing of the batch is stored.</exception>
    /// <exception cref="SocialCrm.Storage.StoreException">The store failed; send the batch again.</exception>
    public async Task<AppendOutcome> AppendAsync(IReadOnlyList<Touchpoint> touchpoints, CancellationToken cancellationToken = default)
    {
        rules.Check(touchpoints);
        if (touchpoints.Count == 0)
            return new AppendOutcome(0, 0, 0);
        var outcome = await facts.AppendAsync(touchpoints, cancellationToken).ConfigureAwait(false);
        telemetry.FactsAppended("touchpoint", outcome);
        return outcome;
    }

    /// <summary>Stores conversions; one that is stored already stays as it is.</summary>
    /// <exception cref="ArgumentException">A conversion cannot be stored; the message says which and why, and nothing of the batch is stored.</exception>
    /// <exception cref="SocialCrm.Storage.StoreException">The store failed; send the batch again.</exception>
    public async Task<AppendOutcome> AppendAsync(IReadOnlyList<Conversion> conversions, CancellationToken cancellationToken = default)
    {
        rules.Check(conversions);
        if (conversions.Count == 0)
            return new AppendOutcome(0, 0, 0);
        var outcome = await facts.AppendAsync(conversions, cancellationToken).ConfigureAwait(false);
        telemetry.FactsAppended("conversion", outcome);
        return outcome;
    }

    /// <summary>Stores costs, replacing those of the same source and id; answers how many were new or changed.</summary>
    /// <exception cref="ArgumentException">A cost cannot be stored; the message says which and why, and nothing of the batch is stored.</exception>
    /// <exception cref="SocialCrm.Storage.StoreException">The store failed; send the batch again.</exception>
    public async Task<int> PutAsync(IReadOnlyList<ChannelCost> costs, CancellationToken cancellationToken = default)
    {
        FactRules.Check(costs);
        return costs.Count == 0 ? 0 : await this.costs.PutAsync(costs, cancellationToken).ConfigureAwait(false);
    }
}
