namespace SocialCrm.Offers;

/// <summary>An attempt to take back what had qualified, before it is rewarded.</summary>
/// <param name="Key">Names the attempt.</param>
/// <param name="Referral">The referral.</param>
/// <param name="At">The time of the attempt.</param>
public sealed record ReferralRejectAttempt(IdempotencyKey Key, ReferralId Referral, DateTimeOffset At);
