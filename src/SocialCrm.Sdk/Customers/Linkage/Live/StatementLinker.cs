namespace SocialCrm.Customers;

/// <summary>Weighs the pairs of a few statements and parts them into people, as a batch does.</summary>
internal sealed class StatementLinker
{
    private readonly StatementTable table;
    private readonly LinkagePolicy policy;
    private readonly CandidateScorer scorer;

    /// <summary>Makes a linker.</summary>
    /// <param name="table">The statements.</param>
    /// <param name="policy">By what they are linked.</param>
    /// <param name="decisions">What was decided of them, and perhaps of others.</param>
    public StatementLinker(StatementTable table, LinkagePolicy policy, IEnumerable<LinkDecision> decisions)
    {
        this.table = table;
        this.policy = policy;
        var records = table.Records;
        var unique = Enumerable.Range(0, records.Sources.Count).Where(source => policy.UniqueSources.Contains(records.Sources[source])).ToHashSet();
        HostGrades[] host = [.. policy.Host.Comparisons.Select(comparison => new HostGrades(comparison, table.ReceivedAs))];
        var said = decisions.Where(pair => table.Holds(pair.Left) && table.Holds(pair.Right)).ToList();
        Comparison[] comparisons = [.. Comparisons.Of(records.Fields, policy.Model.FrequenciesOf(records.Fields), policy.Model.KnowsSources), .. host, .. Connections(said)];
        scorer = new CandidateScorer(records, policy.Model.ScorerFor(comparisons, new HardRules(records, unique, host)), Known(said));
    }

    /// <summary>What weighs them.</summary>
    public CandidateScorer Scorer => scorer;

    /// <summary>Whether nobody is linked to more than one.</summary>
    public static bool AreNoMoreThanPairs(IReadOnlyCollection<WeightedLink> links)
    {
        var linked = new HashSet<SourceRecordId>(2 * links.Count);
        foreach (var link in links)
        {
            if (!linked.Add(link.Left) || !linked.Add(link.Right))
                return false;
        }

        return true;
    }

    /// <summary>Those of the candidates that score more than a bound.</summary>
    public List<WeightedLink> Link(CandidateReader candidates, double above)
    {
        // A decision may name a record that is not there, or not yet.
        var numbers = new int[candidates.Records.Count];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = table.Holds(candidates.Records[i]) ? table[candidates.Records[i]] : -1;
        var pairs = new PairList(candidates.Pairs.Length);
        foreach (var pair in candidates.Pairs)
        {
            var (left, right) = (numbers[PairList.First(pair)], numbers[PairList.Second(pair)]);
            if (left >= 0 && right >= 0)
                pairs.Add(PairList.Of(left, right));
        }

        var scored = scorer.Score(pairs, above, policy.Options.Parallelism);
        var links = new List<WeightedLink>(scored.Pairs.Length);
        for (var i = 0; i < scored.Pairs.Length; i++)
            links.Add(WeightedLink.Of(IdOf(PairList.First(scored.Pairs[i])), IdOf(PairList.Second(scored.Pairs[i])), scored.Scores[i]));
        return links;
    }

    /// <summary>The people among all statements, by the links between them.</summary>
    public List<List<SourceRecordId>> Part(IReadOnlyCollection<WeightedLink> links)
    {
        var pairs = links.Select(link => (Pair: PairList.Of(table[link.Left], table[link.Right]), link.Weight)).OrderBy(link => link.Pair).ToArray();
        var scored = new ScoredPairs(Array.ConvertAll(pairs, pair => pair.Pair), Array.ConvertAll(pairs, pair => pair.Weight));
        var clusters = new Clusterer(table.Records, scorer).Cluster(scored, policy.Threshold, policy.Options.Parallelism);
        return [.. Enumerable.Range(0, clusters.Length).GroupBy(record => clusters[record], IdOf).Select(cluster => cluster.ToList())];
    }

    /// <summary>The log2 odds that two records are one person.</summary>
    public double Score(SourceRecordId left, SourceRecordId right) => scorer.Score(table[left], table[right]);

    /// <summary>Whether two records that state what this one does are one person.</summary>
    public bool IsOneWithItself(SourceRecordId record) => scorer.Score(table[record], table[record]) > policy.Threshold;

    /// <summary>Whether a record is among the statements.</summary>
    public bool Holds(SourceRecordId record) => table.Holds(record);

    /// <summary>Weighs what speaks for and against two records being one person.</summary>
    public MatchExplanation Explain(SourceRecordId left, SourceRecordId right) =>
        PairExplainer.Explain(table.Records, scorer, table[left], table[right]) with { Left = left, Right = right };

    /// <summary>What is certain of two records.</summary>
    public HardRule RuleOf(SourceRecordId left, SourceRecordId right) => scorer.RuleOf(table[left], table[right]);

    /// <summary>What was decided of two records.</summary>
    public HardRule DecisionOf(SourceRecordId left, SourceRecordId right) => scorer.Decisions.Of(table[left], table[right]);

    private PairDecisions Known(List<LinkDecision> said)
    {
        var known = new PairDecisions();
        foreach (var pair in said.Where(pair => pair.IsCertain))
            known.Add(table[pair.Left], table[pair.Right], pair.AreOne ? HardRule.Same : HardRule.Different);
        return known;
    }

    /// <summary>A comparison for each rule of which connections are evidence, in the order of their names.</summary>
    private IEnumerable<ConnectionGrades> Connections(List<LinkDecision> said) => said
        .Where(pair => !pair.IsCertain)
        .GroupBy(pair => (pair.Rule, pair.Weight), pair => PairList.Of(table[pair.Left], table[pair.Right]))
        .OrderBy(rule => rule.Key.Rule, StringComparer.Ordinal)
        .Select(rule => new ConnectionGrades(rule.Key.Rule, rule.Key.Weight, rule.ToHashSet()));

    private SourceRecordId IdOf(int record) => table.Statements[record].Id;
}
