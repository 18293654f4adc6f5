using Microsoft.Extensions.Options;
using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Unification;

/// <summary>Records and what unification decided on them, on paper.</summary>
internal sealed class PaperWorld
{
    private readonly PaperStore store = new();
    private readonly UnificationStep step;

    public PaperWorld(CustomerOptions? options = null, HostRules? host = null) =>
        step = new UnificationStep(new LinkagePolicies(Options.Create(options ?? new CustomerOptions()), host ?? HostRules.None), new AscendingIds(), new StoppedClock());

    public IReadOnlyDictionary<SourceRecordId, CustomerId> Links => store.Customers;

    public IReadOnlyDictionary<CustomerId, CustomerId> Retired => store.Retired;

    public IReadOnlyList<CustomerEvent> History => store.History;

    public string Index => store.Index();

    public void Put(params IEnumerable<SourceRecord> records) => Done(store.PutAsync([.. records]));

    public void Connect(SourceRecord left, SourceRecord right)
    {
        store.Connections.Add(new RecordConnection(left.Id, right.Id, "steward"));
        store.Wait(left.Id, right.Id);
    }

    public void Separate(SourceRecord left, SourceRecord right)
    {
        store.Separations.Add(new RecordSeparation(left.Id, right.Id));
        store.Wait(left.Id, right.Id);
    }

    /// <summary>Undoes a merge, as the unifier tells a store to.</summary>
    public void Undo(CustomerEvent merge)
    {
        var past = new CustomerPast(merge.Customer);
        foreach (var told in History.TakeWhile(told => told != merge).Where(told => told.Customer == merge.Customer || told.Other == merge.Customer))
            past.Replay(told);
        store.Separations.UnionWith(merge.Records.SelectMany(_ => past.Records, (left, right) => new RecordSeparation(left, right)));
        foreach (var record in merge.Records)
            store.Customers[record] = merge.Other!.Value;
        store.Retired.Remove(merge.Other!.Value);
        store.Wait(merge.Records.Concat(past.Records));
        store.History.Add(merge with { Kind = CustomerEventKind.Undone });
    }

    /// <summary>Decides on everything that waits.</summary>
    public UnificationDecision Decide()
    {
        var decisions = Done(step.DecideAsync(store.Session, Done(store.TakeAsync(int.MaxValue)))).Select(outcome => outcome.Decision).ToList();
        return new UnificationDecision(
            [.. decisions.SelectMany(decision => decision.Links).GroupBy(link => link.Record, (_, links) => links.Last())],
            decisions.SelectMany(decision => decision.Retired).GroupBy(retired => retired.Key).ToDictionary(retired => retired.Key, retired => retired.Last().Value),
            [.. decisions.SelectMany(decision => decision.Events)]);
    }

    public UnificationDecision DecideAgain()
    {
        store.Wait(store.Records.Keys);
        return Decide();
    }

    /// <summary>Forgets records as a store that erases them.</summary>
    public void Forget(params IEnumerable<SourceRecordId> records)
    {
        var gone = records.ToHashSet();
        step.ForgetAsync(store.Session, gone).GetAwaiter().GetResult();
        foreach (var record in gone)
        {
            store.Records.Remove(record);
            store.Customers.Remove(record);
        }

        store.Waiting.RemoveAll(gone.Contains);
        store.Separations.RemoveWhere(pair => gone.Contains(pair.Left) || gone.Contains(pair.Right));
        store.Connections.RemoveWhere(pair => gone.Contains(pair.Left) || gone.Contains(pair.Right));
    }

    /// <summary>Who is together with whom, whatever they are called.</summary>
    public string Clusters() => string.Join(" | ", Links
        .GroupBy(link => link.Value, link => store.Records[link.Key].Key)
        .Select(cluster => string.Join(' ', cluster.Order(StringComparer.Ordinal)))
        .Order(StringComparer.Ordinal));

    public CustomerId CustomerOf(SourceRecord record) => Links[record.Id];

    public List<List<SourceRecord>> People() => [.. Links.GroupBy(link => link.Value, link => store.Records[link.Key]).Select(person => person.ToList())];

    // On paper nothing is waited for.
    private static T Done<T>(Task<T> task) => task.GetAwaiter().GetResult();

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Customers.People.Noon;
    }
}
