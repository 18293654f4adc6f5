namespace SocialCrm.Customers;

/// <summary>Takes records out of blocks and puts others in, and finds out whose candidates change by it though they said nothing new.</summary>
/// <remarks>
/// When a block comes to be split, or to be whole again, all its records are asked anew, and their places in the smaller blocks follow. So how a block is
/// split depends on how many records it has, and not on the order in which they came.
/// </remarks>
internal sealed class BlockChange(ILinkageIndex index, LinkageModel model)
{
    private readonly HashSet<SourceRecordId> concerned = [];
    private HashSet<BlockEntry> taken = [];
    private HashSet<BlockEntry> put = [];

    /// <summary>Carries the change out.</summary>
    /// <param name="before">What the records said that are taken out of their blocks.</param>
    /// <param name="after">What the records say that are put into theirs; the same record may be in both.</param>
    /// <returns>The records whose candidates may have changed.</returns>
    public async ValueTask<IReadOnlySet<SourceRecordId>> ApplyAsync(IReadOnlyCollection<Statement> before, IReadOnlyCollection<Statement> after)
    {
        var old = new StatementTable(model, before);
        var @new = new StatementTable(model, after);
        taken = [.. old.Blocks()];
        put = [.. @new.Blocks()];
        concerned.UnionWith(after.Select(statement => statement.Id));
        for (var refined = 0; taken.Count + put.Count > 0; refined++)
            await RefineAsync(refined, old, @new).ConfigureAwait(false);
        return concerned;
    }

    /// <summary>Writes the entries of one stage, and makes those of the next.</summary>
    private async ValueTask RefineAsync(int refined, StatementTable old, StatementTable @new)
    {
        // Who stays in a block is not asked for at this stage, but may fall into another smaller one.
        var leaving = taken.ToLookup(entry => entry.Key);
        var coming = put.ToLookup(entry => entry.Key);
        var keys = leaving.Concat(coming).Select(group => group.Key).ToHashSet();
        var most = CandidateFinder.LargestBlock + 1 + keys.Max(key => leaving[key].Count());
        var present = await index.BlocksAsync(keys, most).ConfigureAwait(false);
        await index.WriteBlocksAsync([.. taken.Except(put)], [.. put.Except(taken)]).ConfigureAwait(false);

        var splits = new List<Move>();
        var joins = new List<Move>();
        foreach (var key in keys)
        {
            var split = (leaving[key].Concat(coming[key])).First().Split;
            var were = present.GetValueOrDefault(key, []).Select(record => new BlockEntry(key, record, split)).ToList();
            var (was, now) = (@new.SizeOf(split, were.Count, refined), @new.SizeOf(split, were.Count - leaving[key].Count() + coming[key].Count(), refined));
            var all = was != now;
            splits.Add(new Move(was, all ? were : leaving[key]));
            joins.Add(new Move(now, all ? were.Except(leaving[key]).Union(coming[key]) : coming[key]));
            if (all)
                concerned.UnionWith(were.Except(leaving[key]).Select(entry => entry.Record));
        }

        var others = await OthersAsync([.. Outside(splits, old), .. Outside(joins, @new)]).ConfigureAwait(false);
        taken = [.. Refined(splits, refined, old, others)];
        put = [.. Refined(joins, refined, @new, others)];
    }

    /// <summary>What those say who only happen to be in a block.</summary>
    private async ValueTask<StatementTable> OthersAsync(HashSet<SourceRecordId> records) =>
        new(model, records.Count == 0 ? [] : await index.StatementsAsync(records).ConfigureAwait(false));

    private static IEnumerable<SourceRecordId> Outside(List<Move> moves, StatementTable own) =>
        moves.Where(move => move.Size != BlockSize.Whole).SelectMany(move => move.Entries).Select(entry => entry.Record).Where(record => !own.Holds(record));

    private static IEnumerable<BlockEntry> Refined(List<Move> moves, int refined, StatementTable own, StatementTable others)
    {
        foreach (var (size, entries) in moves)
        {
            foreach (var entry in entries)
            {
                if ((own.Holds(entry.Record) ? own : others).Refine(entry, refined, size) is { } next)
                    yield return next;
            }
        }
    }

    /// <summary>Records whose places in smaller blocks change.</summary>
    /// <param name="Size">The size of the block that is split, before they leave or after they have come.</param>
    /// <param name="Entries">The records in it.</param>
    private readonly record struct Move(BlockSize Size, IEnumerable<BlockEntry> Entries);
}
