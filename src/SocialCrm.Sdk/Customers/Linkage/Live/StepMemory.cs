namespace SocialCrm.Customers;

/// <summary>Remembers for one step what was read and written, so that the store is asked for nothing twice.</summary>
/// <remarks>Belongs to one step, which has the index to itself.</remarks>
internal sealed class StepMemory(ILinkageIndex index) : ILinkageIndex
{
    private readonly Dictionary<SourceRecordId, Statement?> statements = [];
    private readonly Dictionary<ulong, KnownRecords> kinds = [];
    private readonly Dictionary<ulong, KnownRecords> blocks = [];
    private readonly Dictionary<SourceRecordId, HashSet<WeightedLink>> links = [];
    private readonly Dictionary<SourceRecordId, List<LinkDecision>> decisions = [];

    public async ValueTask<IReadOnlyList<Statement>> StatementsAsync(IReadOnlyCollection<SourceRecordId> records)
    {
        var unknown = records.Where(record => !statements.ContainsKey(record)).ToList();
        if (unknown.Count > 0)
        {
            foreach (var record in unknown)
                statements[record] = null;
            foreach (var statement in await index.StatementsAsync(unknown).ConfigureAwait(false))
                statements[statement.Id] = statement;
        }

        var found = new List<Statement>(records.Count);
        foreach (var record in records)
        {
            if (statements[record] is { } statement)
                found.Add(statement);
        }

        return found;
    }

    public ValueTask<IReadOnlyList<SourceRecord>> ReceivedAsync(IReadOnlyCollection<SourceRecordId> records) => index.ReceivedAsync(records);

    public ValueTask<IReadOnlyDictionary<ulong, IReadOnlyList<SourceRecordId>>> KindsAsync(IReadOnlyCollection<ulong> kinds, int most) =>
        ReadAsync(this.kinds, kinds, (most, Math.Max(most, Repetitions.MostAlike + 1)), index.KindsAsync);

    public ValueTask<IReadOnlyDictionary<ulong, IReadOnlyList<SourceRecordId>>> BlocksAsync(IReadOnlyCollection<ulong> keys, int most) =>
        ReadAsync(blocks, keys, (most, most), index.BlocksAsync);

    public async ValueTask<IReadOnlyList<WeightedLink>> LinksAsync(IReadOnlyCollection<SourceRecordId> records)
    {
        var unknown = records.Where(record => !links.ContainsKey(record)).ToList();
        if (unknown.Count > 0)
        {
            foreach (var record in unknown)
                links[record] = [];
            foreach (var link in await index.LinksAsync(unknown).ConfigureAwait(false))
                Keep(link);
        }

        return [.. records.SelectMany(record => links[record])];
    }

    public async ValueTask<IReadOnlyList<LinkDecision>> DecisionsAsync(IReadOnlyCollection<SourceRecordId> records)
    {
        var unknown = records.Where(record => !decisions.ContainsKey(record)).ToList();
        if (unknown.Count > 0)
        {
            foreach (var record in unknown)
                decisions[record] = [];
            foreach (var decision in await index.DecisionsAsync(unknown).ConfigureAwait(false))
            {
                foreach (var side in (ReadOnlySpan<SourceRecordId>)[decision.Left, decision.Right])
                {
                    if (decisions.TryGetValue(side, out var own) && !own.Contains(decision))
                        own.Add(decision);
                }
            }
        }

        return [.. records.SelectMany(record => decisions[record]).Distinct()];
    }

    public async ValueTask WriteStatementsAsync(IReadOnlyCollection<Statement> put, IReadOnlyCollection<SourceRecordId> gone)
    {
        await StatementsAsync([.. put.Select(statement => statement.Id), .. gone]).ConfigureAwait(false);
        await index.WriteStatementsAsync(put, gone).ConfigureAwait(false);
        foreach (var record in gone)
            Replace(record, null);
        foreach (var statement in put)
            Replace(statement.Id, statement);
    }

    public async ValueTask WriteBlocksAsync(IReadOnlyCollection<BlockEntry> taken, IReadOnlyCollection<BlockEntry> put)
    {
        await index.WriteBlocksAsync(taken, put).ConfigureAwait(false);
        foreach (var entry in taken)
            Take(blocks, entry.Key, entry.Record);
        foreach (var entry in put)
            Put(blocks, entry.Key, entry.Record);
    }

    public async ValueTask WriteLinksAsync(IReadOnlyCollection<SourceRecordId> of, IReadOnlyCollection<WeightedLink> links)
    {
        var before = await LinksAsync(of).ConfigureAwait(false);
        // Most who are new are linked to nobody.
        if (before.Count + links.Count == 0)
            return;
        foreach (var link in before)
        {
            foreach (var side in (ReadOnlySpan<SourceRecordId>)[link.Left, link.Right])
            {
                if (this.links.TryGetValue(side, out var own))
                    own.Remove(link);
            }
        }

        await index.WriteLinksAsync(of, links).ConfigureAwait(false);
        foreach (var link in links)
            Keep(link);
    }

    private static async ValueTask<IReadOnlyDictionary<ulong, IReadOnlyList<SourceRecordId>>> ReadAsync(
        Dictionary<ulong, KnownRecords> known,
        IReadOnlyCollection<ulong> keys,
        (int Wanted, int Read) most,
        Func<IReadOnlyCollection<ulong>, int, ValueTask<IReadOnlyDictionary<ulong, IReadOnlyList<SourceRecordId>>>> read)
    {
        var unknown = keys.Where(key => !known.TryGetValue(key, out var records) || !records.Suffices(most.Wanted)).ToList();
        if (unknown.Count > 0)
        {
            var news = await read(unknown, most.Read).ConfigureAwait(false);
            foreach (var key in unknown)
                known[key] = new KnownRecords(news.GetValueOrDefault(key, []), most.Read);
        }

        var found = new Dictionary<ulong, IReadOnlyList<SourceRecordId>>(keys.Count);
        foreach (var key in keys)
        {
            if (known[key].First(most.Wanted) is { Count: > 0 } records)
                found[key] = records;
        }

        return found;
    }

    private static void Take(Dictionary<ulong, KnownRecords> known, ulong key, SourceRecordId record)
    {
        if (known.TryGetValue(key, out var records) && !records.Take(record))
            known.Remove(key);
    }

    private static void Put(Dictionary<ulong, KnownRecords> known, ulong key, SourceRecordId record)
    {
        if (known.TryGetValue(key, out var records))
            records.Put(record);
    }

    private void Replace(SourceRecordId record, Statement? statement)
    {
        if (statements[record] is { } old)
            Take(kinds, old.Kind, record);
        statements[record] = statement;
        if (statement is not null)
            Put(kinds, statement.Kind, record);
    }

    private void Keep(WeightedLink link)
    {
        foreach (var side in (ReadOnlySpan<SourceRecordId>)[link.Left, link.Right])
        {
            if (links.TryGetValue(side, out var own))
                own.Add(link);
        }
    }
}
