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
        var frequencies = FrequencyCounter.Count(table);
        var comparisons = Comparisons.Of(table.Fields, frequencies, batch.SourceCount);
        var prepared = clock.Elapsed.TotalSeconds;

        var parts = new BlockParts(table.Fields);
        var (candidates, reports) = new CandidateFinder(
            table, [.. BlockRules.Of(table.Fields)],
            [parts.Year(), parts.Sound(FieldKind.Family), parts.Sound(FieldKind.Given), parts.Area()]).Find(options.Parallelism);
        var found = clock.Elapsed.TotalSeconds;

        var parameters = new Trainer(table, comparisons).Train(candidates);
        var trained = clock.Elapsed.TotalSeconds;

        var pairs = new CandidateScorer(table, new PairScorer(comparisons, parameters));
        var scored = pairs.Score(candidates, LeastScore, options.Parallelism);
        var weighed = clock.Elapsed.TotalSeconds;

        var threshold = options.Threshold is { } given ? Math.Log2(given / (1 - given)) : 0;
        var clusters = new Clusterer(table, pairs).Cluster(scored, threshold, options.Parallelism);
        var (numbers, customers) = Number(clusters);
        return new LinkageResult(numbers, model ?? new LinkageModel())
        {
            CustomerCount = customers,
            CandidatePairs = candidates.Count,
            Threshold = 1 / (1 + double.Exp2(-threshold)),
            Reports = reports,
            Parameters = parameters,
            Comparisons = comparisons,
            Timings = new LinkageTimings(prepared, trained - found, weighed - trained + found - prepared, clock.Elapsed.TotalSeconds - weighed),
        };
    }

    private static (int[] Numbers, int Count) Number(int[] clusters)
    {
        var numbers = new int[clusters.Length];
        var count = 0;
        for (var record = 0; record < clusters.Length; record++)
            numbers[record] = clusters[record] == record ? count++ : numbers[clusters[record]];
        return (numbers, count);
    }
}
