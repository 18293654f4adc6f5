namespace SocialCrm.Offers;

/// <summary>A wish to take a redemption back, wholly or in part.</summary>
/// <param name="Key">Names the attempt; the id of the cancellation or refund serves well.</param>
/// <param name="Redemption">The redemption.</param>
/// <param name="Value">How much to take back, above 0; null for all that is left.</param>
public sealed record ReverseRequest(IdempotencyKey Key, RedemptionId Redemption, Money? Value = null);
