namespace SocialCrm.Offers;

/// <summary>Identifies one benefit given to one person; its code is the bearer token of it.</summary>
public readonly record struct GrantId(Guid Value)
{
    /// <summary>A new id, UUID version 7.</summary>
    /// <param name="now">The time that goes into it.</param>
    public static GrantId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}
