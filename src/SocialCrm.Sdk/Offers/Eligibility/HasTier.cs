using System.Collections.Frozen;

namespace SocialCrm.Offers;

/// <summary>Lets in whoever has one of the tiers named.</summary>
/// <param name="tiers">The host's names of the tiers, compared to the letter.</param>
public sealed class HasTier(params IEnumerable<string> tiers) : IEligibilityRule
{
    private readonly FrozenSet<string> tiers = NameSet.Of(tiers, "tier");

    /// <summary>What is said to whoever is not let in.</summary>
    public string Reason { get; init => field = ReasonText.Checked(value); } = "This offer is for members of another tier.";

    /// <inheritdoc/>
    public Eligibility Judge(EligibilityRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Traits?.Tier is not { } tier)
            return Eligibility.Unknown("Your tier is not known.");
        return tiers.Contains(tier) ? new Eligibility(true, "Has a tier that the campaign names.") : new Eligibility(false, Reason);
    }
}
