namespace SocialCrm.Offers;

/// <summary>An offer that may be applied to an order.</summary>
/// <param name="Campaign">The campaign it is of.</param>
/// <param name="Version">The campaign's version.</param>
/// <param name="Benefit">What it gives.</param>
public sealed record OfferCandidate(CampaignId Campaign, int Version, Benefit Benefit)
{
    /// <summary>The products it takes something off. Default: everything.</summary>
    public ProductSelection Products { get; init; } = ProductSelection.Everything;

    /// <summary>Its place in the order of application: the smaller goes first. Default: 0.</summary>
    public int Priority { get; init; }

    /// <summary>The category of the offer, not of a product: where the policy looks at it, one category gives at most one offer. Default: null, none.</summary>
    public string? Category { get; init; }

    /// <summary>Whether it goes with no other offer. Only <see cref="StackingPolicy.Exclusive"/> looks at it. Default: false.</summary>
    public bool IsExclusive { get; init; }
}
