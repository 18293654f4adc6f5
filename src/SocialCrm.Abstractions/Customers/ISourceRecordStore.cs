namespace SocialCrm.Customers;

/// <summary>Keeps what each system knows of each person.</summary>
/// <remarks>Thread-safe, also across processes. Durable when a call returns; all or nothing when it throws. Errors: <see cref="SocialCrm.Storage.StoreException"/>.</remarks>
public interface ISourceRecordStore
{
    /// <summary>
    /// Stores records; one that is stored already with the same values is left alone, a different one is replaced. New and
    /// changed records wait for unification. Records of erased people are left out. Answers how many were new or changed.
    /// </summary>
    Task<int> PutAsync(IReadOnlyList<SourceRecord> records, CancellationToken cancellationToken);

    /// <summary>Streams the records named that exist, in no particular order.</summary>
    IAsyncEnumerable<SourceRecord> ReadAsync(IReadOnlyCollection<SourceRecordId> records, CancellationToken cancellationToken);
}
