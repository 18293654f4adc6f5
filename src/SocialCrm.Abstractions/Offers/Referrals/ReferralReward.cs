namespace SocialCrm.Offers;

/// <summary>An attempt to give what is held for a referral.</summary>
/// <param name="Referral">The referral.</param>
/// <param name="Codes">The codes to give: the referrer's, and in a two-sided campaign the referred's.</param>
/// <param name="At">The time of the attempt; nothing is given before it is due.</param>
public sealed record ReferralReward(ReferralId Referral, IReadOnlyList<ReferralRewardCode> Codes, DateTimeOffset At);
