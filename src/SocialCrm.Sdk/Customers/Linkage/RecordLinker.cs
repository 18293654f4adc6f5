using System.Diagnostics;

namespace SocialCrm.Customers;

/// <summary>Finds out which records of a batch are one person, by a model learned from the batch itself, or by a given one.</summary>
/// <remarks>Thread-safe. The result depends on the records and the model alone, not on the number of threads.</remarks>
public sealed class RecordLinker
{
    private const double LeastScore = -6;

    private readonly LinkageOptions options;

    /// <summary>Makes a linker.</summary>
    public RecordLinker(LinkageOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        this.options = options;
    }

    /// <summary>Links the records of a batch.</summary>
    /// <param name="batch">The records.</param>
    /// <param name="model">The model; null to learn one from the batch, without labels.</param>
    public LinkageResult Link(RecordBatch batch, LinkageModel? model = null)
    {
        ArgumentNullException.ThrowIfNull(batch);
        var clock = Stopwatch.StartNew();
        batch.Settle();
        var table = batch.Table;
        var hard = new HardRules(table, batch.UniqueSources);
        var counts = model is null ? new ValueCounts(table) : null;
        var frequencies = model?.FrequenciesOf(table.Fields) ?? counts!.Frequencies(_ => 2);
        var comparisons = Comparisons.Of(table.Fields, frequencies, batch.SourceCount);
        var prepared = clock.Elapsed.TotalSeconds;

        var parts = new BlockParts(table.Fields);
        var rules = new BlockRules(table.Fields);
        var finder = new CandidateFinder(table, [parts.Year(), parts.Sound(FieldKind.Family), parts.Sound(FieldKind.Given), parts.Area()]);
        var used = model?.RulesFor(rules, table.Fields) ?? rules.Sure;
        var (candidates, reports) = finder.Find(used, new PairList(), options.Parallelism);
        var found = clock.Elapsed.TotalSeconds;

        ModelParameters parameters;
        if (model is not null)
        {
            parameters = model.ParametersFor(comparisons);
        }
        else
        {
            parameters = new Trainer(table, comparisons, hard).Train(candidates, 10_000);
            var chosen = finder.Choose(rules.Further, candidates, new CandidateScorer(table, new PairScorer(comparisons, parameters, hard)), options.Parallelism);
            (candidates, var more) = finder.Find(chosen, candidates, options.Parallelism);
            (used, reports) = ([.. used, .. chosen], [.. reports, .. more]);
            var matchesPerRecord = parameters.One * (table.Count - 1);
            var ownByField = comparisons.Zip(parameters.Weights).Where(pair => pair.First.Field >= 0)
                .ToDictionary(pair => pair.First.Field, pair => 2 + Math.Max(0, matchesPerRecord - 1) * pair.Second.One[0]);
            double Own(int field) => ownByField.GetValueOrDefault(field, 2);
            frequencies = counts!.Frequencies(Own);
            comparisons = Comparisons.Of(table.Fields, frequencies, batch.SourceCount);
            var trainer = new Trainer(table, comparisons, hard, parameters);
            parameters = trainer.Train(candidates, 50_000);
            model = LinkageModel.Of(comparisons, parameters, used.Select(rule => rule.Name), counts.Freeze(Own));
        }

        var trained = clock.Elapsed.TotalSeconds;

        var pairs = new CandidateScorer(table, new PairScorer(comparisons, parameters, hard));
        var scored = pairs.Score(candidates, LeastScore, options.Parallelism);
        var weighed = clock.Elapsed.TotalSeconds;

        var threshold = options.Threshold is { } given ? Math.Log2(given / (1 - given)) : 0;
        var clusters = new Clusterer(table, pairs).Cluster(scored, threshold, options.Parallelism);
        var (numbers, customers, matches) = Number(clusters);
        var evidence = new LinkageEvidence(table, pairs, scored) { Frequencies = frequencies, Finder = finder, Rules = used, Reports = reports };
        return new LinkageResult(numbers, customers, model, evidence)
        {
            Matches = matches,
            CandidatePairs = candidates.Count,
            Threshold = 1 / (1 + double.Exp2(-threshold)),
            Candidates = candidates,
            Parameters = parameters,
            Timings = new LinkageTimings(prepared, trained - found, weighed - trained + found - prepared, clock.Elapsed.TotalSeconds - weighed),
        };
    }

    private static (int[] Numbers, int Customers, long Matches) Number(int[] clusters)
    {
        var numbers = new int[clusters.Length];
        var sizes = new int[clusters.Length];
        var customers = 0;
        long matches = 0;
        for (var record = 0; record < clusters.Length; record++)
        {
            numbers[record] = clusters[record] == record ? customers++ : numbers[clusters[record]];
            matches += sizes[numbers[record]]++;
        }

        return (numbers, customers, matches);
    }
}
