using SocialCrm.Customers;

namespace SocialCrm.Offers;

/// <summary>An entry of the append-only ledger of statement credits.</summary>
/// <param name="Credit">The credit.</param>
/// <param name="Kind">What became of it.</param>
/// <param name="Campaign">The campaign.</param>
/// <param name="Person">The record that enrolled the card; a random id once they were erased.</param>
/// <param name="Value">How much, above 0.</param>
/// <param name="Reference">The purchase that matched, or the host's reference of the posting or the reversal; empty once the person was erased.</param>
/// <param name="At">When; of what matched, when the purchase was made.</param>
public sealed record CardCreditEntry(
    CardCreditId Credit, CardCreditState Kind, CampaignId Campaign, SourceRecordId Person, Money Value, string Reference, DateTimeOffset At);
