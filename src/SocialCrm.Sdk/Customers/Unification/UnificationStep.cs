namespace SocialCrm.Customers;

/// <summary>One step of unification inside a store's transaction: takes records in, links them, and gives the people their customer ids.</summary>
/// <remarks>Thread-safe; a session belongs to one step.</remarks>
internal sealed class UnificationStep(LinkagePolicies policies, AscendingIds ids, TimeProvider time) : IRecordForgetter
{
    // What a step holds at once stays small enough to be collected cheaply.
    private const int AtOnce = 128;

    /// <summary>Decides on records that are new, have changed or were decided about, and on all whom they have to do with: some after the other.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="put">The records.</param>
    /// <param name="trial">By what they are linked; null for what the store keeps.</param>
    public async Task<IReadOnlyList<StepOutcome>> DecideAsync(UnificationSession session, IReadOnlyList<SourceRecord> put, LinkagePolicy? trial = null)
    {
        if (put.Count == 0)
            return [];
        var policy = trial ?? await policies.OfAsync(session).ConfigureAwait(false);
        var outcomes = new List<StepOutcome>();
        var pending = put.Select(record => record.Id).ToHashSet();
        foreach (var some in put.Chunk(AtOnce))
        {
            pending.ExceptWith(some.Select(record => record.Id));
            outcomes.Add(await DecideAsync(session, policy, new Change(some, [], pending)).ConfigureAwait(false));
        }

        return outcomes;
    }

    public async Task ForgetAsync(UnificationSession session, IReadOnlyCollection<SourceRecordId> records)
    {
        var policy = await policies.OfAsync(session).ConfigureAwait(false);
        foreach (var some in records.Chunk(AtOnce))
            await DecideAsync(session, policy, new Change([], some, new HashSet<SourceRecordId>())).ConfigureAwait(false);
    }

    private async Task<StepOutcome> DecideAsync(UnificationSession session, LinkagePolicy policy, Change change)
    {
        var store = new StoreLinkageIndex(session, policy.Options);
        var memory = new StepMemory(store);
        var read = Statements.Of(change.Put, policy.Options, policy.Host);
        var statements = await new HandleHolders(memory).SettleAsync(read, change.Gone).ConfigureAwait(false);
        var outcome = await new LinkageStep(memory, policy).ApplyAsync(statements, change.Gone).ConfigureAwait(false);

        var decision = Decide(outcome, await PastCustomers.ReadAsync(session.Memberships, outcome, change).ConfigureAwait(false), store);
        if (await FollowAsync(memory, outcome, decision).ConfigureAwait(false))
            decision = Decide(outcome, await PastCustomers.ReadAsync(session.Memberships, outcome, change).ConfigureAwait(false), store);

        var events = await session.Memberships.WriteAsync(decision).ConfigureAwait(false);
        return new StepOutcome(decision with { Events = events }, outcome.Doubts, SkippedWork.Of(read, policy, outcome));
    }

    /// <summary>Where the first record of a large kind has another customer now, all that only repeat it go along; answers whether any do.</summary>
    private static async Task<bool> FollowAsync(StepMemory memory, LinkageOutcome outcome, UnificationDecision decision)
    {
        var changed = decision.Links.Select(link => link.Record).Where(outcome.Kinds.ContainsKey).ToHashSet();
        if (changed.Count == 0)
            return false;
        var kinds = await memory.KindsAsync([.. changed.Select(first => outcome.Kinds[first])], int.MaxValue).ConfigureAwait(false);
        foreach (var first in changed)
            outcome.AddRepetitions(outcome.Kinds[first], first, areOne: true, kinds[outcome.Kinds[first]].Skip(Repetitions.MostAlike));
        return true;
    }

    private UnificationDecision Decide(LinkageOutcome outcome, PastCustomers past, StoreLinkageIndex store)
    {
        var now = time.GetUtcNow();
        var index = new ScopeIndex([.. outcome.Clusters.SelectMany(cluster => cluster), .. past.Links.Select(link => link.Record)], past.Links);
        var clusters = Clusters(outcome, index);
        var identities = new IdentityAssignment(clusters, index, past, () => new CustomerId(ids.Next(now)));
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

    /// <summary>The clusters in the order of their first records.</summary>
    private static List<Cluster> Clusters(LinkageOutcome outcome, ScopeIndex index)
    {
        var clusters = outcome.Clusters.ConvertAll(cluster => cluster.ConvertAll(record => index[record]));
        foreach (var records in clusters)
            records.Sort();
        return [.. clusters.OrderBy(records => records[0]).Select(records => new Cluster(records))];
    }
}
