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
/// at the latest. Source: P. O'Neil et al., "The log-structured merge-tree (LSM-tree)", Acta Informatica 33, 1996, with two levels.
/// </para>
/// </remarks>
/// <param name="most">From how many entries on ranges have their turn.</param>
internal sealed class RecentBlocks(int most)
{
    /// <summary>How many ranges of keys there are.</summary>
    public const int Parts = 4_096;

    private const int PartShift = 64 - 12;

    private readonly BlockPart?[] parts = new BlockPart?[Parts];
    private readonly Dictionary<SourceRecordId, long[]> naming = [];

    private int stillNamed;

    /// <summary>From how many entries on ranges have their turn.</summary>
    public int Most => most;

    /// <summary>The last run of the log that is known.</summary>
    public BlockRunMark Last { get; set; }

    public int Count { get; private set; }

    /// <summary>Adds the recent records of a block to those that the table has.</summary>
    public void AddTo(ref List<SourceRecordId>? known, ulong key, int most) => parts[key >> PartShift]?.AddTo(ref known, key, most);

    public void Put(in BlockMember member)
    {
        var part = parts[member.Key >> PartShift] ??= new BlockPart();
        if (part.Holds(member))
            return;
        part.Add(member);
        Count++;
    }

    public bool Take(in BlockMember member)
    {
        var isTaken = parts[member.Key >> PartShift]?.Remove(member) ?? false;
        Count -= isTaken ? 1 : 0;
        return isTaken;
    }

    /// <summary>Hands out what the range holds whose turn it is after so many, in the order of the keys, and keeps it no longer.</summary>
    public BlockMember[] Sweep(long swept)
    {
        var members = parts[swept % Parts]?.Empty() ?? [];
        Count -= members.Length;
        return members;
    }

    /// <summary>Notes that a run names records.</summary>
    public void Note(long run, IEnumerable<BlockMember> members)
    {
        foreach (var (_, record) in members)
        {
            var runs = naming.GetValueOrDefault(record, []);
            if (runs.Length == 0 || runs[^1] != run)
                naming[record] = [.. runs, run];
        }
    }

    /// <summary>The runs that name a record, as far as they still are.</summary>
    public IReadOnlyList<long> Naming(SourceRecordId record) => naming.GetValueOrDefault(record, []);

    /// <summary>Forgets who is named by no run but earlier ones.</summary>
    public void DropBefore(long run)
    {
        // Seldom enough to cost next to nothing.
        if (naming.Count < 2 * stillNamed)
            return;
        foreach (var (record, runs) in naming)
        {
            if (runs[^1] < run)
                naming.Remove(record);
        }

        stillNamed = naming.Count;
    }

    /// <summary>Takes in what a run of the log says, but for ranges that had their turn since.</summary>
    /// <param name="mark">The run.</param>
    /// <param name="entries">What it says.</param>
    /// <param name="swept">How many ranges have had their turn now.</param>
    public void Replay(BlockRunMark mark, ReadOnlySpan<byte> entries, long swept)
    {
        var since = mark.Swept;
        var (taken, put) = BlockRun.Read(entries);
        Note(mark.Run, taken);
        Note(mark.Run, put);
        foreach (var member in taken)
            Take(member);
        foreach (var member in put)
        {
            var turn = ((long)(member.Key >> PartShift) - since) % Parts;
            if ((turn < 0 ? turn + Parts : turn) >= swept - since)
                Put(member);
        }
    }

    public void Clear()
    {
        Array.Clear(parts);
        naming.Clear();
        (Count, Last) = (0, default);
    }
}
