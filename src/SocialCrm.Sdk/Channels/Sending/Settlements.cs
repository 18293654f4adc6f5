namespace SocialCrm.Channels;

/// <summary>Turns what came of an attempt into where the message stands.</summary>
internal sealed class Settlements(ChannelOptions options, TimeProvider time)
{
    private const int LongestReason = 1_024;
    private const int LongestId = 512;

    /// <summary>Whatever a platform says: a number that was misread must not bury a message.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    public OutboxSettlement Of(OutboxLease lease, SendIdempotency idempotency, SendAnswer answer) => answer switch
    {
        SendAnswer.NotReached { RetryAfter: var wait, Reason: var reason } =>
            Later(lease, wait is { } asked ? AtLeastFirst(asked) : Pauses.Growing(lease.Attempt, options), lease.Message.MayHaveArrived, reason),
        SendAnswer.Said { Result: SendResult.Accepted accepted } => Accepted(accepted),
        SendAnswer.Said { Result: SendResult.Rejected rejected } => End(OutboxState.Rejected, rejected.Reason),
        SendAnswer.Said { Result: SendResult.WindowClosed } => End(OutboxState.WindowClosed, "The person must write first."),
        SendAnswer.Said { Result: SendResult.Throttled throttled } =>
            Later(lease, AtLeastFirst(throttled.Until - time.GetUtcNow()), lease.Message.MayHaveArrived, "The platform asks to wait."),
        SendAnswer.Said { Result: SendResult.ReauthorizationRequired } =>
            Later(lease, options.FirstPause, lease.Message.MayHaveArrived, "Access was revoked. Sign in again."),
        SendAnswer.Said { Result: SendResult.Unknown unknown } => Lost(lease, idempotency, unknown.Reason),
        _ => Lost(lease, idempotency, "The connector gave an answer that does not exist."),
    };

    /// <summary>Whether it arrived cannot be told, and nothing is repeated.</summary>
    public OutboxSettlement Doubtful(string reason) => End(OutboxState.Unknown, reason) with { MayHaveArrived = true };

    public OutboxSettlement Refused(OutboxOutcome.Refused fault) =>
        End(fault.Reason == OutboxRefusal.WindowClosed ? OutboxState.WindowClosed : OutboxState.Rejected, fault.Explanation);

    /// <summary>Given up for its age, or null while it is young enough.</summary>
    public OutboxSettlement? Expired(OutboundMessage message) =>
        time.GetUtcNow() - message.CreatedAt >= options.MessageLifetime ? End(OutboxState.GivenUp, "It waited too long.") : null;

    /// <summary>It was not sent, and its turn comes again.</summary>
    public OutboxSettlement NotTried(OutboxLease lease, string reason) =>
        Later(lease, Pauses.Growing(lease.Attempt, options), mayHaveArrived: false, reason);

    private OutboxSettlement Lost(OutboxLease lease, SendIdempotency idempotency, string reason) =>
        idempotency == SendIdempotency.None || lease.Attempt >= options.MaximumSendAttempts
            ? Doubtful(reason)
            : Later(lease, Pauses.Growing(lease.Attempt, options), mayHaveArrived: true, reason);

    private OutboxSettlement Later(OutboxLease lease, TimeSpan wait, bool mayHaveArrived, string reason)
    {
        var now = time.GetUtcNow();
        var pause = wait < LongestWait ? wait : LongestWait;
        if (now + pause - lease.Message.CreatedAt >= options.MessageLifetime)
            return mayHaveArrived ? Doubtful($"It waited too long. {reason}") : End(OutboxState.GivenUp, $"It waited too long. {reason}");
        return new OutboxSettlement(OutboxState.Waiting, now) { NextAttemptAt = now + pause, MayHaveArrived = mayHaveArrived, Reason = Cut(reason) };
    }

    /// <summary>An id that cannot be stored is left out: the message has arrived all the same.</summary>
    private OutboxSettlement Accepted(SendResult.Accepted accepted) => new(OutboxState.Accepted, time.GetUtcNow())
    {
        ExternalId = KeptText.Fits(accepted.ExternalId, LongestId) ? accepted.ExternalId : null,
        Link = accepted.Link is { } link && KeptText.Fits(link, 4_096) ? link : null,
    };

    // A platform whose time has passed already must not be asked without a pause.
    private TimeSpan AtLeastFirst(TimeSpan wait) => wait < options.FirstPause ? options.FirstPause : wait;

    private OutboxSettlement End(OutboxState state, string? reason) => new(state, time.GetUtcNow()) { Reason = Cut(reason) };

    private static string? Cut(string? reason) => reason is { Length: > LongestReason } ? reason[..LongestReason] : reason;
}
