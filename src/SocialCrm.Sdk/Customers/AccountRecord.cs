using SocialCrm.Channels;

namespace SocialCrm.Customers;

/// <summary>Makes the source record of an account: its source is the channel, its key the account's key as received.</summary>
internal static class AccountRecord
{
    public static SourceRecord From(Account account, DateTimeOffset observedAt)
    {
        var handle = new RecordValue(AttributeKind.Handle, account.Handle ?? account.Key, account.Channel.Value);
        return new SourceRecord
        {
            Source = new SourceId(account.Channel.Value),
            Key = account.Key,
            Values = account.DisplayName is { Length: > 0 } name ? [handle, new RecordValue(AttributeKind.FullName, name)] : [handle],
            ObservedAt = observedAt,
        };
    }
}
