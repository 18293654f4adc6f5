using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Unification;

/// <summary>Records that are nothing but their keys, written <c>email:a</c> or <c>verified-id:loyalty:1</c>.</summary>
internal static class Keyed
{
    public static KeyedRecord Record(string name, params string[] keys)
    {
        var record = People.Stating("crm", name);
        return new KeyedRecord(record.Id, record, [.. keys.Distinct().Select(Key)]);
    }

    public static IdentityKey Key(string key)
    {
        var colon = key.IndexOf(':', StringComparison.Ordinal);
        return new IdentityKey(key[..colon], key[(colon + 1)..]);
    }
}
