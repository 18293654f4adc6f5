namespace SocialCrm.Offers;

/// <summary>An offer that takes something off an order.</summary>
/// <param name="Offer">The offer.</param>
/// <param name="Saving">What it takes off: above 0, at most what the benefit may be worth.</param>
/// <param name="Lines">What it takes off each line; they sum to the saving.</param>
public sealed record AppliedOffer(OfferCandidate Offer, Money Saving, IReadOnlyList<LineDiscount> Lines);
