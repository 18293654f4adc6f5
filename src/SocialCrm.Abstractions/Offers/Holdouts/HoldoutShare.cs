namespace SocialCrm.Offers;

/// <summary>A share that a holdout has or had.</summary>
/// <param name="Share">From 0 to 1.</param>
/// <param name="From">Since when.</param>
public readonly record struct HoldoutShare(double Share, DateTimeOffset From);
