using System.Text;
using SocialCrm.Customers;

namespace SocialCrm.Offers;

/// <summary>An attempt to buy a gift. Its text form leaves the message and the recipient out.</summary>
/// <param name="Key">Names the attempt.</param>
/// <param name="Campaign">The campaign.</param>
/// <param name="Sender">Who pays.</param>
/// <param name="Recipient">Whom it is for.</param>
/// <param name="Value">What is paid.</param>
/// <param name="PaymentReference">The host's id of the payment.</param>
/// <param name="At">The time of the attempt; the window is judged by it when it is written.</param>
public sealed record GiftPurchaseAttempt(
    IdempotencyKey Key, CampaignId Campaign, SourceRecordId Sender, GiftRecipient Recipient, Money Value, string PaymentReference, DateTimeOffset At)
{
    /// <summary>The id that a new gift gets; a retry that brings another is answered the first.</summary>
    public required GiftId Id { get; init; }

    /// <summary>The keyed hash of the claim token, 32 bytes; the token itself is never stored.</summary>
    public required ReadOnlyMemory<byte> TokenHash { get; init; }

    /// <summary>Tells which key tokens are made with; part of the request, so that a replay under another key is refused.</summary>
    public Guid CodeKey { get; init; }

    /// <summary>What the sender says to the recipient.</summary>
    public string Message { get; init; } = "";

    private bool PrintMembers(StringBuilder text)
    {
        text.Append("Key = ").Append(Key).Append(", Campaign = ").Append(Campaign).Append(", Sender = ").Append(Sender).Append(", Value = ").Append(Value);
        return true;
    }
}
