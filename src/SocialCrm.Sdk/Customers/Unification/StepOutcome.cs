namespace SocialCrm.Customers;

/// <summary>What a step of unification decided.</summary>
/// <param name="Decision">What changed.</param>
/// <param name="Doubts">Pairs of records that a person may have to look at.</param>
internal sealed record StepOutcome(UnificationDecision Decision, IReadOnlyList<WeightedLink> Doubts);
