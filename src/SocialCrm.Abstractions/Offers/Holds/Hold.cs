using SocialCrm.Customers;

namespace SocialCrm.Offers;

/// <summary>A code that is reserved for an order while its buyer pays.</summary>
/// <param name="Id">Identifies it.</param>
/// <param name="Campaign">The campaign.</param>
/// <param name="Grant">The grant whose code is held.</param>
/// <param name="Redeemer">The order's buyer.</param>
/// <param name="Value">What the code is worth on the order.</param>
/// <param name="OrderReference">The host's id of the order.</param>
/// <param name="ExpiresAt">The first instant at which it can no longer be captured.</param>
/// <param name="State">Where it stands.</param>
public sealed record Hold(
    HoldId Id,
    CampaignId Campaign,
    GrantId Grant,
    SourceRecordId Redeemer,
    Money Value,
    string OrderReference,
    DateTimeOffset ExpiresAt,
    HoldState State);
