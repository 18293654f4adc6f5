namespace SocialCrm.Offers;

/// <summary>How many people were exposed; each customer of today counts once.</summary>
/// <param name="Treated">On the treated side alone.</param>
/// <param name="HeldOut">On the held-out side alone.</param>
/// <param name="Contaminated">On both, because customers with different arms were merged; in no figure of lift.</param>
public readonly record struct HoldoutCounts(long Treated, long HeldOut, long Contaminated);
