namespace SocialCrm.Channels;

/// <summary>What became of a message that was put into the outbox.</summary>
public abstract record OutboxAddition
{
    private OutboxAddition()
    {
    }

    /// <summary>It stands in the outbox, or another one stands under its key.</summary>
    /// <param name="Entry">What stands there.</param>
    public sealed record Stands(OutboxEntry Entry) : OutboxAddition;

    /// <summary>Its terms do not let it through. Nothing was stored, and the key may be used again.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="Explanation">Why, in words, without personal data.</param>
    public sealed record Refused(OutboxRefusal Reason, string Explanation) : OutboxAddition;
}
