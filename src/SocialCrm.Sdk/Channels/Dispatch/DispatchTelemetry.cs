using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace SocialCrm.Channels;

/// <summary>Counts and logs what the handlers are told.</summary>
internal sealed class DispatchTelemetry
{
    private readonly ILogger<DispatchQueue> logger;
    private readonly Counter<long> dispatched;
    private readonly Histogram<double> duration;

    [SuppressMessage("Reliability", "CA2000", Justification = "The factory owns its meters.")]
    public DispatchTelemetry(IMeterFactory meters, ILogger<DispatchQueue> logger)
    {
        this.logger = logger;
        var meter = meters.Create(SocialCrmTelemetry.SourceName);
        dispatched = meter.CreateCounter<long>("socialcrm.channel.dispatched", "{event}", "Interactions told to the handlers, by what became of it.");
        duration = meter.CreateHistogram<double>("socialcrm.channel.dispatch.duration", "s", "How long the handlers took for a batch.");
    }

    public void Told(int interactions, TimeSpan elapsed)
    {
        Count(interactions, "handled");
        duration.Record(elapsed.TotalSeconds);
    }

    public void Failed(DispatchLease lease, bool isLast, Exception fault)
    {
        Count(1, isLast ? "given_up" : "failed");
        if (isLast)
            logger.DispatchGivenUp(lease.Interaction.Connection, lease.Attempt, fault);
        else
            logger.DispatchFailed(lease.Interaction.Connection, lease.Attempt, fault);
    }

    private void Count(int interactions, string outcome) => dispatched.Add(interactions, new KeyValuePair<string, object?>("outcome", outcome));
}
