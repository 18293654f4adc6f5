namespace SocialCrm.Customers;

/// <summary>An account and everything that names its handle on the same channel meet. A handle without a channel is one of the record's own source.</summary>
/// <remarks>Whom a handle really brings together is for <see cref="HandleHolders"/> to say: several accounts may have held it.</remarks>
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

    /// <summary>
    /// Tells which account a record is, where it is one of the channel that a key belongs to, and not what another system says of one: by the
    /// account's id. One whose id is the handle itself, in whatever spelling, is told by the key.
    /// </summary>
    public static string? AccountOf(SourceRecord record, string key)
    {
        var channel = record.Source.Value;
        if (key.Length <= channel.Length || key[channel.Length] != ':' || !key.StartsWith(channel, StringComparison.Ordinal))
            return null;
        return ChannelHandle.Normalise(channel, record.Key) == key ? key : $"{channel}:\0{record.Key}";
    }
}
