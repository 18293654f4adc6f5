using SocialCrm.Customers;

namespace SocialCrm.Benchmarks.People;

/// <summary>Keeps what linkage knows in memory.</summary>
internal sealed class MemoryLinkageIndex : ILinkageIndex
{
    private static readonly Comparer<SourceRecordId> Ascending = Comparer<SourceRecordId>.Create((left, right) => left.Value.CompareTo(right.Value));

    private readonly Dictionary<SourceRecordId, Statement> statements = [];
    private readonly Dictionary<ulong, SortedSet<SourceRecordId>> kinds = [];
    private readonly Dictionary<ulong, HashSet<SourceRecordId>> blocks = [];
    private readonly Dictionary<SourceRecordId, HashSet<WeightedLink>> links = [];

    private readonly Dictionary<SourceRecordId, HashSet<LinkDecision>> decisions = [];
    private readonly Dictionary<SourceRecordId, SourceRecord> received = [];

    public IEnumerable<WeightedLink> Links() => links.Values.SelectMany(own => own).Distinct();

    /// <summary>Whether a record is among the first of its kind, so that it meets others.</summary>
    public bool TakesPart(SourceRecordId record) => kinds[statements[record].Kind].Take(Repetitions.MostAlike).Contains(record);

    public ValueTask<IReadOnlyList<Statement>> StatementsAsync(IReadOnlyCollection<SourceRecordId> records) =>
        new([.. records.Where(statements.ContainsKey).Select(record => statements[record])]);

    public ValueTask<IReadOnlyList<SourceRecord>> ReceivedAsync(IReadOnlyCollection<SourceRecordId> records) =>
        new([.. records.Where(received.ContainsKey).Select(record => received[record])]);

    public ValueTask<IReadOnlyDictionary<ulong, IReadOnlyList<SourceRecordId>>> KindsAsync(IReadOnlyCollection<ulong> kinds, int most) =>
        new(kinds.Where(this.kinds.ContainsKey).ToDictionary(kind => kind, kind => (IReadOnlyList<SourceRecordId>)[.. this.kinds[kind].Take(most)]));

    public ValueTask<IReadOnlyDictionary<ulong, IReadOnlyList<SourceRecordId>>> BlocksAsync(IReadOnlyCollection<ulong> keys, int most) =>
        new(keys.Where(blocks.ContainsKey).ToDictionary(key => key, key => (IReadOnlyList<SourceRecordId>)[.. blocks[key].Take(most)]));

    public ValueTask<IReadOnlyList<WeightedLink>> LinksAsync(IReadOnlyCollection<SourceRecordId> records) =>
        new([.. records.Where(links.ContainsKey).SelectMany(record => links[record]).Distinct()]);

    public ValueTask<IReadOnlyList<LinkDecision>> DecisionsAsync(IReadOnlyCollection<SourceRecordId> records) =>
        new([.. records.Where(decisions.ContainsKey).SelectMany(record => decisions[record]).Distinct()]);

    /// <summary>Takes in records as they were received, and forgets others.</summary>
    public void Receive(IEnumerable<SourceRecord> put, IEnumerable<SourceRecordId> gone)
    {
        foreach (var record in gone)
            received.Remove(record);
        foreach (var record in put)
            received[record.Id] = record;
    }

    /// <summary>Takes in what was decided, for good.</summary>
    public void Decide(IEnumerable<LinkDecision> decisions)
    {
        foreach (var decision in decisions)
        {
            foreach (var record in (ReadOnlySpan<SourceRecordId>)[decision.Left, decision.Right])
            {
                if (!this.decisions.TryGetValue(record, out var own))
                    this.decisions.Add(record, own = []);
                own.Add(decision);
            }
        }
    }

    public ValueTask WriteStatementsAsync(IReadOnlyCollection<Statement> put, IReadOnlyCollection<SourceRecordId> gone)
    {
        foreach (var record in put.Select(statement => statement.Id).Union(gone))
        {
            if (statements.Remove(record, out var old))
                Remove(kinds, old.Kind, record);
        }

        foreach (var statement in put)
        {
            statements.Add(statement.Id, statement);
            if (!kinds.TryGetValue(statement.Kind, out var records))
                kinds.Add(statement.Kind, records = new(Ascending));
            records.Add(statement.Id);
        }

        return default;
    }

    public ValueTask WriteBlocksAsync(IReadOnlyCollection<BlockEntry> taken, IReadOnlyCollection<BlockEntry> put)
    {
        foreach (var (key, record, _) in taken)
            Remove(blocks, key, record);
        foreach (var (key, record, _) in put)
        {
            if (!blocks.TryGetValue(key, out var records))
                blocks.Add(key, records = []);
            records.Add(record);
        }

        return default;
    }

    public ValueTask WriteLinksAsync(IReadOnlyCollection<SourceRecordId> of, IReadOnlyCollection<WeightedLink> links)
    {
        foreach (var link in of.Where(this.links.ContainsKey).SelectMany(record => this.links[record]).ToArray())
        {
            Remove(this.links, link.Left, link);
            Remove(this.links, link.Right, link);
        }

        foreach (var link in links)
        {
            foreach (var record in (ReadOnlySpan<SourceRecordId>)[link.Left, link.Right])
            {
                if (!this.links.TryGetValue(record, out var own))
                    this.links.Add(record, own = []);
                own.Add(link);
            }
        }

        return default;
    }

    private static void Remove<TKey, TSet, T>(Dictionary<TKey, TSet> sets, TKey key, T value)
        where TKey : notnull
        where TSet : ISet<T>
    {
        if (sets.TryGetValue(key, out var set) && set.Remove(value) && set.Count == 0)
            sets.Remove(key);
    }
}
