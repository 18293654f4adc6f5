using SocialCrm.Customers;

namespace SocialCrm.Offers;

/// <summary>An attempt to enrol a card.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Person">Whose card it is.</param>
/// <param name="CardHash">The keyed hash of the card's token, 32 bytes.</param>
/// <param name="At">The time of the attempt.</param>
public sealed record EnrolAttempt(CampaignId Campaign, SourceRecordId Person, ReadOnlyMemory<byte> CardHash, DateTimeOffset At)
{
    /// <summary>Why the attempt must be refused unless the card is enrolled already; null when nothing speaks against it.</summary>
    public OfferRefusal? Objection { get; init; }
}
