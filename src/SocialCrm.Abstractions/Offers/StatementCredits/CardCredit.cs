using SocialCrm.Customers;

namespace SocialCrm.Offers;

/// <summary>Money back for one purchase with an enrolled card.</summary>
/// <param name="Id">Identifies it.</param>
/// <param name="Campaign">The campaign.</param>
/// <param name="Person">The record that enrolled the card.</param>
/// <param name="Transaction">The host's id of the purchase.</param>
/// <param name="Value">How much.</param>
/// <param name="State">Where it stands.</param>
public sealed record CardCredit(CardCreditId Id, CampaignId Campaign, SourceRecordId Person, string Transaction, Money Value, CardCreditState State);
