namespace SocialCrm.Attribution;

/// <summary>What became of facts that were appended.</summary>
/// <param name="Stored">New, durably stored.</param>
/// <param name="Duplicates">Stored before, or twice in the batch.</param>
/// <param name="Suppressed">Of people who have been erased; not stored.</param>
public sealed record AppendOutcome(int Stored, int Duplicates, int Suppressed);
