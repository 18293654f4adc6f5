namespace SocialCrm.Offers;

/// <summary>A rule's answer.</summary>
/// <param name="IsEligible">Whether the customer may get the benefit.</param>
/// <param name="Reason">Why, fit to show to them.</param>
public sealed record Eligibility(bool IsEligible, string Reason);
