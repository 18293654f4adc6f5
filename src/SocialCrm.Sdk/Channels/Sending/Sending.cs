using SocialCrm.Storage;

namespace SocialCrm.Channels;

/// <summary>Makes one attempt to send a leased message, and writes down what became of it.</summary>
internal sealed class Sending(
    IOutboxStore store, ConnectorSet connectors, MessageRules rules, SendCall call, Settlements settlements, ConnectionGates gates, SendPauses pauses, SendTelemetry telemetry)
{
    public async Task RunAsync(OutboxLease lease, CancellationToken cancellationToken)
    {
        using var activity = ChannelActivities.Start("channel.send", lease.Message.Connection);
        var settlement = await AttemptAsync(lease, cancellationToken).ConfigureAwait(false);

        // Not cancelled when the host stops: what is known of the attempt would be lost.
        var isSettled = await store.SettleAsync(lease, settlement, CancellationToken.None).ConfigureAwait(false);
        activity?.SetTag("outcome", telemetry.Settled(lease, settlement, isSettled));
    }

    private async Task<OutboxSettlement> AttemptAsync(OutboxLease lease, CancellationToken cancellationToken)
    {
        var message = lease.Message;
        var sender = connectors.Find<IChannelSender>(message.Connection)!;
        var idempotency = IdempotencyOf(sender, message);
        if (message.MayHaveArrived && idempotency == SendIdempotency.None)
            return settlements.Doubtful("An earlier attempt may have arrived, and the platform cannot tell.");
        if (message.MayHaveArrived && idempotency == SendIdempotency.LookUp)
        {
            var answer = await call.FindAsync((ISendLookup)sender, message, cancellationToken).ConfigureAwait(false);
            if (answer is not SendAnswer.NotThere)
                return Settle(lease, (sender, idempotency), answer);
            message = message with { MayHaveArrived = false };
        }

        // A message that may be there already is repeated whatever the rules have become: only so the platform says what it has.
        if (!message.MayHaveArrived && await RefusedAsync(lease, cancellationToken).ConfigureAwait(false) is { } refused)
            return refused;
        return Settle(lease with { Message = message }, (sender, idempotency), await call.SendAsync(sender, message, cancellationToken).ConfigureAwait(false));
    }

    private async Task<OutboxSettlement?> RefusedAsync(OutboxLease lease, CancellationToken cancellationToken)
    {
        var message = lease.Message;
        if (settlements.Expired(message) is { } expired)
            return expired;
        try
        {
            var answered = await rules.FindAnsweredAsync(message.Connection, message.ReplyTo, cancellationToken).ConfigureAwait(false);
            return await rules.FaultAsync(message, answered, cancellationToken).ConfigureAwait(false) is { } fault ? settlements.Refused(fault) : null;
        }
        catch (Exception fault) when (fault is StoreException or OperationCanceledException)
        {
            // Given back rather than left to run out: nothing was sent, and the lease's end would say that something may have been.
            return settlements.NotTried(lease, "The store could not be asked.");
        }
    }

    private OutboxSettlement Settle(OutboxLease lease, (IChannelSender Sender, SendIdempotency Idempotency) by, SendAnswer answer)
    {
        if (answer is SendAnswer.Said { Result: SendResult.ReauthorizationRequired })
            gates.Close(by.Sender);
        else if (answer is SendAnswer.Said { Result: SendResult.Accepted })
            gates.Open(lease.Message.Connection);
        var settlement = settlements.Of(lease, by.Idempotency, answer);
        if (answer is SendAnswer.Said { Result: SendResult.Throttled } or SendAnswer.NotReached { IsThrottled: true })
            pauses.Refused(lease.Message, settlement.NextAttemptAt);
        else
            pauses.Clear(lease.Message.Connection);
        return settlement;
    }

    /// <summary>A connector that promises to look up and cannot has no idempotency.</summary>
    private static SendIdempotency IdempotencyOf(IChannelSender sender, OutboundMessage message)
    {
        var stated = MessageShape.Find(sender.Descriptor, message.Operation)?.Idempotency ?? SendIdempotency.None;
        return stated == SendIdempotency.LookUp && sender is not ISendLookup ? SendIdempotency.None : stated;
    }
}
