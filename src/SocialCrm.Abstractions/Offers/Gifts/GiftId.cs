namespace SocialCrm.Offers;

/// <summary>Identifies one gift. It is no secret: neither token nor code can be made of it without the key.</summary>
public readonly record struct GiftId(Guid Value)
{
    /// <summary>A new id, UUID version 7.</summary>
    /// <param name="now">The time that goes into it.</param>
    public static GiftId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}
