namespace SocialCrm.Offers;

/// <summary>A rule's answer.</summary>
/// <param name="IsEligible">Whether the customer may get the benefit.</param>
/// <param name="Reason">Why, fit to show to them.</param>
public sealed record Eligibility(bool IsEligible, string Reason)
{
    /// <summary>
    /// Whether the rule could not tell, because a fact is missing. Such an answer is not eligible, and turning a rule round does not
    /// make it so.
    /// </summary>
    public bool IsUnknown { get; private init; }

    /// <summary>An answer of a rule that lacks a fact: not eligible.</summary>
    /// <param name="reason">What is missing, fit to show to the customer.</param>
    public static Eligibility Unknown(string reason) => new(false, reason) { IsUnknown = true };
}
