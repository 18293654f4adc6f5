using SocialCrm.Customers;

namespace QuickStart.Steps;

/// <summary>One or more rows of one customer.</summary>
internal sealed class CustomerRow
{
    private readonly List<RecordValue> values = [];

    private CustomerRow(string key) => Key = key;

    public string Key { get; }

    public static CustomerRow Read(RowValues row)
    {
        var customer = new CustomerRow(row.Required("customer_id", 256));
        customer.Add(AttributeKind.Id, customer.Key, Sources.CustomerNumber);
        customer.Add(AttributeKind.GivenName, row.Optional("given_name"));
        customer.Add(AttributeKind.FamilyName, row.Optional("family_name"));
        customer.Add(AttributeKind.Email, row.Optional("email"));
        customer.Add(AttributeKind.Phone, row.Optional("phone"));
        customer.Add(AttributeKind.BirthDate, row.Optional("birth_date"));
        customer.Add(AttributeKind.City, row.Optional("city"));
        customer.Add(AttributeKind.Postcode, row.Optional("postcode"));
        customer.Add(AttributeKind.VerifiedId, row.Optional("loyalty_id"), "loyalty");
        var handle = row.Optional("handle");
        if (handle.Length > 0)
            customer.Add(AttributeKind.Handle, handle, row.Required("channel", 64).ToLowerInvariant());
        return customer;
    }

    /// <summary>Takes over what another row of the same customer says; what both say counts once.</summary>
    public void Add(CustomerRow other)
    {
        foreach (var value in other.values)
            Add(value.Kind, value.Value, value.Qualifier);
    }

    public SourceRecord ToRecord(DateTimeOffset observedAt) =>
        new() { Source = Sources.Crm, Key = Key, Values = values, ObservedAt = observedAt };

    private void Add(AttributeKind kind, string text, string? qualifier = null)
    {
        var value = new RecordValue(kind, text, qualifier);
        if (text.Length > 0 && !values.Contains(value))
            values.Add(value);
    }
}
