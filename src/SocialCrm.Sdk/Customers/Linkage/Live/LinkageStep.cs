namespace SocialCrm.Customers;

/// <summary>Takes new and changed records in, and finds out who is who among all that they touch: the engine of batches, on a neighbourhood.</summary>
/// <remarks>
/// After any steps the clusters are those that a batch of the same records gives with the same model. What is kept follows from what records say, never from
/// when they said it: blocks and their sizes, which of many that say the same take part, links, and the parts they connect.
/// </remarks>
internal sealed class LinkageStep(ILinkageIndex index, LinkagePolicy policy)
{
    // One in ten: who is less likely the same is nobody's question.
    private static readonly double LeastDoubt = LinkageEvidence.Score(0.1);

    private List<WeightedLink> doubts = [];
    private StatementLinker? compared;

    /// <summary>Takes a change in.</summary>
    /// <param name="put">What records say that are new, have changed, or were decided about.</param>
    /// <param name="gone">Records that are no more.</param>
    /// <returns>Who is who among all records that may have changed their people.</returns>
    public async ValueTask<LinkageOutcome> ApplyAsync(IReadOnlyCollection<Statement> put, IReadOnlyCollection<SourceRecordId> gone)
    {
        var news = await WithDecidedAsync(put).ConfigureAwait(false);
        var kinds = await KindChange.ApplyAsync(index, news, gone).ConfigureAwait(false);
        var came = new StatementTable(policy.Model, kinds.Came);
        var concerned = await new BlockChange(index, policy.Model).ApplyAsync(new StatementTable(policy.Model, kinds.Left), came).ConfigureAwait(false);
        // What is decided anew of a record that takes part already changes its links, though it says nothing new.
        HashSet<SourceRecordId> asking = [.. concerned, .. news.Where(statement => statement.IsDecided).Select(statement => statement.Id)];
        var asked = asking.Count == came.Statements.Count ? came : new StatementTable(policy.Model, await index.StatementsAsync(asking).ConfigureAwait(false));
        // Who said nothing at all took no part, and may still have been linked by a decision.
        var changed = await RelinkAsync([.. kinds.Left.Select(statement => statement.Id).Union(asking).Union(gone)], asked).ConfigureAwait(false);
        // Who takes no part any more has no links either, and is found with the first of its kind.
        changed.ExceptWith(kinds.Left.Select(statement => statement.Id).Union(gone));
        changed.UnionWith(kinds.Came.Select(statement => statement.Id));
        changed.UnionWith(asking.Except(concerned));
        changed.UnionWith(kinds.First);
        return await PartAsync(changed).ConfigureAwait(false);
    }

    /// <summary>Lets what records say tell whether anything was decided of them.</summary>
    private async ValueTask<IReadOnlyList<Statement>> WithDecidedAsync(IReadOnlyCollection<Statement> put)
    {
        var decisions = await index.DecisionsAsync([.. put.Select(statement => statement.Id)]).ConfigureAwait(false);
        var named = decisions.SelectMany(pair => new[] { pair.Left, pair.Right }).ToHashSet();
        return [.. put.Select(statement => statement.As(named.Contains(statement.Id)))];
    }

    /// <summary>Compares records with all they meet, and answers whose links are others than before.</summary>
    private async ValueTask<HashSet<SourceRecordId>> RelinkAsync(IReadOnlyCollection<SourceRecordId> stale, StatementTable asked)
    {
        var decisions = await index.DecisionsAsync([.. asked.Statements.Select(statement => statement.Id)]).ConfigureAwait(false);
        var candidates = await CandidateReader.ReadAsync(index, asked, decisions.Where(pair => pair.AreOne)).ConfigureAwait(false);
        var others = await index.StatementsAsync([.. candidates.Records.Skip(asked.Statements.Count)]).ConfigureAwait(false);
        compared = new StatementLinker(await TableAsync([.. asked.Statements, .. others]).ConfigureAwait(false), policy, decisions);
        var scored = compared.Link(candidates, Math.Min(policy.Threshold, LeastDoubt));
        doubts = scored.FindAll(link => link.Weight <= policy.Threshold || link.Weight < -LeastDoubt);
        var links = scored.FindAll(link => link.Weight > policy.Threshold);

        var changed = (await index.LinksAsync(stale).ConfigureAwait(false)).ToHashSet();
        await index.WriteLinksAsync(stale, links).ConfigureAwait(false);
        changed.SymmetricExceptWith(links);
        return [.. changed.SelectMany(link => new[] { link.Left, link.Right })];
    }

