using System.Security.Cryptography;
using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <summary>The log of what changes in blocks, one row for each write.</summary>
internal sealed class BlockLog(SqliteSession session)
{
    private const string Marks = "SELECT run, turns, stamp, forgotten, logged FROM linkage_block_runs ";

    /// <summary>Takes in a run.</summary>
    public delegate void Reading(BlockRunMark mark, ReadOnlySpan<byte> entries);

    public BlockRunMark Newest() => First(session.Statement(Marks + "ORDER BY run DESC LIMIT 1"));

    public BlockRunMark Oldest() => First(session.Statement(Marks + "ORDER BY run LIMIT 1"));

    /// <summary>A run, or none.</summary>
    public BlockRunMark Find(long run)
    {
        var select = session.Statement(Marks + "WHERE run = $1");
        select.Bind(1, run);
        return First(select);
    }

    /// <summary>Reads the runs after one, in their order.</summary>
    public void ReadAfter(long run, Reading read)
    {
        var select = session.Statement("SELECT run, turns, stamp, forgotten, logged, entries FROM linkage_block_runs WHERE run > $1 ORDER BY run");
        select.Bind(1, run);
        while (select.Next())
            read(MarkOf(select), select.Blob(5));
    }

    /// <summary>Adds a run behind the last one.</summary>
    /// <param name="taken">What was taken out of blocks.</param>
    /// <param name="put">What was put into them.</param>
    /// <param name="last">The last run, with what has changed since.</param>
    public BlockRunMark Append(IReadOnlyCollection<BlockMember> taken, IReadOnlyCollection<BlockMember> put, BlockRunMark last)
    {
        var mark = last with { Run = last.Run + 1, Stamp = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long))), Logged = last.Logged + taken.Count + put.Count };
        var insert = session.Statement("INSERT INTO linkage_block_runs (run, turns, stamp, forgotten, logged, entries) VALUES ($1, $2, $3, $4, $5, $6)");
        insert.Bind(1, mark.Run);
        insert.Bind(2, mark.Turns);
        insert.Bind(3, mark.Stamp);
        insert.Bind(4, mark.Forgotten);
        insert.Bind(5, mark.Logged);
        insert.Bind(6, BlockRun.Write(taken, put));
        insert.Run();
        return mark;
    }

    /// <summary>Drops the runs that were written before so many turns; answers the first one left.</summary>
    public BlockRunMark DropBefore(long turns)
    {
        var drop = session.Statement("DELETE FROM linkage_block_runs WHERE run = $1");
        var oldest = Oldest();
        for (; oldest.Run > 0 && oldest.Turns <= turns; oldest = Oldest())
        {
            drop.Bind(1, oldest.Run);
            drop.Run();
        }

        return oldest;
    }

    /// <summary>Writes a run anew without what it says of some records; answers what it put of them.</summary>
    public IReadOnlyList<BlockMember> Forget(long run, IReadOnlySet<SourceRecordId> records)
    {
        var read = session.Statement("SELECT entries FROM linkage_block_runs WHERE run = $1");
        read.Bind(1, run);
        if (!read.Next())
            return [];
        var (taken, put) = BlockRun.Read(read.Blob(0));
        read.Reset();
        var write = session.Statement("UPDATE linkage_block_runs SET entries = $2 WHERE run = $1");
        write.Bind(1, run);
        write.Bind(2, BlockRun.Write(taken.FindAll(member => !records.Contains(member.Record)), put.FindAll(member => !records.Contains(member.Record))));
        write.Run();
        return put.FindAll(member => records.Contains(member.Record));
    }

    public void Clear() => session.Statement("DELETE FROM linkage_block_runs").Run();

    private static BlockRunMark First(SqliteStatement select)
    {
        var mark = select.Next() ? MarkOf(select) : default;
        select.Reset();
        return mark;
    }

    private static BlockRunMark MarkOf(SqliteStatement row) => new(row.Number(0), row.Number(1), row.Number(2), row.Number(3), row.Number(4));
}
