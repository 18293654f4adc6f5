namespace SocialCrm.Channels;

/// <summary>What became of a request to send.</summary>
public abstract record OutboxOutcome
{
    private OutboxOutcome()
    {
    }

    /// <summary>It is in the outbox, durably.</summary>
    /// <param name="Entry">Where it stands; after a repeated request that may be far.</param>
    /// <param name="IsReplay">Whether the same request was made before.</param>
    public sealed record Enqueued(OutboxEntry Entry, bool IsReplay) : OutboxOutcome;

    /// <summary>Another message stands under this key. Nothing was stored.</summary>
    /// <param name="Other">The message that stands there.</param>
    public sealed record KeyTaken(OutboxMessageId Other) : OutboxOutcome;

    /// <summary>The platform would not take it, or the person does not want it, so it was not stored.</summary>
    /// <param name="Reason">Which rule it breaks.</param>
    /// <param name="Explanation">The rule in words, with its numbers; without personal data.</param>
    public sealed record Refused(OutboxRefusal Reason, string Explanation) : OutboxOutcome;
}
