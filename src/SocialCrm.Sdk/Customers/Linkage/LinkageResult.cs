namespace SocialCrm.Customers;

/// <summary>Which records of a batch are one person.</summary>
/// <remarks>Thread-safe. What is estimated is worked out when it is asked for first, and only while no further records are added to the batch.</remarks>
public sealed class LinkageResult
{
    private readonly int[] clusters;
    private readonly LinkageEvidence evidence;
    private readonly Lazy<QualityEstimate> quality;
    private readonly Lazy<RuleRecall> blocking;
    private readonly Lazy<SetAsideValues[]> setAside;
    private readonly Lazy<List<SharedValue>> shared;
    private readonly Lazy<Household[]> households;
    private readonly Lazy<HubValue[]> hubs;

    internal LinkageResult(int[] clusters, int customers, LinkageModel model, LinkageEvidence evidence)
    {
        this.clusters = clusters;
        this.evidence = evidence;
        Model = model;
        CustomerCount = customers;
        Matches = PairsWithin(clusters, customers);
        quality = new(() => Asked(of => QualityEstimate.Of(of, clusters, customers)));
        blocking = new(() => RuleRecall.Of(this));
        setAside = new(() => Asked(JunkCount.Of));
        shared = new(() => Asked(of => SharedValues.Of(of, clusters)));
        households = new(() => HouseholdFinder.Households(shared.Value, customers));
        hubs = new(() => HouseholdFinder.Hubs(shared.Value));
    }

    /// <summary>The customer of every record, in the order in which records were added; customers are numbered from 0 by first appearance.</summary>
    public ReadOnlySpan<int> Clusters => clusters;

    /// <summary>How many customers there are.</summary>
    public int CustomerCount { get; }

    /// <summary>How many pairs of records were compared.</summary>
    public long CandidatePairs { get; internal init; }

    /// <summary>How many pairs of records are one person.</summary>
    public long Matches { get; }

    /// <summary>The match probability from which records counted as one person.</summary>
    public double Threshold { get; internal init; }

    /// <summary>Which share of <see cref="Matches"/> is right, by the model, 0 to 1.</summary>
    public double EstimatedPrecision => quality.Value.Precision;

    /// <summary>Which share of the matches that the model expects among the pairs compared was found, 0 to 1.</summary>
    public double EstimatedRecall => quality.Value.Recall;

    /// <summary>Which share of the expected matches the blocking rules bring together at all, 0 to 1; a rough estimate.</summary>
    public double EstimatedBlockingRecall => blocking.Value.Recall;

    /// <summary>What each blocking rule brought.</summary>
    public IReadOnlyList<BlockingYield> Blocking => blocking.Value.Yields;

    /// <summary>The values that identify nobody, because too many records state them or because they stand for nobody, counted by field.</summary>
    public IReadOnlyList<SetAsideValues> SetAside => setAside.Value;

    /// <summary>Customers that are likely to live together: they share a phone number, an e-mail or an address that few share. A customer is in one household at most.</summary>
    public IReadOnlyList<Household> Households => households.Value;

    /// <summary>Values that more than ten customers state, and that are weak evidence or none; those of most customers first.</summary>
    public IReadOnlyList<HubValue> Hubs => hubs.Value;

    /// <summary>The model in use.</summary>
    public LinkageModel Model { get; }

    /// <summary>Where the time went.</summary>
    public LinkageTimings Timings { get; internal init; } = new(0, 0, 0, 0);

    internal PairList Candidates { get; init; } = new();

    internal BlockReport[] Reports => evidence.Reports;

    /// <summary>What reports are made from.</summary>
    internal LinkageEvidence Evidence
    {
        get
        {
            evidence.DemandUnchanged(clusters.Length);
            return evidence;
        }
    }

    internal Comparison[] Comparisons => evidence.Scorer.Scorer.Comparisons;

    /// <summary>Weighs what speaks for and against two records being one person.</summary>
    /// <param name="left">The number of one record.</param>
    /// <param name="right">The number of the other.</param>
    /// <returns>The weights, which add up to the log2 odds that they are one.</returns>
    public MatchExplanation Explain(int left, int right)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(left, right);
        foreach (var record in (ReadOnlySpan<int>)[left, right])
        {
            ArgumentOutOfRangeException.ThrowIfNegative(record);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(record, clusters.Length);
        }

        return PairExplainer.Explain(evidence.Table, evidence.Scorer, left, right);
    }

    /// <summary>The log2 odds that two records are one person.</summary>
    internal double Score(int left, int right) => evidence.Scorer.Score(left, right);

    private T Asked<T>(Func<LinkageEvidence, T> report) => report(Evidence);

    private static long PairsWithin(int[] clusters, int customers)
    {
        var sizes = new int[customers];
        long pairs = 0;
        foreach (var customer in clusters)
            pairs += sizes[customer]++;
        return pairs;
    }
}
