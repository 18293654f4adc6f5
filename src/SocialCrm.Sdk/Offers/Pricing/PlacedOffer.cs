namespace SocialCrm.Offers;

/// <summary>An offer with the lines it is for, and what it would save alone. It never saves more than that beside others.</summary>
internal sealed record PlacedOffer(OfferCandidate Offer, int[] Lines, long Alone);
