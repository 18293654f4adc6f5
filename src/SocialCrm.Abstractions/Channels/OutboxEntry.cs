namespace SocialCrm.Channels;

/// <summary>A message of the outbox and where it stands.</summary>
/// <param name="Message">The message.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Attempts">How many attempts were made.</param>
public sealed record OutboxEntry(OutboundMessage Message, OutboxState State, int Attempts)
{
    /// <summary>When it is tried next, while it waits.</summary>
    public DateTimeOffset? NextAttemptAt { get; init; }

    /// <summary>The platform's id of it, once it is accepted.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Where a person can read it, once it is accepted.</summary>
    public string? Link { get; init; }

    /// <summary>Why it stands where it stands, without personal data.</summary>
    public string? Reason { get; init; }

    /// <summary>When the last attempt was settled.</summary>
    public DateTimeOffset? SettledAt { get; init; }

    /// <summary>The furthest that the platform has reported; null before it reported anything.</summary>
    public ReceiptKind? Receipt { get; init; }
}
