namespace SocialCrm.Offers;

/// <summary>Identifies one hold of a code for an order.</summary>
public readonly record struct HoldId(Guid Value)
{
    /// <summary>A new id, UUID version 7.</summary>
    /// <param name="now">The time that goes into it.</param>
    public static HoldId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}
