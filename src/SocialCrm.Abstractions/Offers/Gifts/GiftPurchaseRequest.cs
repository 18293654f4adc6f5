using System.Text;
using SocialCrm.Customers;

namespace SocialCrm.Offers;

/// <summary>A wish to buy a gift. Its text form leaves the message and the recipient out.</summary>
/// <param name="Key">Names the attempt; the payment's id serves well. The same key again answers the same claim token.</param>
/// <param name="Campaign">A campaign whose benefit is a <see cref="Benefit.GiftValue"/>.</param>
/// <param name="Sender">Who pays.</param>
/// <param name="Recipient">Whom it is for.</param>
/// <param name="Value">What is paid, within what the campaign sells.</param>
/// <param name="PaymentReference">The host's id of the payment: one line of 1 to 128 characters. Authorise the payment, buy, and capture it when the gift is answered.</param>
public sealed record GiftPurchaseRequest(
    IdempotencyKey Key, CampaignId Campaign, SourceRecordId Sender, GiftRecipient Recipient, Money Value, string PaymentReference)
{
    /// <summary>How long a message may be, in UTF-16 units.</summary>
    public const int LongestMessage = 2_000;

    /// <summary>What the sender says to the recipient: any text of Unicode up to <see cref="LongestMessage"/> UTF-16 units. NUL and broken surrogate pairs are kept as U+FFFD.</summary>
    public string Message { get; init; } = "";

    private bool PrintMembers(StringBuilder text)
    {
        text.Append("Key = ").Append(Key).Append(", Campaign = ").Append(Campaign).Append(", Sender = ").Append(Sender).Append(", Value = ").Append(Value);
        return true;
    }
}
