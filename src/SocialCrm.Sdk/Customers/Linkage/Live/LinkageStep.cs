namespace SocialCrm.Customers;

/// <summary>Takes new and changed records in, and finds out who is who among all that they touch: the engine of batches, on a neighbourhood.</summary>
/// <remarks>
/// After any steps the clusters are those that a batch of the same records gives with the same model. What is kept follows from what records say, never from
/// when they said it: blocks and their sizes, which of many that say the same take part, links, and the parts they connect.
/// </remarks>
internal sealed class LinkageStep(ILinkageIndex index, LinkagePolicy policy)
{
    private List<WeightedLink> doubts = [];
    private StatementLinker? compared;
    private int uncompared;

    // What records say that may now repeat others.
    private IReadOnlyList<Statement> moved = [];

    /// <summary>Takes a change in.</summary>
    /// <param name="put">What records say that are new, have changed, or were decided about.</param>
    /// <param name="gone">Records that are no more.</param>
    /// <returns>Who is who among all records that may have changed their people.</returns>
    public async ValueTask<LinkageOutcome> ApplyAsync(IReadOnlyCollection<Statement> put, IReadOnlyCollection<SourceRecordId> gone)
    {
        var news = await WithDecidedAsync(put, gone).ConfigureAwait(false);
        var kinds = await KindChange.ApplyAsync(index, news, gone).ConfigureAwait(false);
        moved = [.. news, .. kinds.Left.Where(statement => !gone.Contains(statement.Id))];
        var came = new StatementTable(policy.Model, kinds.Came);
        var concerned = await new BlockChange(index, policy.Model).ApplyAsync(new StatementTable(policy.Model, kinds.Left), came).ConfigureAwait(false);
        // What is decided anew of a record that takes part already changes its links, though it says nothing new.
        HashSet<SourceRecordId> asking = [.. concerned, .. news.Where(statement => statement.IsDecided).Select(statement => statement.Id)];
        if (policy.Host.Comparisons.Count > 0)
            asking.UnionWith(await TakingPartAsync(news).ConfigureAwait(false));
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

    /// <summary>Lets what records say tell whether anything was decided of them: of those put, and of those of whom that is new or no longer so.</summary>
    private async ValueTask<IReadOnlyList<Statement>> WithDecidedAsync(IReadOnlyCollection<Statement> put, IReadOnlyCollection<SourceRecordId> gone)
    {
        var said = put.Select(statement => statement.Id).ToHashSet();
        var decisions = await index.DecisionsAsync([.. said, .. gone]).ConfigureAwait(false);
        var partners = decisions.SelectMany(pair => new[] { pair.Left, pair.Right }).Where(record => !said.Contains(record) && !gone.Contains(record)).ToHashSet();
        if (partners.Count > 0)
            decisions = [.. decisions, .. await index.DecisionsAsync(partners).ConfigureAwait(false)];
        var named = decisions.Where(pair => !gone.Contains(pair.Left) && !gone.Contains(pair.Right)).SelectMany(pair => new[] { pair.Left, pair.Right }).ToHashSet();
        var others = (await index.StatementsAsync(partners).ConfigureAwait(false)).Where(statement => statement.IsDecided != named.Contains(statement.Id));
        return [.. put.Concat(others).Select(statement => statement.As(named.Contains(statement.Id)))];
    }

    /// <summary>Those of some records that meet others: what the host compares may have changed in what linkage does not read.</summary>
    private async ValueTask<IEnumerable<SourceRecordId>> TakingPartAsync(IReadOnlyList<Statement> statements)
    {
        var stating = statements.Where(statement => !statement.Values.IsEmpty).ToList();
        var kinds = await index.KindsAsync([.. stating.Select(statement => statement.Kind).Distinct()], Repetitions.MostAlike).ConfigureAwait(false);
        return stating.Where(statement => kinds[statement.Kind].Contains(statement.Id)).Select(statement => statement.Id);
    }

    /// <summary>Compares records with all they meet, and answers whose links are others than before.</summary>
    private async ValueTask<HashSet<SourceRecordId>> RelinkAsync(IReadOnlyCollection<SourceRecordId> stale, StatementTable asked)
    {
        var decisions = await index.DecisionsAsync([.. asked.Statements.Select(statement => statement.Id)]).ConfigureAwait(false);
        var candidates = await CandidateReader.ReadAsync(index, asked, decisions.Where(pair => pair.AreOne)).ConfigureAwait(false);
        uncompared = candidates.Uncompared;
        var scored = await CompareAsync(asked, candidates, decisions).ConfigureAwait(false);
        doubts = scored.FindAll(policy.IsDoubt);

        // What is in doubt is kept to be asked about; it joins nobody.
        var changed = (await index.LinksAsync(stale).ConfigureAwait(false)).Where(policy.IsLink).ToHashSet();
        await index.WriteLinksAsync(stale, scored).ConfigureAwait(false);
        changed.SymmetricExceptWith(scored.Where(policy.IsLink));
        return [.. changed.SelectMany(link => new[] { link.Left, link.Right })];
    }

    private async ValueTask<List<WeightedLink>> CompareAsync(StatementTable asked, CandidateReader candidates, IReadOnlyList<LinkDecision> decisions)
    {
        // Many who are new meet nobody.
        if (candidates.Pairs.IsEmpty)
            return [];
        var others = await index.StatementsAsync([.. candidates.Records.Skip(asked.Statements.Count)]).ConfigureAwait(false);
        compared = new StatementLinker(await TableAsync([.. asked.Statements, .. others]).ConfigureAwait(false), policy, decisions);
        return compared.Link(candidates, policy.LeastKept);
    }

    /// <summary>Parts all that hangs together with some records into people.</summary>
    private async ValueTask<LinkageOutcome> PartAsync(HashSet<SourceRecordId> reached)
    {
        var links = new HashSet<WeightedLink>();
        for (IReadOnlyCollection<SourceRecordId> frontier = [.. reached]; frontier.Count > 0;)
        {
            var found = (await index.LinksAsync(frontier).ConfigureAwait(false)).Where(policy.IsLink).ToList();
            links.UnionWith(found);
            frontier = [.. found.SelectMany(link => new[] { link.Left, link.Right }).Where(reached.Add)];
        }

        var statements = await index.StatementsAsync(reached).ConfigureAwait(false);
        var decisions = await index.DecisionsAsync(reached).ConfigureAwait(false);
        var received = await ReceivedAsync(statements).ConfigureAwait(false);
        var linker = new Lazy<StatementLinker>(() => new StatementLinker(new StatementTable(policy.Model, statements) { Received = received }, policy, decisions));
        // Where nobody is linked to more than one, there is nothing to weigh.
        var clusters = StatementLinker.AreNoMoreThanPairs(links) ? Pairs(statements, links) : linker.Value.Part(links);
        var outcome = new LinkageOutcome(clusters, links, linker) { Compared = compared, Doubts = doubts, Uncompared = uncompared };
        await AddRepetitionsAsync(outcome, statements).ConfigureAwait(false);
        return outcome;
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

    /// <summary>Sets those who only repeat others beside the first of their kind, as far as they are new to that or leave it; the rest are where they were.</summary>
    private async ValueTask AddRepetitionsAsync(LinkageOutcome outcome, IReadOnlyList<Statement> statements)
    {
        var kinds = statements.Concat(moved).Where(statement => !statement.Values.IsEmpty).ToLookup(statement => statement.Kind);
        var firsts = await index.KindsAsync([.. kinds.Select(kind => kind.Key)], Repetitions.MostAlike + 1).ConfigureAwait(false);
        var held = statements.Select(statement => statement.Id).ToHashSet();
        foreach (var (kind, records) in firsts.Where(kind => kind.Value.Count > Repetitions.MostAlike && held.Contains(kind.Value[0])))
        {
            var taking = records.Take(Repetitions.MostAlike).ToHashSet();
            var further = kinds[kind].Select(statement => statement.Id).Where(record => !taking.Contains(record) && !held.Contains(record)).Distinct();
            outcome.AddRepetitions(kind, records[0], outcome.Linker.Value.IsOneWithItself(records[0]), further);
        }
    }
}
