namespace SocialCrm.Customers;

/// <summary>Takes records out of blocks and puts others in, and finds out whose candidates change by it though they said nothing new.</summary>
/// <remarks>
/// A block that is no longer too large is met in again, and one that has become too large is refined: then all its records are asked anew, and their
/// places in the refined blocks follow. So a block is refined exactly while it is too large, whatever order its records came in.
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
        taken = [.. before.SelectMany(statement => old.KeysOf(statement.Id).Select(key => new BlockEntry(key, statement.Id)))];
        put = [.. after.SelectMany(statement => @new.KeysOf(statement.Id).Select(key => new BlockEntry(key, statement.Id)))];
        concerned.UnionWith(after.Select(statement => statement.Id));
        for (var refined = 0; taken.Count + put.Count > 0; refined++)
            await RefineAsync(refined, old, @new).ConfigureAwait(false);
        return concerned;
    }

    /// <summary>Writes the entries of one stage, and makes those of the next.</summary>
    private async ValueTask RefineAsync(int refined, StatementTable old, StatementTable @new)
    {
        // Who stays in a block is not asked for at this stage, but may fall into another refined one.
        var leaving = taken.ToLookup(entry => entry.Key, entry => entry.Record);
        var coming = put.ToLookup(entry => entry.Key, entry => entry.Record);
        var keys = leaving.Concat(coming).Select(group => group.Key).ToHashSet();
        var most = CandidateFinder.LargestBlock + 1 + keys.Max(key => leaving[key].Count());
        var present = await index.BlocksAsync(keys, most).ConfigureAwait(false);
        await index.WriteBlocksAsync([.. taken.Except(put)], [.. put.Except(taken)]).ConfigureAwait(false);

        var moved = new List<(ulong Key, SourceRecordId[] Split, SourceRecordId[] Joined)>();
        foreach (var key in keys)
        {
            var was = present.GetValueOrDefault(key, []);
            var size = was.Count - leaving[key].Count() + coming[key].Count();
            moved.Add((was.Count > CandidateFinder.LargestBlock, size > CandidateFinder.LargestBlock) switch
            {
                (false, false) => (key, [], []),
                (true, true) => (key, [.. leaving[key]], [.. coming[key]]),
                (false, true) => (key, [], [.. was.Except(leaving[key]).Union(coming[key])]),
                (true, false) => (key, [.. was], []),
            });
            if (was.Count > CandidateFinder.LargestBlock != size > CandidateFinder.LargestBlock)
                concerned.UnionWith(was.Except(leaving[key]));
        }

        var others = await OthersAsync(moved, old, @new).ConfigureAwait(false);
        taken = [.. Refined(moved.SelectMany(move => move.Split.Select(record => new BlockEntry(move.Key, record))), refined, old, others)];
        put = [.. Refined(moved.SelectMany(move => move.Joined.Select(record => new BlockEntry(move.Key, record))), refined, @new, others)];
    }

    /// <summary>What those say who only happen to be in a block.</summary>
    private async ValueTask<StatementTable> OthersAsync(List<(ulong Key, SourceRecordId[] Split, SourceRecordId[] Joined)> moved, StatementTable old, StatementTable @new)
    {
        var records = moved.SelectMany(move => move.Split.Where(record => !old.Holds(record)).Concat(move.Joined.Where(record => !@new.Holds(record)))).ToHashSet();
        return new StatementTable(model, records.Count == 0 ? [] : await index.StatementsAsync(records).ConfigureAwait(false));
    }

    private static IEnumerable<BlockEntry> Refined(IEnumerable<BlockEntry> entries, int refined, StatementTable own, StatementTable others)
    {
        foreach (var (key, record) in entries)
        {
            if ((own.Holds(record) ? own : others).Refine(key, refined, record) is { } next)
                yield return new BlockEntry(next, record);
        }
    }
}
