using SocialCrm.Customers;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>Statements that are changed on their way in, or found by their kinds in a way of their own.</summary>
internal sealed class WrongStatements(IStatementIndex sound) : IStatementIndex
{
    public Func<IReadOnlyCollection<ulong>, int, Task<IReadOnlyDictionary<ulong, IReadOnlyList<SourceRecordId>>>> FindKinds { get; init; } = sound.FindKindsAsync;

    public Func<RecordStatement, RecordStatement> Keep { get; init; } = statement => statement;

    public Task<IReadOnlyList<RecordStatement>> FindAsync(IReadOnlyCollection<SourceRecordId> records) => sound.FindAsync(records);

    public Task<IReadOnlyDictionary<ulong, IReadOnlyList<SourceRecordId>>> FindKindsAsync(IReadOnlyCollection<ulong> kinds, int most) => FindKinds(kinds, most);

    public Task WriteAsync(IReadOnlyCollection<RecordStatement> put, IReadOnlyCollection<SourceRecordId> gone) => sound.WriteAsync([.. put.Select(Keep)], gone);
}
