namespace SocialCrm.Customers;

/// <summary>What a step of unification decided.</summary>
/// <param name="Decision">What changed.</param>
/// <param name="Doubts">Pairs of records that a person may have to look at.</param>
/// <param name="Skipped">What was left out.</param>
internal sealed record StepOutcome(UnificationDecision Decision, IReadOnlyList<WeightedLink> Doubts, SkippedWork Skipped);
