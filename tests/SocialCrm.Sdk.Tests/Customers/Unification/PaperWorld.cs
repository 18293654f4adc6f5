using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Unification;

/// <summary>Records and what was decided on them, on paper: what the contract of the store asks of it, without storing anything.</summary>
internal sealed class PaperWorld
{
    private readonly ExactKeyUnification unification;
    private readonly HashSet<SourceRecordId> waiting = [];
    private long lastId;

    public PaperWorld() => unification = new ExactKeyUnification(new StoppedClock(), NextId);

    public Dictionary<SourceRecordId, KeyedRecord> Records { get; } = [];

    public Dictionary<SourceRecordId, CustomerId> Links { get; } = [];

    public List<RecordSeparation> Separations { get; } = [];

    public List<RecordConnection> Connections { get; } = [];

    public Dictionary<CustomerId, CustomerId> Retired { get; } = [];

    public List<CustomerEvent> History { get; } = [];

    public HashSet<IdentityKey> SetAside { get; } = [];

    public void Put(params IEnumerable<KeyedRecord> records)
    {
        foreach (var record in records)
        {
            Records[record.Id] = record;
            waiting.Add(record.Id);
        }
    }

    public void Connect(KeyedRecord left, KeyedRecord right)
    {
        Connections.Add(new RecordConnection(left.Id, right.Id, "redeemed-code"));
        waiting.UnionWith([left.Id, right.Id]);
    }

    public void Separate(KeyedRecord left, KeyedRecord right)
    {
        Separations.Add(new RecordSeparation(left.Id, right.Id));
        waiting.UnionWith([left.Id, right.Id]);
    }

    /// <summary>Undoes a merge, as the unifier tells a store to.</summary>
    public void Undo(CustomerEvent merge)
    {
        var past = new CustomerPast(merge.Customer);
        foreach (var told in History.TakeWhile(told => told != merge).Where(told => told.Customer == merge.Customer || told.Other == merge.Customer))
            past.Replay(told);
        Separations.AddRange(merge.Records.SelectMany(_ => past.Records, (left, right) => new RecordSeparation(left, right)));
        foreach (var record in merge.Records)
            Links[record] = merge.Other!.Value;
        Retired.Remove(merge.Other!.Value);
        waiting.UnionWith(Links.Keys);
        History.Add(merge with { Kind = CustomerEventKind.Undone });
    }

    /// <summary>Decides on everything that waits, on a scope in the order given.</summary>
    public UnificationDecision Decide(Func<UnificationScope, UnificationScope>? reorder = null)
    {
        var ids = Closure();
        var scope = new UnificationScope(
            [.. ids.Select(id => Records[id])],
            [.. ids.Where(Links.ContainsKey).Select(id => new RecordLink(id, Links[id]))],
            [.. Separations.Where(pair => ids.Contains(pair.Left) && ids.Contains(pair.Right))],
            [.. Connections.Where(pair => ids.Contains(pair.Left) && ids.Contains(pair.Right))],
            SetAside);
        var decision = unification.Decide(reorder is null ? scope : reorder(scope));

        foreach (var link in decision.Links)
            Links[link.Record] = link.Customer;
        foreach (var (customer, successor) in decision.Retired)
            Retired.Add(customer, successor);
        History.AddRange(decision.Events);
        waiting.Clear();
        return decision;
    }

    public UnificationDecision DecideAgain()
    {
        waiting.UnionWith(Records.Keys);
        return Decide();
    }

    /// <summary>Who is together with whom, whatever they are called.</summary>
    public string Clusters() => string.Join(" | ", Links
        .GroupBy(link => link.Value, link => Records[link.Key].Record.Key)
        .Select(cluster => string.Join(' ', cluster.Order(StringComparer.Ordinal)))
        .Order(StringComparer.Ordinal));

    public CustomerId CustomerOf(KeyedRecord record) => Links[record.Id];

    private HashSet<SourceRecordId> Closure()
    {
        var reached = new HashSet<SourceRecordId>();
        var queue = new Queue<SourceRecordId>(waiting.Where(Records.ContainsKey));
        while (queue.TryDequeue(out var id))
        {
            if (!reached.Add(id))
                continue;
            foreach (var other in Records.Values.Where(other => !reached.Contains(other.Id) && Touch(Records[id], other)))
                queue.Enqueue(other.Id);
        }

        return reached;
    }

    private bool Touch(KeyedRecord left, KeyedRecord right) =>
        left.Keys.Any(key => right.Keys.Contains(key) && !SetAside.Contains(key))
        || Links.TryGetValue(left.Id, out var customer) && Links.TryGetValue(right.Id, out var other) && customer == other
        || Connections.Exists(pair => pair.Left == left.Id && pair.Right == right.Id || pair.Left == right.Id && pair.Right == left.Id);

    // Ascending, as ids of version 7 are.
    private Guid NextId(DateTimeOffset now)
    {
        Span<byte> bytes = stackalloc byte[16];
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(bytes, ++lastId);
        return new Guid(bytes, bigEndian: true);
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => People.Noon;
    }
}
