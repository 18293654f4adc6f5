namespace SocialCrm.Customers;

/// <summary>Identifies an entry of the merge history.</summary>
public readonly record struct CustomerEventId(Guid Value)
{
    /// <summary>A new id, UUID version 7.</summary>
    /// <param name="now">The time that goes into it.</param>
    public static CustomerEventId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}
