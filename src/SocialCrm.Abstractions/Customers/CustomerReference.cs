namespace SocialCrm.Customers;

/// <summary>A way to name a customer.</summary>
public abstract record CustomerReference
{
    private CustomerReference()
    {
    }

    /// <summary>By an id, also one that was merged away since.</summary>
    /// <param name="Customer">The id.</param>
    public sealed record ById(CustomerId Customer) : CustomerReference;

    /// <summary>By one of the customer's source records.</summary>
    /// <param name="Record">The record.</param>
    public sealed record ByRecord(SourceRecordId Record) : CustomerReference;
}
