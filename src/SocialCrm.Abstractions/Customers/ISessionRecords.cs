namespace SocialCrm.Customers;

/// <summary>The source records.</summary>
public interface ISessionRecords
{
    /// <summary>Stores records as <see cref="ISourceRecordStore.PutAsync"/> does.</summary>
    Task<int> PutAsync(IReadOnlyList<SourceRecord> records);

    /// <summary>Those of the records named that are stored, in any order.</summary>
    Task<IReadOnlyList<SourceRecord>> ReadAsync(IReadOnlyCollection<SourceRecordId> named);
}