    /// <summary>Parts all that hangs together with some records into people.</summary>
    private async ValueTask<LinkageOutcome> PartAsync(HashSet<SourceRecordId> reached)
    {
        var links = new HashSet<WeightedLink>();
        for (IReadOnlyCollection<SourceRecordId> frontier = [.. reached]; frontier.Count > 0;)
        {
            var found = await index.LinksAsync(frontier).ConfigureAwait(false);
            links.UnionWith(found);
            frontier = [.. found.SelectMany(link => new[] { link.Left, link.Right }).Where(reached.Add)];
        }

        var statements = await index.StatementsAsync(reached).ConfigureAwait(false);
        var decisions = await index.DecisionsAsync(reached).ConfigureAwait(false);
        var received = await ReceivedAsync(statements).ConfigureAwait(false);
        var linker = new Lazy<StatementLinker>(() => new StatementLinker(new StatementTable(policy.Model, statements) { Received = received }, policy, decisions));
        // Where nobody is linked to more than one, there is nothing to weigh.
        var clusters = StatementLinker.AreNoMoreThanPairs(links) ? Pairs(statements, links) : linker.Value.Part(links);
        return new LinkageOutcome(clusters, links, linker)
        {
            Compared = compared,
            Doubts = doubts,
            Repetitions = await AddRepetitionsAsync(statements, linker, clusters).ConfigureAwait(false),
        };
    }

    /// <summary>Records that are linked to nobody or to one, as people.</summary>
    private static List<List<SourceRecordId>> Pairs(IReadOnlyList<Statement> statements, HashSet<WeightedLink> links)
    {
        var linked = links.SelectMany(link => new[] { link.Left, link.Right }).ToHashSet();
        return
        [
            .. links.Select(link => new List<SourceRecordId> { link.Left, link.Right }),
            .. statements.Where(statement => !linked.Contains(statement.Id)).Select(statement => new List<SourceRecordId> { statement.Id }),
        ];
    }

    /// <summary>Statements side by side, with the records themselves where the host compares those.</summary>
    private async ValueTask<StatementTable> TableAsync(IReadOnlyList<Statement> statements) =>
        new(policy.Model, statements) { Received = await ReceivedAsync(statements).ConfigureAwait(false) };

    private async ValueTask<IReadOnlyDictionary<SourceRecordId, SourceRecord>?> ReceivedAsync(IReadOnlyList<Statement> statements) =>
        policy.Host.Comparisons.Count == 0
            ? null
            : (await index.ReceivedAsync([.. statements.Select(statement => statement.Id)]).ConfigureAwait(false)).ToDictionary(record => record.Id);

    /// <summary>Sets those who only repeat others beside the first of their kind.</summary>
    private async ValueTask<IReadOnlyDictionary<SourceRecordId, SourceRecordId>> AddRepetitionsAsync(
        IReadOnlyList<Statement> statements, Lazy<StatementLinker> linker, List<List<SourceRecordId>> clusters)
    {
        var repeating = new Dictionary<SourceRecordId, SourceRecordId>();
        var held = statements.Select(statement => statement.Id).ToHashSet();
        var many = await index.KindsAsync([.. statements.Where(statement => !statement.Values.IsEmpty).Select(statement => statement.Kind).Distinct()], Repetitions.MostAlike + 1).ConfigureAwait(false);
        var kinds = many.Where(kind => kind.Value.Count > Repetitions.MostAlike && held.Contains(kind.Value[0])).Select(kind => kind.Key).ToHashSet();
        if (kinds.Count == 0)
            return repeating;
        var clusterOf = clusters.SelectMany(cluster => cluster.Select(record => (record, cluster))).ToDictionary(pair => pair.record, pair => pair.cluster);
        foreach (var records in (await index.KindsAsync(kinds, int.MaxValue).ConfigureAwait(false)).Values)
        {
            var further = records.Skip(Repetitions.MostAlike);
            if (!linker.Value.IsOneWithItself(records[0]))
            {
                clusters.AddRange(further.Select(record => new List<SourceRecordId> { record }));
                continue;
            }

            clusterOf[records[0]].AddRange(further);
            foreach (var record in further)
                repeating.Add(record, records[0]);
        }

        return repeating;
    }
}
