using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <summary>Blocks in one transaction: the table, and before it the log of what is new.</summary>
/// <param name="session">The session.</param>
/// <param name="recent">What the session knows of the log, which is brought up to date before it is used: other processes write it too, and transactions are rolled back.</param>
/// <param name="cancellationToken">Ends the work.</param>
internal sealed class SqliteBlocks(SqliteSession session, RecentBlocks recent, CancellationToken cancellationToken) : IBlockTable
{
    private const string Mark = "SELECT run, swept, stamp, forgotten FROM linkage_block_runs ";

    private bool isCurrent;

    public Task<IReadOnlyDictionary<ulong, IReadOnlyList<SourceRecordId>>> FindAsync(IReadOnlyCollection<ulong> keys, int most)
    {
        CatchUp();
        var found = new Dictionary<ulong, IReadOnlyList<SourceRecordId>>(keys.Count);
        var select = session.Statement("SELECT record_id FROM linkage_blocks WHERE block_key = $1 LIMIT $2");
        select.Bind(2, (long)most);
        foreach (var key in keys)
        {
            cancellationToken.ThrowIfCancellationRequested();
            List<SourceRecordId>? records = null;
            select.Bind(1, (long)key);
            while (select.Next())
                (records ??= []).Add(new SourceRecordId(select.Guid(0)));
            recent.AddTo(ref records, key, most);
            if (records is not null)
                found[key] = records;
        }

        return Task.FromResult<IReadOnlyDictionary<ulong, IReadOnlyList<SourceRecordId>>>(found);
    }

    public Task WriteAsync(IReadOnlyCollection<BlockMember> taken, IReadOnlyCollection<BlockMember> put)
    {
        Write(taken, put);
        return Task.CompletedTask;
    }

    public Task<int> TakeAsync(IReadOnlyCollection<BlockMember> taken) => Task.FromResult(Write(taken, []));

    /// <summary>Writes the runs that name the records anew, without them.</summary>
    public Task<int> ForgetAsync(IReadOnlySet<SourceRecordId> records)
    {
        CatchUp();
        var rewritten = records.SelectMany(recent.Naming).Distinct().Count(run => Rewrite(run, records));
        // Other processes have read these runs, and find out by the count that they must read them again.
        if (rewritten > 0)
            Append([], [], recent.Last with { Forgotten = recent.Last.Forgotten + 1 });
        return Task.FromResult(rewritten);
    }

    public Task ClearAsync()
    {
        session.Statement("DELETE FROM linkage_blocks").Run();
        session.Statement("DELETE FROM linkage_block_runs").Run();
        recent.Clear();
        isCurrent = true;
        return Task.CompletedTask;
    }

    private int Write(IReadOnlyCollection<BlockMember> taken, IReadOnlyCollection<BlockMember> put)
    {
        if (taken.Count + put.Count == 0)
            return 0;
        CatchUp();
        // Should this fail half way, what is in memory goes by no run of the log, and is read anew.
        var last = recent.Last;
        (recent.Last, isCurrent) = (default, false);
        var swept = Sweep(last.Swept);

        var removed = 0;
        var delete = session.Statement("DELETE FROM linkage_blocks WHERE block_key = $1 AND record_id = $2");
        foreach (var member in taken)
        {
            delete.Bind(1, (long)member.Key);
            delete.Bind(2, member.Record.Value);
            removed += recent.Take(member) | delete.Run() > 0 ? 1 : 0;
        }

        foreach (var member in put)
            recent.Put(member);
        Append(taken, put, last with { Swept = swept });
        isCurrent = true;
        session.Wrote(taken.Count + put.Count);
        return removed;
    }

    /// <summary>Sets into the table what is too much in memory, and drops the runs all of which stands there; answers how many ranges have had their turn.</summary>
    private long Sweep(long swept)
    {
        if (recent.Count <= recent.Most)
            return swept;
        var insert = session.Statement("INSERT INTO linkage_blocks (block_key, record_id) VALUES ($1, $2) ON CONFLICT DO NOTHING");
        for (; recent.Count > recent.Most; swept++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var (key, record) in recent.Sweep(swept))
            {
                insert.Bind(1, (long)key);
                insert.Bind(2, record.Value);
                insert.Run();
            }
        }

