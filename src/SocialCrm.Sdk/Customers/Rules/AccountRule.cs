namespace SocialCrm.Customers;

/// <summary>An account and everything that names its handle on the same channel meet. A handle without a channel is one of the record's own source.</summary>
internal sealed class AccountRule : IBlockingRule
{
    public string Name => LinkRules.Account;

    public void Collect(SourceRecord record, ICollection<string> values)
    {
        foreach (var value in record.Values)
        {
            if (value.Kind == AttributeKind.Handle && ChannelHandle.Normalise(value.Qualifier ?? record.Source.Value, value.Value) is { } key)
                values.Add(key);
        }
    }
}
