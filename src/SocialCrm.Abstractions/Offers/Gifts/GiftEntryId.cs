namespace SocialCrm.Offers;

/// <summary>Identifies one entry of the ledger of gifts.</summary>
public readonly record struct GiftEntryId(Guid Value)
{
    /// <summary>A new id, UUID version 7.</summary>
    /// <param name="now">The time that goes into it.</param>
    public static GiftEntryId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}
