namespace SocialCrm.Offers;

/// <summary>An attempt to give a sender back what is left of a gift.</summary>
/// <param name="Key">Names the attempt.</param>
/// <param name="Gift">The gift.</param>
/// <param name="At">The time of the attempt.</param>
public sealed record GiftRefundAttempt(IdempotencyKey Key, GiftId Gift, DateTimeOffset At);
