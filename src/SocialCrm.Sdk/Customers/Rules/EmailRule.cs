namespace SocialCrm.Customers;

/// <summary>Records that state the same e-mail address meet.</summary>
internal sealed class EmailRule : IBlockingRule
{
    public string Name => LinkRules.Email;

    public void Collect(SourceRecord record, ICollection<string> values)
    {
        foreach (var value in record.Values)
        {
            if (value.Kind == AttributeKind.Email && EmailAddress.Normalise(value.Value) is { } key)
                values.Add(key);
        }
    }
}
