using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace SocialCrm.Channels;

/// <summary>Counts and logs what is sent.</summary>
internal sealed class SendTelemetry
{
    private readonly ILogger<Outbox> logger;
    private readonly Counter<long> messages;

    [SuppressMessage("Reliability", "CA2000", Justification = "The factory owns its meters.")]
    public SendTelemetry(IMeterFactory meters, ILogger<Outbox> logger)
    {
        this.logger = logger;
        messages = meters.Create(SocialCrmTelemetry.SourceName).CreateCounter<long>(
            "socialcrm.channel.messages", "{message}", "Attempts to send, by connection and what became of them.");
    }

    /// <summary>Answers what became of the attempt, in the word that the metric has for it.</summary>
    public string Settled(OutboxLease lease, OutboxSettlement settlement, bool isSettled)
    {
        var outcome = isSettled ? Name(settlement.State) : "settled_late";
        messages.Add(1, ChannelActivities.Tag(lease.Message.Connection), new KeyValuePair<string, object?>("outcome", outcome));
        if (!isSettled)
            logger.SettledLate(lease.Message.Connection, lease.Message.Id);
        else if (settlement.State is OutboxState.Unknown or OutboxState.GivenUp)
            logger.MessageEnded(lease.Message.Connection, lease.Message.Id, settlement.State, settlement.Reason);
        else
            logger.MessageSettled(lease.Message.Connection, lease.Message.Id, settlement.State, settlement.Reason);
        return outcome;
    }

    private static string Name(OutboxState state) => state switch
    {
        OutboxState.Accepted => "accepted",
        OutboxState.Rejected => "rejected",
        OutboxState.WindowClosed => "window_closed",
        OutboxState.Unknown => "unknown",
        OutboxState.GivenUp => "given_up",
        _ => "postponed",
    };
}
