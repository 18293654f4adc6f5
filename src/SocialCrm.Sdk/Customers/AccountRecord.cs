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

    /// <summary>Tells what an account shows of itself from anything else that it may show, by 62 bits of a digest that means something in this process only.</summary>
    public static ulong FaceOf(Account account) => FaceOf(account.Handle ?? account.Key, account.DisplayName ?? "");

    /// <summary>The same of the account's record.</summary>
    public static ulong FaceOf(SourceRecord record) => FaceOf(record.Values[0].Value, record.Values is [_, var name] ? name.Value : "");

    private static ulong FaceOf(string handle, string name) => (ulong)KeyedDigest.Of(handle, name) & (ulong.MaxValue >> 2);
}
