using System.Diagnostics;

namespace SocialCrm.Customers;

/// <summary>Links a batch once, step by step: count values, find candidates, learn, weigh, part into people.</summary>
internal sealed class LinkageRun
{
    // The first model only chooses blocking rules.
    private const int FirstSample = 10_000;
    private const int Sample = 50_000;

    // Pairs below are one person once in 64 times, and matter neither to clusters nor to estimates.
    private const double LeastScore = -6;

    // Two records are compared, so two of those with a value are theirs at least.
    private const double LeastOwn = 2;

    private readonly RecordBatch batch;
    private readonly RecordTable table;
    private readonly LinkageOptions options;
    private readonly HardRules hard;
    private readonly BlockRules rules;
    private readonly Repetitions repetitions;
    private readonly CandidateFinder finder;
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private BlockRule[] used = [];
    private BlockReport[] reports = [];
    private PairList candidates = new();
    private double prepared;
    private double trained;

    public LinkageRun(RecordBatch batch, LinkageOptions options)
    {
        batch.Settle();
        this.batch = batch;
        this.options = options;
        table = batch.Table;
        hard = new HardRules(table, batch.UniqueSources, batch.Host);
        BlockRules? made = null;
        Repetitions? found = null;
        Portions.All(options.Parallelism, () => found = new Repetitions(table, batch.Decisions), () => made = new BlockRules(table.Fields));
        (rules, repetitions) = (made!, found!);
        finder = new CandidateFinder(table, repetitions, rules.Refiners);
        foreach (var pair in batch.Decisions.Linked)
            candidates.Add(pair);
    }

    public LinkageResult Go(LinkageModel? model, LinkageLabels? labels)
    {
        var (learned, frequencies, comparisons) = model is null ? Learn(labels) : Take(model);
        var scorer = new CandidateScorer(table, learned.ScorerFor(comparisons, hard), batch.Decisions);
        var scored = scorer.Score(candidates, LeastScore, options.Parallelism);
        var weighed = clock.Elapsed.TotalSeconds;

        if (model is null)
            learned = learned.At(ThresholdChoice.Of(scored.Scores));
        var probability = options.Threshold ?? learned.Threshold;
        var threshold = LinkageEvidence.Score(probability);
        var (numbers, customers) = Cluster(scorer, scored, threshold);
        var evidence = new LinkageEvidence(table, scorer, scored)
        {
            Frequencies = frequencies,
            Finder = finder,
            Rules = used,
            Reports = reports,
            Repetitions = repetitions,
            Threshold = threshold,
            Cluster = bound => Cluster(scorer, scored, bound),
        };
        return new LinkageResult(numbers, customers, learned, evidence)
        {
            CandidatePairs = candidates.Count,
            Candidates = candidates,
            Threshold = probability,
            Timings = new LinkageTimings(prepared, trained, weighed - prepared - trained, clock.Elapsed.TotalSeconds - weighed),
        };
    }

    /// <summary>The customer of every record, from a bound of the log2 odds on.</summary>
    private (int[] Numbers, int Count) Cluster(CandidateScorer scorer, ScoredPairs scored, double threshold)
    {
        var clusters = new Clusterer(table, scorer).Cluster(scored, threshold, options.Parallelism);
        foreach (var (record, first) in repetitions.Firsts)
            clusters[record] = scorer.Score(first, record) > threshold ? clusters[first] : record;
        return Number(clusters);
    }

    /// <summary>Takes a model, and finds the candidates by the rules that it chose.</summary>
    private Learned Take(LinkageModel model)
    {
        prepared = clock.Elapsed.TotalSeconds;
        var frequencies = model.FrequenciesOf(table.Fields);
        Find(model.RulesFor(rules, table.Fields));
        finder.Rest();
        return new Learned(model, frequencies, ComparisonsBy(frequencies, model.KnowsSources));
    }

    /// <summary>Learns a model, and finds the candidates by the way, because which blocking rules pay shows by a first model only.</summary>
    private Learned Learn(LinkageLabels? labels)
    {
        var counts = new ValueCounts(table, repetitions, options.Parallelism);
        var comparisons = ComparisonsBy(counts.Frequencies(_ => LeastOwn), batch.SourceCount > 1);
        Find(rules.Sure);

        prepared = clock.Elapsed.TotalSeconds;
        var parameters = new Trainer(table, repetitions, comparisons, hard).With(labels).Train(candidates, FirstSample);
        Find(finder.Choose(rules.Further, candidates, new CandidateScorer(table, new PairScorer(comparisons, parameters, hard), batch.Decisions), options.Parallelism));

        finder.Rest();
        var own = OwnRecords(comparisons, parameters);
        double Own(int field) => own.GetValueOrDefault(field, LeastOwn);
        var frequencies = counts.Frequencies(Own);
        comparisons = ComparisonsBy(frequencies, batch.SourceCount > 1);
        parameters = new Trainer(table, repetitions, comparisons, hard).With(labels).Train(candidates, Sample, parameters);
        var model = LinkageModel.Of(comparisons, parameters, used.Select(rule => rule.Name), counts.Freeze(Own));
        trained = clock.Elapsed.TotalSeconds - prepared;
        return new Learned(model, frequencies, comparisons);
    }

    /// <summary>What is compared: what all records have, and what the host brings.</summary>
    private Comparison[] ComparisonsBy(Frequencies frequencies, bool bySource) => [.. Comparisons.Of(table.Fields, frequencies, bySource), .. batch.Host];

    private void Find(BlockRule[] further)
    {
        (candidates, var more) = finder.Find(further, candidates, options.Parallelism);
        (used, reports) = ([.. used, .. further], [.. reports, .. more]);
    }

    /// <summary>For each field, how many of the records with a value are of the one person whose two records are compared.</summary>
    private Dictionary<int, double> OwnRecords(Comparison[] comparisons, ModelParameters parameters)
    {
        var others = Math.Max(0, parameters.One * (table.Count - 1) - 1);
        return comparisons.Zip(parameters.Weights)
            .Where(pair => pair.First.Field >= 0)
            .ToDictionary(pair => pair.First.Field, pair => LeastOwn + others * pair.Second.One[0]);
    }

    private static (int[] Numbers, int Count) Number(int[] clusters)
    {
        var numbers = new int[clusters.Length];
        var given = new int[clusters.Length];
        var count = 0;
        for (var record = 0; record < clusters.Length; record++)
        {
            ref var number = ref given[clusters[record]];
            if (number == 0)
                number = ++count;
            numbers[record] = number - 1;
        }

        return (numbers, count);
    }

    /// <summary>A model with what it says of the batch.</summary>
    private sealed record Learned(LinkageModel Model, Frequencies Frequencies, Comparison[] Comparisons);
}
