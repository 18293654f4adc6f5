using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;

namespace SocialCrm.Channels;

/// <summary>Counts what arrives. Tags come from small closed sets: never a connection's people.</summary>
internal sealed class ChannelsTelemetry
{
    private readonly Counter<long> interactions;

    [SuppressMessage("Reliability", "CA2000", Justification = "The factory owns its meters.")]
    public ChannelsTelemetry(IMeterFactory meters) =>
        interactions = meters.Create(SocialCrmTelemetry.SourceName).CreateCounter<long>(
            "socialcrm.channel.events", "{event}", "Interactions received, by what became of them.");

    public void Received(int read, int rejected, IntakeOutcome outcome)
    {
        Count(outcome.Stored, "stored");
        Count(outcome.Duplicates, "duplicate");
        Count(outcome.Suppressed, "suppressed");
        Count(outcome.Echoes, "echo");
        Count(outcome.IsStale ? read : 0, "stale");
        Count(rejected, "rejected");
    }

    private void Count(int events, string outcome)
    {
        if (events > 0)
            interactions.Add(events, new KeyValuePair<string, object?>("outcome", outcome));
    }
}
