using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace SocialCrm.Attribution;

/// <summary>The Attribution room's traces, metrics and log messages.</summary>
internal sealed class AttributionTelemetry
{
    private static readonly ActivitySource Activities = new(SocialCrmTelemetry.SourceName);

    private readonly ILogger<AttributionReport> logger;
    private readonly Meter meter;
    private readonly Counter<long> journeys;
    private readonly Counter<long> facts;
    private readonly Histogram<double> duration;

    public AttributionTelemetry(IMeterFactory meters, ILogger<AttributionReport> logger)
    {
        this.logger = logger;
        meter = meters.Create(SocialCrmTelemetry.SourceName);
        journeys = meter.CreateCounter<long>("socialcrm.attribution.journeys", "{journey}", "Journeys read for reports.");
        facts = meter.CreateCounter<long>("socialcrm.attribution.facts", "{fact}", "Touchpoints and conversions the host reported.");
        duration = meter.CreateHistogram<double>("socialcrm.attribution.report.duration", "s", "How long a report took.");
    }

    public static Activity? ReportStarted() => Activities.StartActivity("attribution.report");

    public void ReportBuilt(JourneyCount count, int models, TimeSpan elapsed)
    {
        Count(count.Attributed, "attributed");
        Count(count.Unattributed, "unattributed");
        Count(count.Open, "open");
        duration.Record(elapsed.TotalSeconds);
        logger.ReportBuilt(elapsed, count.Attributed, count.Unattributed, models);
    }

    public void FactsAppended(string kind, AppendOutcome outcome)
    {
        Count(kind, "stored", outcome.Stored);
        Count(kind, "duplicate", outcome.Duplicates);
        Count(kind, "suppressed", outcome.Suppressed);
    }

    private void Count(long number, string outcome) =>
        journeys.Add(number, KeyValuePair.Create<string, object?>("outcome", outcome));

    private void Count(string kind, string outcome, int number) =>
        facts.Add(number, KeyValuePair.Create<string, object?>("kind", kind), KeyValuePair.Create<string, object?>("outcome", outcome));
}
