namespace SocialCrm.Offers;

/// <summary>An offer that takes nothing off an order.</summary>
/// <param name="Offer">The offer.</param>
/// <param name="Reason">Why.</param>
/// <param name="Explanation">The reason in one sentence, fit to show to the customer.</param>
public sealed record DiscardedOffer(OfferCandidate Offer, DiscardReason Reason, string Explanation)
{
    /// <summary>The applied offer that keeps it out, of several the first applied; null where none does.</summary>
    public CampaignId? ExcludedBy { get; init; }
}
