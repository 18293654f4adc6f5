namespace SocialCrm.Offers;

/// <summary>Identifies one person brought, or one share, in one campaign.</summary>
public readonly record struct ReferralId(Guid Value)
{
    /// <summary>A new id, UUID version 7.</summary>
    /// <param name="now">The time that goes into it.</param>
    public static ReferralId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}
