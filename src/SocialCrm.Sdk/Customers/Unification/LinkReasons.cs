namespace SocialCrm.Customers;

/// <summary>Says why records are taken for one person, or no longer are, by what linkage found.</summary>
internal sealed class LinkReasons
{
    // Why one of a great many records left another of a great many: some pairs tell enough.
    private const int MostPairs = 1_000;

    private readonly LinkageOutcome outcome;
    private readonly ScopeIndex index;
    private readonly StoreLinkageIndex store;
    private readonly ILookup<int, (int Left, int Right, float Weight)> links;

    public LinkReasons(LinkageOutcome outcome, ScopeIndex index, StoreLinkageIndex store)
    {
        this.outcome = outcome;
        this.index = index;
        this.store = store;
        links = outcome.Links.Select(link => (Left: index[link.Left], Right: index[link.Right], link.Weight)).ToLookup(link => link.Left);
    }

    /// <summary>Pairs of a cluster that hold it together, the strongest first, each with what speaks for it most.</summary>
    public IEnumerable<Evidence> For(Cluster cluster)
    {
        if (cluster.Records.Count < 2)
            yield break;
        var places = new Dictionary<int, int>(cluster.Records.Count);
        foreach (var record in cluster.Records)
            places.Add(record, places.Count);
        var joined = new DisjointSets(places.Count);
        foreach (var (left, right, _) in cluster.Records.SelectMany(record => links[record]).OrderByDescending(link => link.Weight).ThenBy(link => link.Left).ThenBy(link => link.Right))
        {
            if (places.TryGetValue(left, out var first) && places.TryGetValue(right, out var second) && joined.Unite(first, second))
                yield return new Evidence(RuleOf(index.Id(left), index.Id(right)), left, right);
        }

        foreach (var record in cluster.Records)
        {
            if (outcome.Repetitions.TryGetValue(index.Id(record), out var first))
                yield return new Evidence(LinkRules.Repetition, index[first], record);
        }
    }

    /// <summary>Why records that were one customer no longer are.</summary>
    /// <param name="moved">The records that left, at least one.</param>
    /// <param name="rest">The records that they left, at least one.</param>
    public Evidence WhyParted(IReadOnlyList<int> moved, IReadOnlyList<int> rest)
    {
        Evidence? certain = null;
        foreach (var (left, right) in moved.SelectMany(_ => rest, (left, right) => (left, right)).Take(MostPairs))
        {
            var (one, other) = (index.Id(left), index.Id(right));
            if (outcome.LinkerOf(one, other) is not { } linker)
                continue;
            if (linker.DecisionOf(one, other) == HardRule.Different)
                return new Evidence(LinkRules.Separated, left, right);
            if (certain is null && linker.RuleOf(one, other) == HardRule.Different)
                certain = new Evidence(LinkRules.Contradicting, left, right);
        }

        return certain ?? new Evidence(LinkRules.TooLittleShared, moved[0], rest[0]);
    }

    private string RuleOf(SourceRecordId left, SourceRecordId right)
    {
        var linker = outcome.LinkerOf(left, right)!;
        if (linker.DecisionOf(left, right) == HardRule.Same && store.RuleOf(left, right) is { } rule)
            return rule;
        return linker.Explain(left, right).Weights.MaxBy(weight => weight.Comparison == PairExplainer.Prior ? double.NegativeInfinity : weight.Weight)!.Comparison;
    }
}
