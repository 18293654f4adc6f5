using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Unification;

/// <summary>What a store keeps for unification, on paper: what its contracts ask of it, without storing anything.</summary>
internal sealed class PaperStore : ISessionRecords, IWaitingRecords, IStatementIndex, IBlockIndex, ILinkIndex, IConstraintIndex, IMembershipIndex, IModelIndex
{
    private readonly Dictionary<SourceRecordId, RecordStatement> statements = [];
    private readonly Dictionary<ulong, HashSet<SourceRecordId>> blocks = [];
    private readonly HashSet<WeightedLink> alike = [];

    public PaperStore() => Session = new UnificationSession
    {
        Records = this, Waiting = this, Statements = this, Blocks = this, Links = this, Constraints = this, Memberships = this, Model = this,
    };

    public UnificationSession Session { get; }

    public Dictionary<SourceRecordId, SourceRecord> Records { get; } = [];

    public List<SourceRecordId> Waiting { get; } = [];

    public Dictionary<SourceRecordId, CustomerId> Customers { get; } = [];

    public HashSet<RecordSeparation> Separations { get; } = [];

    public HashSet<RecordConnection> Connections { get; } = [];

    public Dictionary<CustomerId, CustomerId> Retired { get; } = [];

    public List<CustomerEvent> History { get; } = [];

    public string Model { get; set; } = "";

    /// <summary>All that linkage keeps between records, as text that is the same when that is.</summary>
    public string Index() => string.Join('\n', statements.Values.Select(statement => $"{statement.Record} {statement.Kind} {Convert.ToHexString(statement.Values.Span)}")
        .Concat(blocks.SelectMany(block => block.Value, (block, record) => $"{block.Key} {record}"))
        .Concat(alike.Select(link => $"{link.Left} {link.Right} {BitConverter.SingleToInt32Bits(link.Weight)}"))
        .Order(StringComparer.Ordinal));

    public Task<int> PutAsync(IReadOnlyList<SourceRecord> records)
    {
        foreach (var record in records)
        {
            Records[record.Id] = record;
            Wait(record.Id);
        }

        return Task.FromResult(records.Count);
    }

    public void Wait(params IEnumerable<SourceRecordId> records) => Waiting.AddRange(records.Where(record => Records.ContainsKey(record)).Except(Waiting).ToArray());

    public Task<IReadOnlyList<SourceRecord>> TakeAsync(int most) => TakeAsync([.. Waiting.Take(most)]);

    public Task<IReadOnlyList<SourceRecord>> TakeAsync(IReadOnlyCollection<SourceRecordId> named)
    {
        var taken = named.Where(Waiting.Contains).ToArray();
        Waiting.RemoveAll(taken.Contains);
        return Many(taken.Select(record => Records[record]));
    }

    public Task<IReadOnlyList<SourceRecord>> ReadAsync(IReadOnlyCollection<SourceRecordId> named) => Many(named.Where(Records.ContainsKey).Select(record => Records[record]));

    Task<IReadOnlyList<RecordStatement>> IStatementIndex.FindAsync(IReadOnlyCollection<SourceRecordId> records) => Many(records.Where(statements.ContainsKey).Select(record => statements[record]));

    public Task<IReadOnlyDictionary<ulong, IReadOnlyList<SourceRecordId>>> FindKindsAsync(IReadOnlyCollection<ulong> kinds, int most) => Grouped(
        statements.Values.Where(statement => kinds.Contains(statement.Kind)).OrderBy(statement => statement.Record.Value).Select(statement => (statement.Kind, statement.Record)), most);

    public Task WriteAsync(IReadOnlyCollection<RecordStatement> put, IReadOnlyCollection<SourceRecordId> gone)
    {
        foreach (var record in gone)
            statements.Remove(record);
        foreach (var statement in put)
            statements[statement.Record] = statement;
        return Task.CompletedTask;
    }

