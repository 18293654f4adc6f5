namespace SocialCrm.Offers;

/// <summary>An attempt to redeem what a hold reserves: the order is placed.</summary>
/// <param name="Key">Names the attempt.</param>
/// <param name="Hold">The hold.</param>
/// <param name="At">The time of the attempt; a hold that expired by then is captured no more.</param>
public sealed record CaptureAttempt(IdempotencyKey Key, HoldId Hold, DateTimeOffset At);
