namespace SocialCrm.Channels;

/// <summary>Identifies a message of the outbox, through all attempts to send it.</summary>
/// <param name="Value">A UUID version 7.</param>
public readonly record struct OutboxMessageId(Guid Value)
{
    /// <summary>A new one.</summary>
    public static OutboxMessageId New() => new(Guid.CreateVersion7());

    /// <summary>32 hexadecimal digits: what a connector hands to the platform as an idempotency key.</summary>
    public override string ToString() => Value.ToString("N");
}
