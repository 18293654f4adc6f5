using System.Text;
using SocialCrm.Customers;

namespace SocialCrm.Offers;

/// <summary>A gift that one person has bought for another. Its text form leaves the message and the recipient out.</summary>
/// <param name="Id">Identifies it.</param>
/// <param name="Campaign">The campaign that sold it.</param>
/// <param name="Sender">Who paid for it.</param>
/// <param name="Value">What was paid.</param>
public sealed record Gift(GiftId Id, CampaignId Campaign, SourceRecordId Sender, Money Value)
{
    /// <summary>The version of the campaign whose terms hold for it.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Where it stands.</summary>
    public GiftState State { get; init; }

    /// <summary>Whom it is for; null after they were erased.</summary>
    public GiftRecipient? Recipient { get; init; }

    /// <summary>What the sender says to the recipient; empty where they say nothing, or either was erased.</summary>
    public string Message { get; init; } = "";

    /// <summary>The host's id of the payment; empty after the sender was erased.</summary>
    public string PaymentReference { get; init; } = "";

    /// <summary>How much of it was spent.</summary>
    public Money Spent { get; init; } = Money.Zero(Value.Currency);

    /// <summary>How much of it went back to the sender.</summary>
    public Money Refunded { get; init; } = Money.Zero(Value.Currency);

    /// <summary>What is left of it, and so what the seller owes: never negative.</summary>
    public Money Balance => Value - Spent - Refunded;

    /// <summary>When it was bought.</summary>
    public required DateTimeOffset BoughtAt { get; init; }

    /// <summary>When its token went out.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>When it was claimed.</summary>
    public DateTimeOffset? ClaimedAt { get; init; }

    /// <summary>Who has claimed it.</summary>
    public SourceRecordId? Claimer { get; init; }

    /// <summary>Which code of the campaign is its spend code, once it is claimed.</summary>
    public CodeSerial? Code { get; init; }

    /// <summary>The first instant at which its spend code is no longer good; null where it is good for ever.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    // Words between two people and somebody's address must not reach a log because somebody logged the gift.
    private bool PrintMembers(StringBuilder text)
    {
        text.Append("Id = ").Append(Id).Append(", Campaign = ").Append(Campaign).Append(", Value = ").Append(Value).Append(", State = ").Append(State).Append(", Balance = ").Append(Balance);
        return true;
    }
}
