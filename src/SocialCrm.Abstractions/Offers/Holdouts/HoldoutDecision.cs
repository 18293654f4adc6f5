namespace SocialCrm.Offers;

/// <summary>On which side somebody is, and why.</summary>
/// <param name="Arm">The side.</param>
/// <param name="Basis">What it was read from.</param>
public readonly record struct HoldoutDecision(HoldoutArm Arm, HoldoutBasis Basis);
