using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <summary>Blocks in one transaction: the table, and before it the log of what is new.</summary>
/// <param name="session">The session.</param>
/// <param name="recent">What the session knows of the log, which is brought up to date before it is used: other processes write it too, and transactions are rolled back.</param>
/// <param name="cancellationToken">Ends the work.</param>
internal sealed class SqliteBlocks(SqliteSession session, RecentBlocks recent, CancellationToken cancellationToken) : IBlockTable
{
    private readonly BlockLog log = new(session);

    private bool isCurrent;

    // The last run before this transaction wrote any.
    private long before;

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
        Change(taken, put);
        return Task.CompletedTask;
    }

    public Task<int> TakeAsync(IReadOnlyCollection<BlockMember> taken) => Task.FromResult(Change(taken, []));

    /// <summary>Writes the runs that name the records anew, without them.</summary>
    public Task<int> ForgetAsync(IReadOnlySet<SourceRecordId> records)
    {
        CatchUp();
        var forgetting = records.SelectMany(record => recent.Naming[record]).ToHashSet();
        if (forgetting.Count == 0)
            return Task.FromResult(0);
        var last = Begin();
        foreach (var run in forgetting)
        {
            // What was not taken out of its block would come into the table at its turn.
            foreach (var member in log.Forget(run, records))
                recent.Take(member);
        }

        foreach (var record in records)
            recent.Naming.Remove(record);
        // Other processes have read these runs, and find out by the count that they must read them again.
        End(log.Append([], [], last with { Forgotten = last.Forgotten + 1 }));
        return Task.FromResult(forgetting.Count(run => run <= before));
    }

    public Task ClearAsync()
    {
        session.Statement("DELETE FROM linkage_blocks").Run();
        log.Clear();
        recent.Clear();
        isCurrent = true;
        return Task.CompletedTask;
    }

    private int Change(IReadOnlyCollection<BlockMember> taken, IReadOnlyCollection<BlockMember> put)
    {
        if (taken.Count + put.Count == 0)
            return 0;
        CatchUp();
        var last = TakeTurns(Begin(), taken.Count + put.Count);

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
        last = log.Append(taken, put, last);
        recent.Naming.Add(last.Run, taken);
        recent.Naming.Add(last.Run, put);
        End(last);
        session.Wrote(taken.Count + put.Count);
        return removed;
    }

    /// <summary>Begins to change what is in memory: should that fail half way, it goes by no run of the log, and is read anew.</summary>
    private BlockRunMark Begin()
    {
        var last = recent.Last;
        (recent.Last, isCurrent) = (default, false);
        return last;
    }

    /// <summary>What is in memory goes by a run again.</summary>
    private void End(BlockRunMark last) => (recent.Last, isCurrent) = (last, true);

    /// <summary>Sets into the table what ranges hold whose turn it is, and drops the runs all of which stands there; answers where the log stands.</summary>
    private BlockRunMark TakeTurns(BlockRunMark last, int entries)
    {
        var turns = last.Turns;
        var insert = session.Statement("INSERT INTO linkage_blocks (block_key, record_id) VALUES ($1, $2) ON CONFLICT DO NOTHING");
        for (var due = recent.TurnsDue(last, entries); due > 0 || recent.IsFull; due--)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var (key, record) in recent.Drain(turns))
            {
                insert.Bind(1, (long)key);
                insert.Bind(2, record.Value);
                insert.Run();
            }

            turns++;
        }

        if (turns > last.Turns)
        {
            recent.First = log.DropBefore(turns - RecentBlocks.Parts);
            recent.Naming.DropBefore(recent.First.Run);
        }

        return last with { Turns = turns };
    }

    /// <summary>Brings what is in memory to the state of the log that this transaction sees.</summary>
    private void CatchUp()
    {
        if (isCurrent)
            return;
        var newest = log.Newest();
        if (recent.Last.Run == 0 || newest != recent.Last)
            ReadLog(newest);
        (isCurrent, before) = (true, Math.Max(before, newest.Run));
    }

    private void ReadLog(BlockRunMark newest)
    {
        var known = recent.Last;
        if (known.Run == 0 || newest.Forgotten != known.Forgotten || log.Find(known.Run) != known)
        {
            recent.Clear();
            known = default;
        }

        for (var turn = known.Turns; turn < Math.Min(newest.Turns, known.Turns + RecentBlocks.Parts); turn++)
            recent.Drain(turn);
        recent.Last = default;
        log.ReadAfter(known.Run, (mark, entries) => recent.Replay(mark, entries, newest.Turns));
        (recent.Last, recent.First) = (newest, log.Oldest());
        recent.Naming.DropBefore(recent.First.Run);
    }
}
