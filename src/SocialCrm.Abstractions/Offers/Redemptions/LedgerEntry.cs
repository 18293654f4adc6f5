using SocialCrm.Customers;

namespace SocialCrm.Offers;

/// <summary>An entry of the append-only redemption ledger.</summary>
/// <param name="Id">Identifies the entry.</param>
/// <param name="Kind">Given or taken back.</param>
/// <param name="Campaign">The campaign.</param>
/// <param name="Grant">The grant whose code was used.</param>
/// <param name="Redeemed">The redemption that a reversal takes back; the entry's own id otherwise.</param>
/// <param name="Recipient">Whom the benefit was given to.</param>
/// <param name="Redeemer">The order's buyer.</param>
/// <param name="Value">How much, never negative.</param>
/// <param name="OrderReference">The host's id of the order.</param>
/// <param name="At">When.</param>
public sealed record LedgerEntry(
    RedemptionId Id,
    LedgerEntryKind Kind,
    CampaignId Campaign,
    GrantId Grant,
    RedemptionId Redeemed,
    SourceRecordId Recipient,
    SourceRecordId Redeemer,
    Money Value,
    string OrderReference,
    DateTimeOffset At)
{
    /// <summary>The order's total before the benefit; null where it was not kept, and of what was taken back.</summary>
    public Money? Order { get; init; }
}
