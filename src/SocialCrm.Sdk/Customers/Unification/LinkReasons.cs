namespace SocialCrm.Customers;

/// <summary>Says why records are taken for one person, or no longer are, by what linkage found.</summary>
internal sealed class LinkReasons
{
    // Why one of a great many records left another of a great many: some pairs tell enough.
    private const int MostPairs = 100;

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
    /// <param name="cluster">The cluster.</param>
    /// <param name="isAsked">Of which records that is asked: pairs of two others are left out.</param>
    public IEnumerable<Evidence> For(Cluster cluster, Func<int, bool> isAsked)
    {
        if (cluster.Records.Count < 2)
            yield break;
        var places = new Dictionary<int, int>(cluster.Records.Count);
        foreach (var record in cluster.Records)
            places.Add(record, places.Count);
        var pairs = new HoldingPairs(places.Count);
        var linked = cluster.Records.SelectMany(record => links[record]).Where(link => places.ContainsKey(link.Right)).OrderByDescending(link => link.Weight).ThenBy(link => link.Left).ThenBy(link => link.Right);
        foreach (var pair in pairs.Among(linked.Select(link => (places[link.Left], places[link.Right]))).Where(IsAsked))
            yield return Told(cluster, pair);
        var repeating = cluster.Records.Where(record => outcome.Repetitions.ContainsKey(index.Id(record))).Select(record => (First: index[outcome.Repetitions[index.Id(record)]], Record: record));
        foreach (var (first, record) in pairs.Among(repeating.Select(pair => (places[pair.First], places[pair.Record]))).Where(IsAsked))
            yield return new Evidence(LinkRules.Repetition, cluster.Records[first], cluster.Records[record]);
        if (pairs.AreApart && outcome.Linker.Value.Holds(index.Id(cluster.Records[0])))
        {
            foreach (var pair in pairs.Between((left, right) => Score(index.Id(cluster.Records[left]), index.Id(cluster.Records[right]))).Where(IsAsked))
                yield return Told(cluster, pair);
        }

        bool IsAsked((int Left, int Right) pair) => isAsked(cluster.Records[pair.Left]) || isAsked(cluster.Records[pair.Right]);
    }

    /// <summary>Why records that were one customer no longer are.</summary>
    /// <param name="moved">The records that left, at least one.</param>
    /// <param name="rest">The records that they left.</param>
    public Evidence? WhyParted(IReadOnlyList<int> moved, IEnumerable<int> rest)
    {
        Evidence? certain = null, first = null;
        foreach (var (left, right) in moved.SelectMany(_ => rest, (left, right) => (left, right)).Take(MostPairs))
        {
            var (one, other) = (index.Id(left), index.Id(right));
            first ??= new Evidence(LinkRules.TooLittleShared, left, right);
            if (outcome.LinkerOf(one, other) is not { } linker)
                continue;
            if (linker.DecisionOf(one, other) == HardRule.Different)
                return new Evidence(LinkRules.Separated, left, right);
            if (certain is null && linker.RuleOf(one, other) == HardRule.Different)
                certain = new Evidence(LinkRules.Contradicting, left, right);
        }

        return certain ?? first;
    }

    // Who only repeats others is not asked.
    private double Score(SourceRecordId left, SourceRecordId right) =>
        outcome.LinkerOf(left, right)?.Score(left, right) ?? double.NegativeInfinity;

    private Evidence Told(Cluster cluster, (int Left, int Right) pair)
    {
        var (left, right) = (cluster.Records[pair.Left], cluster.Records[pair.Right]);
        return new Evidence(RuleOf(index.Id(left), index.Id(right)), left, right);
    }

    private string RuleOf(SourceRecordId left, SourceRecordId right)
    {
        if (outcome.LinkerOf(left, right) is not { } linker)
            return LinkRules.Repetition;
        if (linker.DecisionOf(left, right) == HardRule.Same && store.RuleOf(left, right) is { } rule)
            return rule;
        return linker.Explain(left, right).Weights.MaxBy(weight => weight.Comparison == PairExplainer.Prior ? double.NegativeInfinity : weight.Weight)!.Comparison;
    }
}
