namespace SocialCrm.Offers;

/// <summary>An attempt to note that a gift's token went out.</summary>
/// <param name="Key">Names the attempt.</param>
/// <param name="Gift">The gift.</param>
/// <param name="At">When it went out.</param>
public sealed record GiftSentAttempt(IdempotencyKey Key, GiftId Gift, DateTimeOffset At);
