namespace SocialCrm.Customers;

/// <summary>Tells, cluster by cluster, what a decision changes, and why.</summary>
internal sealed class Chronicle(ScopeIndex index, LinkReasons reasons, IReadOnlyDictionary<CustomerId, CustomerId> retired)
{
    private readonly List<ChronicleEntry> entries = [];
    private readonly List<(CustomerId Former, IReadOnlyList<int> Records)> leftovers = [];
    private Dictionary<CustomerId, List<int>>? before;

    /// <summary>Compares a cluster with what its records were before.</summary>
    public void Tell(Cluster cluster, CustomerId customer)
    {
        var told = new Dictionary<CustomerId, ChronicleEntry>();
        var entryOf = new Dictionary<int, ChronicleEntry>();
        var known = cluster.Records.Exists(record => index.CustomerOf(record) is not null);
        foreach (var record in cluster.Records)
        {
            var former = index.CustomerOf(record);
            if (former == customer)
                continue;
            // The empty id stands for "none": no customer has it.
            if (!told.TryGetValue(former.GetValueOrDefault(), out var entry))
                told.Add(former.GetValueOrDefault(), entry = Begin(former, customer, known));
            entry.Records.Add(record);
            entryOf.Add(record, entry);
        }

        if (told.Count == 0)
            return;
        foreach (var evidence in reasons.For(cluster, entryOf.ContainsKey))
            Hear(evidence, entryOf.GetValueOrDefault(evidence.First), entryOf.GetValueOrDefault(evidence.Second));
        foreach (var (former, entry) in told.Where(told => told.Value.Kind == CustomerEventKind.Split))
        {
            if (reasons.WhyParted(entry.Records, Elsewhere(former, entry)) is { } why)
                entry.Parted(why);
            if (retired.ContainsKey(former))
                leftovers.Add((former, entry.Records));
        }

        entries.AddRange(told.Values);
    }

    /// <summary>Everything told, as entries of the history: what comes to be, then what merges, then what parts, then what joins.</summary>
    public IEnumerable<CustomerEvent> Events(DateTimeOffset now, Func<CustomerEventId> newId)
    {
        // A customer that is no more leaves all its records to its successor, from which those that went elsewhere then part.
        var mergers = entries.Where(entry => entry.Kind == CustomerEventKind.Merged).ToDictionary(entry => entry.Other!.Value);
        foreach (var (former, records) in leftovers)
            mergers[former].Records.AddRange(records);
        return entries.OrderBy(Turn).Select(entry => entry.ToEvent(newId(), now, index));
    }

    private ChronicleEntry Begin(CustomerId? former, CustomerId customer, bool known)
    {
        if (former is not { } other)
            return new ChronicleEntry(known ? CustomerEventKind.Linked : CustomerEventKind.Created, customer, null);
        if (!retired.TryGetValue(other, out var successor))
            return new ChronicleEntry(CustomerEventKind.Split, other, customer);
        return successor == customer
            ? new ChronicleEntry(CustomerEventKind.Merged, customer, other)
            : new ChronicleEntry(CustomerEventKind.Split, successor, customer);
    }

    // What moved records say among themselves explains that they came to be or joined; it does not explain a merge.
    private static void Hear(Evidence evidence, ChronicleEntry? first, ChronicleEntry? second)
    {
        if (first != second)
        {
            first?.Add(evidence);
            second?.Add(evidence);
        }
        else if (first?.Kind is CustomerEventKind.Created or CustomerEventKind.Linked)
        {
            first.Add(evidence);
        }
    }

    private static int Turn(ChronicleEntry entry) => entry.Kind switch
    {
        CustomerEventKind.Created => 0,
        CustomerEventKind.Merged => 1,
        CustomerEventKind.Split => 2,
        _ => 3,
    };

    private IEnumerable<int> Elsewhere(CustomerId former, ChronicleEntry split)
    {
        before ??= Enumerable.Range(0, index.Count)
            .Where(record => index.CustomerOf(record) is not null)
            .GroupBy(record => index.CustomerOf(record)!.Value)
            .ToDictionary(group => group.Key, group => group.ToList());
        var left = split.Records.ToHashSet();
        return before[former].Where(record => !left.Contains(record));
    }
}
