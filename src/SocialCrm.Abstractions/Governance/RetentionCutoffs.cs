namespace SocialCrm.Governance;

/// <summary>What is too old to keep: everything observed before the instant; null keeps it for ever.</summary>
/// <param name="RawPayloads">Bytes as received.</param>
/// <param name="InteractionTexts">Texts of interactions, with their bytes.</param>
/// <param name="DeadLetters">What could not be read.</param>
public sealed record RetentionCutoffs(DateTimeOffset? RawPayloads, DateTimeOffset? InteractionTexts, DateTimeOffset? DeadLetters);
