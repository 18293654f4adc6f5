using SocialCrm.Customers;

namespace SocialCrm.Offers;

/// <summary>An attempt to give somebody a referral code. A person has one in a campaign, so the attempt needs no other name.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Referrer">Who will refer others.</param>
/// <param name="CodeHash">The keyed hash of the code of this record, 32 bytes.</param>
/// <param name="At">The time of the attempt.</param>
public sealed record ReferralLinkAttempt(CampaignId Campaign, SourceRecordId Referrer, ReadOnlyMemory<byte> CodeHash, DateTimeOffset At);