    Task<IReadOnlyDictionary<ulong, IReadOnlyList<SourceRecordId>>> IBlockIndex.FindAsync(IReadOnlyCollection<ulong> keys, int most) =>
        Grouped(keys.Distinct().Where(blocks.ContainsKey).SelectMany(key => blocks[key], (key, record) => (key, record)), most);

    public Task WriteAsync(IReadOnlyCollection<BlockMember> taken, IReadOnlyCollection<BlockMember> put)
    {
        foreach (var (key, record) in taken)
            blocks.GetValueOrDefault(key)?.Remove(record);
        foreach (var (key, record) in put)
        {
            if (!blocks.TryGetValue(key, out var block))
                blocks.Add(key, block = []);
            block.Add(record);
        }

        return Task.CompletedTask;
    }

    Task<IReadOnlyList<WeightedLink>> ILinkIndex.FindAsync(IReadOnlyCollection<SourceRecordId> records) =>
        Many(records.SelectMany(record => alike.Where(link => link.Left == record || link.Right == record)));

    public IAsyncEnumerable<WeightedLink> ReadAsync(float least, float most) => alike.Where(link => link.Weight >= least && link.Weight <= most).ToAsyncEnumerable();

    public Task WriteAsync(IReadOnlyCollection<SourceRecordId> named, IReadOnlyCollection<WeightedLink> links)
    {
        alike.RemoveWhere(link => named.Contains(link.Left) || named.Contains(link.Right));
        alike.UnionWith(links);
        return Task.CompletedTask;
    }

    Task<CustomerConstraints> IConstraintIndex.FindAsync(IReadOnlyCollection<SourceRecordId> records) => Task.FromResult(new CustomerConstraints(
        [.. Separations.Where(pair => records.Contains(pair.Left) || records.Contains(pair.Right))],
        [.. Connections.Where(pair => records.Contains(pair.Left) || records.Contains(pair.Right))]));

    Task<IReadOnlyList<RecordLink>> IMembershipIndex.FindAsync(IReadOnlyCollection<SourceRecordId> records) =>
        Many(records.Where(Customers.ContainsKey).Select(record => new RecordLink(record, Customers[record])));

    public Task<IReadOnlyList<RecordLink>> MembersAsync(IReadOnlyCollection<CustomerId> customers, int most, bool settledOnly) => Many(
        Customers.Where(link => customers.Contains(link.Value) && !(settledOnly && Waiting.Contains(link.Key))).Select(link => new RecordLink(link.Key, link.Value))
            .GroupBy(link => link.Customer).SelectMany(customer => customer.Take(most)));

    public Task<IReadOnlyList<CustomerEvent>> WriteAsync(UnificationDecision decision)
    {
        foreach (var link in decision.Links)
            Customers[link.Record] = link.Customer;
        foreach (var (customer, successor) in decision.Retired)
            Retired.Add(customer, successor);
        History.AddRange(decision.Events);
        return Task.FromResult(decision.Events);
    }

    public Task<int> VersionAsync() => Task.FromResult(0);

    Task<string> IModelIndex.ReadAsync() => Task.FromResult(Model);

    public Task ReplaceAsync(string model) => throw new NotSupportedException("Nothing on paper learns.");

    private static Task<IReadOnlyList<T>> Many<T>(IEnumerable<T> some) => Task.FromResult<IReadOnlyList<T>>([.. some]);

    private static Task<IReadOnlyDictionary<ulong, IReadOnlyList<SourceRecordId>>> Grouped(IEnumerable<(ulong Key, SourceRecordId Record)> entries, int most) =>
        Task.FromResult<IReadOnlyDictionary<ulong, IReadOnlyList<SourceRecordId>>>(
            entries.GroupBy(entry => entry.Key, entry => entry.Record).ToDictionary(group => group.Key, group => (IReadOnlyList<SourceRecordId>)[.. group.Take(most)]));
}
