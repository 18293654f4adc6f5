namespace SocialCrm.Offers;

/// <summary>A holdout as it stands.</summary>
/// <param name="Holdout">With the share of today.</param>
/// <param name="Shares">Every share it had, oldest first; the last one is in effect.</param>
/// <param name="Assigned">How many people of a known population have stored draws; null while everybody's arm is derived.</param>
public sealed record HoldoutStatus(Holdout Holdout, IReadOnlyList<HoldoutShare> Shares, long? Assigned);
