namespace SocialCrm.Offers;

/// <summary>Identifies one entry of the redemption ledger.</summary>
public readonly record struct RedemptionId(Guid Value)
{
    /// <summary>A new id, UUID version 7.</summary>
    /// <param name="now">The time that goes into it.</param>
    public static RedemptionId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}
