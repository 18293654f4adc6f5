using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <summary>What was put into blocks of late and does not stand in their table yet, as far as it is known in memory.</summary>
/// <remarks>
/// <para>
/// Keys are hashes: a record's dozen entries fall on as many pages of the table, anywhere in it, and each page is written whole. So new entries are written to a
/// log, one after another, and stay in memory; once they are many, they are set into the table range of keys by range of keys, where several fall on one page.
/// </para>
/// <para>
/// The ranges take turns. An entry of the log has come into the table when its range had its turn after it was written, which is when all ranges had theirs
/// at the latest. It is paid for with memory, and with reading the log when the store is opened. Source: P. O'Neil et al., "The log-structured merge-tree
/// (LSM-tree)", Acta Informatica 33, 1996, with two levels.
/// </para>
/// <para>Used by one caller at a time.</para>
/// </remarks>
/// <param name="usual">How many entries it holds before ranges have their turns.</param>
internal sealed class RecentBlocks(int usual)
{
    /// <summary>How many ranges of keys there are.</summary>
    public const int Parts = 1 << PartBits;

    private const int PartBits = 12;
    private const int PartShift = 64 - PartBits;

    // A log that grows though no more entries are recent is of changes; it is read when the store is opened.
    private const int LongestLog = 3;

    private readonly BlockPart?[] parts = new BlockPart?[Parts];

    /// <summary>The last run of the log that is known.</summary>
    public BlockRunMark Last { get; set; }

    /// <summary>The first run of the log, as far as it is known.</summary>
    public BlockRunMark First { get; set; }

    public int Count { get; private set; }

    /// <summary>Which runs name a record.</summary>
    public NamingRuns Naming { get; } = new();

    /// <summary>Whether so much is recent that ranges have their turns.</summary>
    public bool IsFull => Count > usual;

    /// <summary>How many turns are due before so many entries are written, because the log has grown too long by then.</summary>
    public int TurnsDue(BlockRunMark last, int entries) =>
        last.Logged - First.Logged > (long)LongestLog * usual ? (int)Math.Min(Parts, 1 + ((long)Parts * entries / usual)) : 0;

    /// <summary>Adds the recent records of a block to those that the table has, up to so many in all.</summary>
    public void AddTo(ref List<SourceRecordId>? known, ulong key, int most) => parts[key >> PartShift]?.AddTo(ref known, key, most);

    /// <summary>Puts a record into a block, where it is not in it.</summary>
    public void Put(in BlockMember member)
    {
        if ((parts[member.Key >> PartShift] ??= new BlockPart()).Add(member))
            Count++;
    }

    /// <summary>Takes a record out of a block; false where it is not in it, or not of late.</summary>
    public bool Take(in BlockMember member)
    {
        var isTaken = parts[member.Key >> PartShift]?.Remove(member) ?? false;
        Count -= isTaken ? 1 : 0;
        return isTaken;
    }

    /// <summary>Hands out what the range holds whose turn it is after so many, in the order of the keys, and keeps it no longer.</summary>
    public BlockMember[] Drain(long turns)
    {
        var members = parts[turns % Parts]?.Drain() ?? [];
        Count -= members.Length;
        return members;
    }

    /// <summary>Takes in what a run of the log says, but for ranges that had their turn since.</summary>
    /// <param name="mark">The run.</param>
    /// <param name="entries">What it says.</param>
    /// <param name="turns">How many turns ranges have had now.</param>
    public void Replay(BlockRunMark mark, ReadOnlySpan<byte> entries, long turns)
    {
        var (taken, put) = BlockRun.Read(entries);
        Naming.Add(mark.Run, taken);
        Naming.Add(mark.Run, put);
        foreach (var member in taken)
            Take(member);
        foreach (var member in put)
        {
            var turn = ((long)(member.Key >> PartShift) - mark.Turns) % Parts;
            if ((turn < 0 ? turn + Parts : turn) >= turns - mark.Turns)
                Put(member);
        }
    }

    public void Clear()
    {
        Array.Clear(parts);
        Naming.Clear();
        (Count, Last, First) = (0, default, default);
    }
}
