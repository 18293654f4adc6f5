namespace SocialCrm.Attribution;

/// <summary>Reports what channels and campaigns earned.</summary>
/// <remarks>
/// Thread-safe. One report is one pass over the journeys, for all models together; it holds one customer's journeys and the sums in memory,
/// however many there are. It computes on the caller's thread between reads.
/// </remarks>
public sealed class AttributionReport
{
    private readonly FactReader facts;
    private readonly ModelCatalog models;
    private readonly TimeProvider clock;
    private readonly AttributionTelemetry telemetry;

    internal AttributionReport(FactReader facts, ModelCatalog models, TimeProvider clock, AttributionTelemetry telemetry)
    {
        this.facts = facts;
        this.models = models;
        this.clock = clock;
        this.telemetry = telemetry;
    }

    /// <summary>Builds the report a query asks for.</summary>
    /// <exception cref="ArgumentException">The period ends before it begins, or a model is unknown.</exception>
    /// <exception cref="SocialCrmException">A model or a source breaks its contract; the message says which and how.</exception>
    /// <exception cref="SocialCrm.Storage.StoreException">The store cannot be read.</exception>
    public async Task<RoiReport> BuildAsync(AttributionQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.From >= query.To)
            throw new ArgumentException("The period must end after it begins. Swap the two instants.", nameof(query));
        var chosen = models.Choose(query.Models);

        using var activity = AttributionTelemetry.ReportStarted();
        var started = clock.GetTimestamp();
        var keys = new CreditKeys();
        var credits = new CreditLedger(keys, chosen);
        var count = await facts.ReadAsync(query, credits, cancellationToken).ConfigureAwait(false);
        var spent = new CostLedger(keys, query);
        await facts.ReadAsync(spent, cancellationToken).ConfigureAwait(false);

        var report = new RoiReportWriter(keys, credits, spent, [.. chosen.Select(model => model.Name)]).Write(query, clock.GetUtcNow());
        telemetry.ReportBuilt(count, chosen.Count, clock.GetElapsedTime(started));
        return report;
    }
}
