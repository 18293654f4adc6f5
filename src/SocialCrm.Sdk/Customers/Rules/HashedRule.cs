namespace SocialCrm.Customers;

/// <summary>Records that state the same hash meet, and where the host wants it so those that state what was hashed.</summary>
/// <remarks>Whom a hash really brings together is for <see cref="HashHolders"/> to say.</remarks>
/// <param name="kinds">The kind of the hashes, and that of what was hashed.</param>
/// <param name="hashes">Whether what is stated in clear gets the keys of its hashes.</param>
internal abstract class HashedRule((AttributeKind Hash, AttributeKind Clear) kinds, bool hashes) : IBlockingRule
{
    public abstract string Name { get; }

    /// <summary>The kind of the hashes.</summary>
    public AttributeKind Kind => kinds.Hash;

    public void Collect(SourceRecord record, ICollection<string> values)
    {
        foreach (var value in record.Values)
        {
            if (value.Kind == kinds.Hash && IdentifierHash.Normalise(value.Value) is { } hash)
                values.Add(hash);
            else if (hashes && value.Kind == kinds.Clear)
                Hash(value.Value, values);
        }
    }

    /// <summary>Adds the hashes under which platforms know a value as received; none where it identifies nobody.</summary>
    protected abstract void Hash(string value, ICollection<string> hashes);
}
