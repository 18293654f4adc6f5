namespace SocialCrm.Customers;

/// <summary>What one system knows of one person: a CRM row, an account, an order's buyer.</summary>
/// <remarks>Immutable; safe to share between threads. Putting a record again replaces what the source said before.</remarks>
public sealed record SourceRecord
{
    /// <summary>The system.</summary>
    public required SourceId Source { get; init; }

    /// <summary>The system's own key of the record, as received; 1 to 256 characters, no NUL and no half surrogate pair among them.</summary>
    public required string Key { get; init; }

    /// <summary>What it states; several values of a kind are allowed.</summary>
    public IReadOnlyList<RecordValue> Values { get; init; } = [];

    /// <summary>When the source stated it.</summary>
    public required DateTimeOffset ObservedAt { get; init; }

    /// <summary>The id that the source and the key give.</summary>
    public SourceRecordId Id => SourceRecordId.From(Source, Key);
}
