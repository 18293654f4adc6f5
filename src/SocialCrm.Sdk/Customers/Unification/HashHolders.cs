namespace SocialCrm.Customers;

/// <summary>Which records the hash of an identifier brings together.</summary>
/// <remarks>
/// Records that state the identifier in clear have the key only in order to meet one that states the hash. Among themselves the identifier itself decides: some platforms hash two
/// addresses of one mailbox to the same, and that alone is no identity.
/// </remarks>
internal static class HashHolders
{
    /// <summary>Of records that share the key of a hash, those that meet: all where one of them states the hash, else none.</summary>
    public static IReadOnlyList<int> Meeting(ScopeIndex index, (AttributeKind Kind, string Hash) key, IReadOnlyList<int> records) =>
        records.Any(record => index.Records[record].Record.Values.Any(value => value.Kind == key.Kind && IdentifierHash.Normalise(value.Value) == key.Hash)) ? records : [];
}
