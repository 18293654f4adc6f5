namespace SocialCrm.Channels;

/// <summary>What waits on a connection, and what was given up.</summary>
/// <param name="Connection">The connection.</param>
public sealed record ConnectionCounts(ConnectionId Connection)
{
    /// <summary>Deliveries that are stored and not understood yet.</summary>
    public long Envelopes { get; init; }

    /// <summary>When the oldest of them came.</summary>
    public DateTimeOffset? OldestEnvelopeAt { get; init; }

    /// <summary>Interactions that the handlers have yet to hear of.</summary>
    public long Undispatched { get; init; }

    /// <summary>What could not be read, and deliveries that were given up.</summary>
    public long DeadLetters { get; init; }

    /// <summary>Messages that wait to be sent.</summary>
    public long Outbox { get; init; }

    /// <summary>When the oldest of them was put there.</summary>
    public DateTimeOffset? OldestOutboxAt { get; init; }

    /// <summary>Messages of which nobody knows whether they arrived.</summary>
    public long UnknownMessages { get; init; }

    /// <summary>When the cursor moved last.</summary>
    public DateTimeOffset? CursorMovedAt { get; init; }
}