        Drop(swept - RecentBlocks.Parts);
        return swept;
    }

    /// <summary>Drops the runs after which all ranges have had their turn.</summary>
    private void Drop(long swept)
    {
        var drop = session.Statement("DELETE FROM linkage_block_runs WHERE run = $1");
        var oldest = MarkWhere("ORDER BY run LIMIT 1");
        for (; oldest.Run > 0 && oldest.Swept <= swept; oldest = MarkWhere("ORDER BY run LIMIT 1"))
        {
            drop.Bind(1, oldest.Run);
            drop.Run();
        }

        recent.DropBefore(oldest.Run);
    }

    private void Append(IReadOnlyCollection<BlockMember> taken, IReadOnlyCollection<BlockMember> put, BlockRunMark after)
    {
        var mark = after with { Run = after.Run + 1, Stamp = Random.Shared.NextInt64() };
        var insert = session.Statement("INSERT INTO linkage_block_runs (run, swept, stamp, forgotten, entries) VALUES ($1, $2, $3, $4, $5)");
        insert.Bind(1, mark.Run);
        insert.Bind(2, mark.Swept);
        insert.Bind(3, mark.Stamp);
        insert.Bind(4, mark.Forgotten);
        insert.Bind(5, BlockRun.Write(taken, put));
        insert.Run();
        recent.Note(mark.Run, taken);
        recent.Note(mark.Run, put);
        recent.Last = mark;
    }

    /// <summary>Writes a run anew without what it says of some records; false where it is no more.</summary>
    private bool Rewrite(long run, IReadOnlySet<SourceRecordId> without)
    {
        var read = session.Statement("SELECT entries FROM linkage_block_runs WHERE run = $1");
        read.Bind(1, run);
        if (!read.Next())
            return false;
        var (taken, put) = BlockRun.Read(read.Blob(0));
        read.Reset();
        var write = session.Statement("UPDATE linkage_block_runs SET entries = $2 WHERE run = $1");
        write.Bind(1, run);
        write.Bind(2, BlockRun.Write(taken.FindAll(member => !without.Contains(member.Record)), put.FindAll(member => !without.Contains(member.Record))));
        return write.Run() > 0;
    }

    /// <summary>Brings what is in memory to the state of the log that this transaction sees.</summary>
    private void CatchUp()
    {
        if (isCurrent)
            return;
        var newest = MarkWhere("ORDER BY run DESC LIMIT 1");
        if (newest == recent.Last && newest.Run > 0)
        {
            isCurrent = true;
            return;
        }

        if (recent.Last.Run == 0 || newest.Forgotten != recent.Last.Forgotten || MarkWhere("WHERE run = $1", recent.Last.Run) != recent.Last)
            recent.Clear();
        for (var turn = recent.Last.Swept; turn < Math.Min(newest.Swept, recent.Last.Swept + RecentBlocks.Parts); turn++)
            recent.Sweep(turn);

        var runs = session.Statement("SELECT run, swept, stamp, forgotten, entries FROM linkage_block_runs WHERE run > $1 ORDER BY run");
        runs.Bind(1, recent.Last.Run);
        recent.Last = default;
        while (runs.Next())
            recent.Replay(MarkOf(runs), runs.Blob(4), newest.Swept);
        (recent.Last, isCurrent) = (newest, true);
    }

    private BlockRunMark MarkWhere(string which, long? run = null)
    {
        var select = session.Statement(Mark + which);
        if (run is { } number)
            select.Bind(1, number);
        var mark = select.Next() ? MarkOf(select) : default;
        select.Reset();
        return mark;
    }

    private static BlockRunMark MarkOf(SqliteStatement row) => new(row.Number(0), row.Number(1), row.Number(2), row.Number(3));
}
