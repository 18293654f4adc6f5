namespace SocialCrm.Offers;

/// <summary>Identifies something that happened to an offer, in the order in which it happened.</summary>
public readonly record struct OfferEventId(Guid Value);
