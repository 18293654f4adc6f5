using SocialCrm.Customers;

namespace SocialCrm.Offers;

/// <summary>An entry of the append-only ledger of gifts.</summary>
/// <param name="Id">Identifies the entry.</param>
/// <param name="Kind">What moved the money.</param>
/// <param name="Campaign">The campaign.</param>
/// <param name="Gift">The gift.</param>
/// <param name="Person">Who paid, who spent, or who has the money back.</param>
/// <param name="Value">How much, above 0.</param>
/// <param name="Reference">The host's id of the payment, or of the order.</param>
/// <param name="At">When.</param>
public sealed record GiftEntry(
    GiftEntryId Id, GiftEntryKind Kind, CampaignId Campaign, GiftId Gift, SourceRecordId Person, Money Value, string Reference, DateTimeOffset At);
