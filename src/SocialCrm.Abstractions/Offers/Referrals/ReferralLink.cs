using SocialCrm.Customers;

namespace SocialCrm.Offers;

/// <summary>That somebody has a referral code in a campaign.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Referrer">The record that the code was derived of; another record of the same person is answered the same.</param>
/// <param name="MadeAt">Since when.</param>
public sealed record ReferralLink(CampaignId Campaign, SourceRecordId Referrer, DateTimeOffset MadeAt);
