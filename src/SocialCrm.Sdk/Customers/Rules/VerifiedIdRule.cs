namespace SocialCrm.Customers;

/// <summary>Records for which the host vouches with the same id meet; the qualifier is part of the key.</summary>
internal sealed class VerifiedIdRule : IBlockingRule
{
    public string Name => LinkRules.VerifiedId;

    public void Collect(SourceRecord record, ICollection<string> values)
    {
        foreach (var value in record.Values)
        {
            if (value.Kind == AttributeKind.VerifiedId && NamedId.Normalise(value.Qualifier, value.Value) is { } key)
                values.Add(key);
        }
    }
}
