using Microsoft.Data.Sqlite;
using SocialCrm.Customers;

namespace SocialCrm.Storage.Sqlite.Tests.Blocks;

/// <summary>What one process has of a store: a connection, and what it knows of the log.</summary>
internal sealed class BlockProcess(string file, int most) : IDisposable
{
    private readonly SqliteSession session = new SqliteFile(new SqliteStoreOptions { ConnectionString = $"Data Source={file}" }).OpenWriter();

    private RecentBlocks recent = new(most);

    /// <summary>Forgets what is only in memory.</summary>
    public void Restart() => recent = new RecentBlocks(most);

    /// <summary>How many entries are in memory.</summary>
    public int Recent => recent.Count;

    /// <summary>Runs a transaction, and gives it up at its end where that is wanted.</summary>
    public async Task<T> InAsync<T>(Func<IBlockTable, Task<T>> work, bool isGivenUp = false)
    {
        session.Run("BEGIN IMMEDIATE");
        var answer = await WithinAsync(work);
        session.Run(isGivenUp ? "ROLLBACK" : "COMMIT");
        return answer;
    }

    /// <summary>Works with blocks of its own in the transaction that is under way, as another decision of one group does.</summary>
    public Task<T> WithinAsync<T>(Func<IBlockTable, Task<T>> work) => work(new SqliteBlocks(session, recent, CancellationToken.None));

    /// <summary>The same, of a decision that is then given up alone.</summary>
    public async Task GiveUpAsync<T>(Func<IBlockTable, Task<T>> work)
    {
        session.Run("SAVEPOINT unit");
        await WithinAsync(work);
        session.Run("ROLLBACK TO unit");
        session.Run("RELEASE unit");
    }

    /// <summary>How many runs are known to name a record.</summary>
    public int RunsNaming(SourceRecordId record) => recent.Naming[record].Count;

    /// <summary>Writes, and finds the disk full when nearly all is done.</summary>
    public async Task FailAsync(Func<IBlockTable, Task> work)
    {
        session.Execute("CREATE TEMP TRIGGER full BEFORE INSERT ON linkage_block_runs BEGIN SELECT RAISE(ABORT, 'The disk is full.'); END");
        session.Run("BEGIN IMMEDIATE");
        await Assert.ThrowsAsync<SqliteException>(() => work(new SqliteBlocks(session, recent, CancellationToken.None)));
        session.Run("ROLLBACK");
        session.Execute("DROP TRIGGER full");
    }

    /// <summary>The records that the table or the log names, as this connection sees them.</summary>
    public async Task<HashSet<SourceRecordId>> NamedAsync()
    {
        var inTable = await session.ListAsync("SELECT record_id FROM linkage_blocks", row => new SourceRecordId(row.Guid(0)), CancellationToken.None);
        var runs = await RunsAsync();
        return [.. inTable, .. runs.SelectMany(run => run.Taken.Concat(run.Put)).Select(member => member.Record)];
    }

    /// <summary>How many entries the table has, how many the log has, and how many turns ranges of keys have had.</summary>
    public async Task<(long InTable, int InLog, long Turns)> CountsAsync() =>
    (
        await session.FirstAsync("SELECT count(*) FROM linkage_blocks", row => row.Number(0), CancellationToken.None),
        (await RunsAsync()).Sum(run => run.Taken.Count + run.Put.Count),
        recent.Last.Turns);

    public void Dispose() => session.Dispose();

    private Task<List<(List<BlockMember> Taken, List<BlockMember> Put)>> RunsAsync() =>
        session.ListAsync("SELECT entries FROM linkage_block_runs", row => BlockRun.Read(row.Bytes(0)), CancellationToken.None);
}
