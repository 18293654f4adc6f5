namespace SocialCrm.Customers;

/// <summary>One step of unification inside a store's transaction: takes records in, links them, and gives the people their customer ids.</summary>
/// <remarks>Thread-safe; a session belongs to one step.</remarks>
internal sealed class UnificationStep(LinkagePolicies policies, AscendingIds ids, TimeProvider time) : IRecordForgetter
{
    // What a step holds at once stays small enough to be collected cheaply.
    private const int AtOnce = 128;

    /// <summary>Decides on records that are new, have changed or were decided about, and on all whom they have to do with: some after the other.</summary>
    public async Task<IReadOnlyList<StepOutcome>> DecideAsync(UnificationSession session, IReadOnlyList<SourceRecord> put)
    {
        var outcomes = new List<StepOutcome>();
        foreach (var some in put.Chunk(AtOnce))
            outcomes.Add(await DecideAsync(session, some, []).ConfigureAwait(false));
        return outcomes;
    }

    public Task ForgetAsync(UnificationSession session, IReadOnlyCollection<SourceRecordId> records) => DecideAsync(session, [], records);

    private async Task<StepOutcome> DecideAsync(UnificationSession session, IReadOnlyList<SourceRecord> put, IReadOnlyCollection<SourceRecordId> gone)
    {
        var policy = await policies.OfAsync(session).ConfigureAwait(false);
        var store = new StoreLinkageIndex(session);
        var memory = new StepMemory(store);
        var statements = await new HandleHolders(memory).SettleAsync(Statements.Of(put, policy.Options, policy.Host), gone).ConfigureAwait(false);
        var outcome = await new LinkageStep(memory, policy).ApplyAsync(statements, gone).ConfigureAwait(false);

        var before = await session.Memberships.FindAsync([.. outcome.Clusters.SelectMany(cluster => cluster)]).ConfigureAwait(false);
        var decision = Decide(outcome, [.. before.Where(link => !gone.Contains(link.Record))], store);
        var events = await session.Memberships.WriteAsync(decision).ConfigureAwait(false);
        return new StepOutcome(decision with { Events = events }, before, outcome.Doubts);
    }

    private UnificationDecision Decide(LinkageOutcome outcome, IReadOnlyList<RecordLink> before, StoreLinkageIndex store)
    {
        var now = time.GetUtcNow();
        var index = new ScopeIndex([.. outcome.Clusters.SelectMany(cluster => cluster), .. before.Select(link => link.Record)], before);
        var clusters = Clusters(outcome, index);
        var identities = new IdentityAssignment(clusters, index, () => new CustomerId(ids.Next(now)));
        var links = new List<RecordLink>();
        var chronicle = new Chronicle(index, new LinkReasons(outcome, index, store), identities.Retired);
        for (var cluster = 0; cluster < clusters.Count; cluster++)
        {
            foreach (var record in clusters[cluster].Records)
            {
                if (index.CustomerOf(record) != identities[cluster])
                    links.Add(new RecordLink(index.Id(record), identities[cluster]));
            }

            chronicle.Tell(clusters[cluster], identities[cluster]);
        }

        return new UnificationDecision(links, identities.Retired, [.. chronicle.Events(now, () => new CustomerEventId(ids.Next(now)))]);
    }

    /// <summary>The clusters in the order of their first records. Records of a customer of which nothing was decided stay together.</summary>
    private static List<Cluster> Clusters(LinkageOutcome outcome, ScopeIndex index)
    {
        var decided = outcome.Clusters.Select(cluster => cluster.ConvertAll(record => index[record])).ToList();
        var named = decided.SelectMany(records => records).ToHashSet();
        var others = Enumerable.Range(0, index.Count).Where(record => !named.Contains(record)).GroupBy(index.CustomerOf, (_, records) => records.ToList());
        foreach (var records in decided)
            records.Sort();
        return [.. decided.Concat(others).OrderBy(records => records[0]).Select(records => new Cluster(records))];
    }
}
