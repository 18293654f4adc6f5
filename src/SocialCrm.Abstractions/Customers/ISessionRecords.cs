namespace SocialCrm.Customers;

/// <summary>The source records, and which of them wait to be decided.</summary>
/// <remarks>
/// Records are put while a step runs. What a step takes no longer waits, and is struck off before it is read: one that changes afterwards waits again, so that
/// nothing that was put stays undecided.
/// </remarks>
public interface ISessionRecords
{
    /// <summary>Stores records as <see cref="ISourceRecordStore.PutAsync"/> does.</summary>
    Task<int> PutAsync(IReadOnlyList<SourceRecord> records);

    /// <summary>Takes waiting records, at most so many; none when nothing waits.</summary>
    Task<IReadOnlyList<SourceRecord>> TakeAsync(int most);

    /// <summary>Takes those of the records named that wait.</summary>
    Task<IReadOnlyList<SourceRecord>> TakeAsync(IReadOnlyCollection<SourceRecordId> named);

    /// <summary>Those of the records named that are stored, in any order.</summary>
    Task<IReadOnlyList<SourceRecord>> ReadAsync(IReadOnlyCollection<SourceRecordId> named);
}
