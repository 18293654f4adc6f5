namespace SocialCrm.Offers;

/// <summary>An attempt to reserve a code for an order.</summary>
/// <param name="Use">The code, the buyer and the order, as for a redemption.</param>
/// <param name="ExpiresAt">Until when, after the time of the attempt.</param>
public sealed record HoldAttempt(RedeemAttempt Use, DateTimeOffset ExpiresAt);
