namespace SocialCrm.Customers;

/// <summary>Identifies a customer: a person as far as the source records tell. Stays when records come and go.</summary>
public readonly record struct CustomerId(Guid Value)
{
    /// <summary>A new id, UUID version 7.</summary>
    /// <param name="now">The time that goes into it.</param>
    public static CustomerId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}
