namespace SocialCrm.Offers;

/// <summary>An attempt to take a redemption back, for instance because the order was cancelled.</summary>
/// <param name="Key">Names the attempt.</param>
/// <param name="Redemption">The redemption.</param>
/// <param name="Value">How much to take back, above 0; null for all that is left.</param>
/// <param name="At">The time of the attempt.</param>
public sealed record ReverseAttempt(IdempotencyKey Key, RedemptionId Redemption, Money? Value, DateTimeOffset At);
