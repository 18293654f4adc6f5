using SocialCrm.Customers;

namespace SocialCrm.Offers;

/// <summary>A wish to give somebody a campaign's benefit.</summary>
/// <param name="Key">Names the attempt; the same key again answers the same code.</param>
/// <param name="Campaign">The campaign.</param>
/// <param name="Recipient">Whom to give it to.</param>
public sealed record IssueRequest(IdempotencyKey Key, CampaignId Campaign, SourceRecordId Recipient);
