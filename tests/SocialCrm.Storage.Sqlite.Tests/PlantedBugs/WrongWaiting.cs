using SocialCrm.Customers;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>Waiting records that are taken in a way of their own.</summary>
internal sealed class WrongWaiting(IWaitingRecords sound) : IWaitingRecords
{
    public Func<int, Task<IReadOnlyList<SourceRecord>>> Take { get; init; } = sound.TakeAsync;

    public Func<IReadOnlyCollection<SourceRecordId>, Task<IReadOnlyList<SourceRecord>>> TakeNamed { get; init; } = sound.TakeAsync;

    public Task<IReadOnlyList<SourceRecord>> TakeAsync(int most) => Take(most);

    public Task<IReadOnlyList<SourceRecord>> TakeAsync(IReadOnlyCollection<SourceRecordId> named) => TakeNamed(named);
}
