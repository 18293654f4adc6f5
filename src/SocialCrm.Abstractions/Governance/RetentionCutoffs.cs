namespace SocialCrm.Governance;

/// <summary>What is too old to keep: everything observed before the instant; null keeps it for ever.</summary>
/// <param name="RawPayloads">Bytes as received.</param>
/// <param name="InteractionTexts">Texts of interactions, with their bytes.</param>
/// <param name="DeadLetters">What could not be read, and the deliveries that are kept with it.</param>
public sealed record RetentionCutoffs(DateTimeOffset? RawPayloads, DateTimeOffset? InteractionTexts, DateTimeOffset? DeadLetters)
{
    /// <summary>Ids of deliveries that are done with. A delivery that is repeated later is taken for a new one; the interactions in it are still known.</summary>
    public DateTimeOffset? Deliveries { get; init; }

    /// <summary>What messages of the outbox say and to whom, once they are done with; that they were sent stays.</summary>
    public DateTimeOffset? OutboxTexts { get; init; }
}
