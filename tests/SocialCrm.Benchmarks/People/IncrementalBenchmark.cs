using System.Diagnostics;
using SocialCrm.Customers;

namespace SocialCrm.Benchmarks.People;

/// <summary>Records put one by one in any order, some of them changed or removed and put back on the way, against one batch with the same model.</summary>
internal static class IncrementalBenchmark
{
    private const double Removed = 0.1;

    public static async Task<int> RunAsync(BenchmarkArguments arguments)
    {
        var scale = arguments.Scale(10_000);
        var options = new LinkageOptions { DefaultRegion = "GB" };
        SourceRecord[] records = [.. PeopleRecords.Make(scale, arguments.Seed(PeopleRecords.UsualSeed)).Select((person, number) => LiveLinkage.RecordOf(person, $"{number}"))];
        var batch = new RecordBatch(options);
        foreach (var record in records)
            batch.Add(record);
        var learned = new RecordLinker(options).Link(batch);
        var expected = LiveLinkage.Told(Enumerable.Range(0, scale).GroupBy(record => learned.Clusters[record], record => records[record].Id));

        var watch = Stopwatch.StartNew();
        var differences = 0;
        await Parallel.ForAsync(0, arguments.Rounds, async (round, _) =>
        {
            var clusters = await ShuffledAsync([.. records], new LinkagePolicy(learned.Model, new LinkageOptions { DefaultRegion = "GB", Parallelism = 1 }, new HashSet<string>(), HostRules.None), round);
            Interlocked.Add(ref differences, expected.Except(clusters).Count() + clusters.Except(expected).Count());
        });
        var seconds = watch.Elapsed.TotalSeconds;
        new BenchmarkResult
        {
            Verb = "incremental",
            Scale = scale,
            Seconds = seconds,
            Rate = scale * (1 + Removed) * arguments.Rounds / seconds,
            Unit = "records/s",
            Rounds = arguments.Rounds,
            Differences = differences,
        }.Print();
        return differences == 0 ? 0 : 1;
    }

    private static async Task<string[]> ShuffledAsync(SourceRecord[] records, LinkagePolicy policy, int round)
    {
        var random = new Random(round);
        random.Shuffle(records);
        var live = new LiveLinkage(policy);
        var removed = new Queue<SourceRecord>();
        foreach (var record in records)
        {
            await live.ApplyAsync([record], []);
            if (random.NextDouble() >= Removed)
                continue;
            // It says something else first, then is gone, and comes back with the rest.
            await live.ApplyAsync([record with { Values = [.. record.Values.Skip(1), new RecordValue(AttributeKind.Phone, "020 7946 0000")] }], []);
            await live.ApplyAsync([], [record.Id]);
            removed.Enqueue(record);
        }

        foreach (var record in removed)
            await live.ApplyAsync([record], []);
        return live.Clusters();
    }
}
