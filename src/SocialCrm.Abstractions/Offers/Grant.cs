using SocialCrm.Customers;

namespace SocialCrm.Offers;

/// <summary>A benefit given to a person.</summary>
/// <param name="Id">Identifies it.</param>
/// <param name="Campaign">The campaign.</param>
/// <param name="Recipient">Whom it was given to.</param>
/// <param name="Held">What is reserved for it.</param>
/// <param name="IssuedAt">When.</param>
public sealed record Grant(GrantId Id, CampaignId Campaign, SourceRecordId Recipient, Money Held, DateTimeOffset IssuedAt);
