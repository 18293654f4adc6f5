namespace SocialCrm.Customers;

/// <summary>Hands out the records that wait to be decided.</summary>
/// <remarks>
/// Records are put while a step runs. What a step takes no longer waits, and is struck off before it is read: one that changes afterwards waits again, so that
/// nothing that was put stays undecided.
/// </remarks>
public interface IWaitingRecords
{
    /// <summary>Takes waiting records, at most so many; none when nothing waits.</summary>
    Task<IReadOnlyList<SourceRecord>> TakeAsync(int most);

    /// <summary>Takes those of the records named that wait.</summary>
    Task<IReadOnlyList<SourceRecord>> TakeAsync(IReadOnlyCollection<SourceRecordId> named);
}
