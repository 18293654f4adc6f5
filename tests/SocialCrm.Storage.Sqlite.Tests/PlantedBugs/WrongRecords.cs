using SocialCrm.Customers;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>Session records that are taken in a way of their own.</summary>
internal sealed class WrongRecords(ISessionRecords sound) : ISessionRecords
{
    public Func<int, Task<IReadOnlyList<SourceRecord>>> Take { get; init; } = sound.TakeAsync;

    public Func<IReadOnlyCollection<SourceRecordId>, Task<IReadOnlyList<SourceRecord>>> TakeNamed { get; init; } = sound.TakeAsync;

    public Task<int> PutAsync(IReadOnlyList<SourceRecord> records) => sound.PutAsync(records);

    public Task<IReadOnlyList<SourceRecord>> TakeAsync(int most) => Take(most);

    public Task<IReadOnlyList<SourceRecord>> TakeAsync(IReadOnlyCollection<SourceRecordId> named) => TakeNamed(named);

    public Task<IReadOnlyList<SourceRecord>> ReadAsync(IReadOnlyCollection<SourceRecordId> named) => sound.ReadAsync(named);
}
