namespace SocialCrm.Offers;

/// <summary>Says whether a customer may get a campaign's benefit, with a reason.</summary>
/// <remarks>
/// Pure and thread-safe: everything it may depend on is in the request. All rules must agree; the first that does not gives the reason.
/// Limits and budget are not rules: the store enforces them when it writes. Added by <c>AddEligibilityRule&lt;T&gt;()</c>.
/// </remarks>
public interface IEligibilityRule
{
    /// <summary>Judges a request.</summary>
    Eligibility Judge(EligibilityRequest request);
}
