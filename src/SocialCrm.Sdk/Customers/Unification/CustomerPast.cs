namespace SocialCrm.Customers;

/// <summary>Follows who belonged to a customer through its history.</summary>
internal sealed class CustomerPast(CustomerId customer)
{
    private readonly HashSet<SourceRecordId> records = [];

    /// <summary>The customer's records after the entries replayed so far.</summary>
    public IReadOnlySet<SourceRecordId> Records => records;

    /// <summary>Replays the next entry of the customer's history.</summary>
    public void Replay(CustomerEvent told)
    {
        var arrives = told.Kind switch
        {
            CustomerEventKind.Split or CustomerEventKind.Undone => told.Other == customer,
            _ => told.Customer == customer,
        };
        if (arrives)
            records.UnionWith(told.Records);
        else if (told.Customer == customer || told.Other == customer)
            records.ExceptWith(told.Records);
    }
}
