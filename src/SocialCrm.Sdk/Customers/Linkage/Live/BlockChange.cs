using System.Runtime.InteropServices;

namespace SocialCrm.Customers;

/// <summary>Takes records out of blocks and puts others in, and finds out whose candidates change by it though they said nothing new.</summary>
/// <remarks>
/// When a block comes to be split, or to be whole again, all its records are asked anew, and their places in the smaller blocks follow. So how a block is
/// split depends on how many records it has, and not on the order in which they came.
/// </remarks>
internal sealed class BlockChange(ILinkageIndex index, LinkageModel model)
{
    private readonly HashSet<SourceRecordId> concerned = [];

    /// <summary>Carries the change out.</summary>
    /// <param name="before">What the records said that are taken out of their blocks.</param>
    /// <param name="after">What the records say that are put into theirs; the same record may be in both.</param>
    /// <returns>The records whose candidates may have changed.</returns>
    public async ValueTask<IReadOnlySet<SourceRecordId>> ApplyAsync(StatementTable before, StatementTable after)
    {
        foreach (var statement in after.Statements)
            concerned.Add(statement.Id);
        var stage = new Stage([.. before.Blocks], [.. after.Blocks]);
        for (var refined = 0; stage.Leaving.Count + stage.Coming.Count > 0; refined++)
            stage = await RefineAsync(stage, refined, before, after).ConfigureAwait(false);
        return concerned;
    }

    /// <summary>Writes the entries of one stage, and answers those of the next.</summary>
    private async ValueTask<Stage> RefineAsync(Stage stage, int refined, StatementTable before, StatementTable after)
    {
        // Who stays in a block is not asked for at this stage, but may fall into another smaller one.
        var changes = Count(stage);
        var most = CandidateFinder.LargestBlock + 1 + changes.Values.Max(change => change.Leaving);
        var present = await index.BlocksAsync(changes.Keys, most).ConfigureAwait(false);
        await WriteAsync(stage).ConfigureAwait(false);

        Lazy<ILookup<ulong, BlockEntry>> leavingFrom = new(() => stage.Leaving.ToLookup(entry => entry.Key)), comingInto = new(() => stage.Coming.ToLookup(entry => entry.Key));
        var splits = new List<Move>();
        var joins = new List<Move>();
        foreach (var (key, change) in changes)
        {
            var were = present.GetValueOrDefault(key, []);
            var was = after.SizeOf(change.Split, were.Count, refined);
            var now = after.SizeOf(change.Split, were.Count - change.Leaving + change.Coming, refined);
            // Most blocks are small, before and after.
            if (was == BlockSize.Whole && now == BlockSize.Whole)
                continue;
            var leaving = leavingFrom.Value[key].ToList();
            var coming = comingInto.Value[key].ToList();
            if (was == now)
            {
                splits.Add(new Move(was, leaving));
                joins.Add(new Move(now, coming));
                continue;
            }

            var all = were.Select(record => new BlockEntry(key, record, change.Split)).ToList();
            var staying = all.Except(leaving).ToList();
            splits.Add(new Move(was, all));
            joins.Add(new Move(now, [.. staying.Union(coming)]));
            concerned.UnionWith(staying.Select(entry => entry.Record));
        }

        if (splits.Count == 0)
            return new Stage([], []);
        var others = await OthersAsync([.. Outside(splits, before), .. Outside(joins, after)]).ConfigureAwait(false);
        return new Stage(Refined(splits, refined, before, others), Refined(joins, refined, after, others));
    }

    private ValueTask WriteAsync(Stage stage)
    {
        if (stage.Leaving.Count == 0)
            return index.WriteBlocksAsync([], stage.Coming);
        var (leaving, coming) = (stage.Leaving.ToHashSet(), stage.Coming.ToHashSet());
        return index.WriteBlocksAsync(stage.Leaving.FindAll(entry => !coming.Contains(entry)), stage.Coming.FindAll(entry => !leaving.Contains(entry)));
    }

    /// <summary>How many records leave each block and come into it.</summary>
    private static Dictionary<ulong, (int Leaving, int Coming, int Split)> Count(Stage stage)
    {
        var changes = new Dictionary<ulong, (int Leaving, int Coming, int Split)>(stage.Leaving.Count + stage.Coming.Count);
        foreach (var entry in stage.Leaving)
        {
            ref var change = ref CollectionsMarshal.GetValueRefOrAddDefault(changes, entry.Key, out _);
            change = (change.Leaving + 1, change.Coming, entry.Split);
        }

        foreach (var entry in stage.Coming)
        {
            ref var change = ref CollectionsMarshal.GetValueRefOrAddDefault(changes, entry.Key, out _);
            change = (change.Leaving, change.Coming + 1, entry.Split);
        }

        return changes;
    }

    /// <summary>What those say who only happen to be in a block.</summary>
    private async ValueTask<StatementTable> OthersAsync(HashSet<SourceRecordId> records) =>
        new(model, records.Count == 0 ? [] : await index.StatementsAsync(records).ConfigureAwait(false));

    private static IEnumerable<SourceRecordId> Outside(List<Move> moves, StatementTable own) =>
        moves.Where(move => move.Size != BlockSize.Whole).SelectMany(move => move.Entries).Select(entry => entry.Record).Where(record => !own.Holds(record));

    private static List<BlockEntry> Refined(List<Move> moves, int refined, StatementTable own, StatementTable others)
    {
        var next = new HashSet<BlockEntry>();
        foreach (var (size, entries) in moves)
        {
            foreach (var entry in entries)
            {
                if ((own.Holds(entry.Record) ? own : others).Refine(entry, refined, size) is { } smaller)
                    next.Add(smaller);
            }
        }

        return [.. next];
    }

    /// <summary>The entries of one stage of refining, on either side each once.</summary>
    private readonly record struct Stage(List<BlockEntry> Leaving, List<BlockEntry> Coming);

    /// <summary>Records whose places in smaller blocks change.</summary>
    /// <param name="Size">The size of the block that is split, before they leave or after they have come.</param>
    /// <param name="Entries">The records in it.</param>
    private readonly record struct Move(BlockSize Size, List<BlockEntry> Entries);
}
