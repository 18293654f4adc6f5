namespace SocialCrm.Customers;

/// <summary>Identifies what one system knows of one person. Facts belong to it for ever.</summary>
/// <remarks>
/// Derived from the source and its key, so that intake needs no look-up: the same source and key give the same id everywhere
/// (UUID version 8 over SHA-256). Erasing a person removes it, and replaces it by a random one in the ledgers that stay.
/// </remarks>
public readonly record struct SourceRecordId(Guid Value)
{
    /// <summary>The id of a source's record.</summary>
    /// <param name="source">The system.</param>
    /// <param name="key">The system's own key of the record, as received.</param>
    public static SourceRecordId From(SourceId source, string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        return new SourceRecordId(DerivedId.From(source.Value, key));
    }
}
