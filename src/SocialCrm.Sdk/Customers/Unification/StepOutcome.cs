namespace SocialCrm.Customers;

/// <summary>What a step of unification decided.</summary>
/// <param name="Decision">What changed.</param>
/// <param name="Before">The customers that the records concerned belonged to before.</param>
/// <param name="Doubts">Pairs of records that a person may have to look at.</param>
internal sealed record StepOutcome(UnificationDecision Decision, IReadOnlyList<RecordLink> Before, IReadOnlyList<WeightedLink> Doubts);
