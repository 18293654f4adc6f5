using SocialCrm.Customers;

namespace SocialCrm.Benchmarks.People;

/// <summary>
/// How much better a linkage gets with some hundred labels: pairs drawn evenly from those that were compared, as somebody would label them, several times over.
/// Without a file on the people recipe.
/// </summary>
internal static class LabelsBenchmark
{
    public static async Task<int> RunAsync(BenchmarkArguments arguments)
    {
        var labels = arguments.Number("labels", 500);
        var folder = Directory.CreateTempSubdirectory("socialcrm-labels-").FullName;
        try
        {
            var file = arguments.Options.GetValueOrDefault("file");
            if (file is null)
                await Task.Run(() => PeopleFile.Make(file = Path.Combine(folder, "people.csv"), arguments.Scale(100_000)));
            var (batch, truth) = LabelledFile.Read(file!);
            var linker = new RecordLinker(new LinkageOptions());
            var without = linker.Link(batch);
            var baseline = new LinkageReport(without).Quality(truth);
            var random = new Random(arguments.Seed(1));
            var runs = Enumerable.Range(0, arguments.Rounds).Select(_ => new LinkageReport(linker.Link(batch, Drawn(without, truth, (labels, random)))).Quality(truth)).ToArray();
            Result(batch.Count, labels, baseline, runs).Print();
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static LinkageLabels Drawn(LinkageResult result, LinkageTruth truth, (int Count, Random Random) draw)
    {
        var pairs = new HashSet<ulong>();
        while (pairs.Count < Math.Min(draw.Count, result.Candidates.Count))
            pairs.Add(result.Candidates.All[draw.Random.Next(result.Candidates.Count)]);
        var same = pairs.ToLookup(pair => truth.AreOne(PairList.First(pair), PairList.Second(pair)), pair => (PairList.First(pair), PairList.Second(pair)));
        return new LinkageLabels(same[true], same[false]);
    }

    private static BenchmarkResult Result(int records, int labels, LinkageQuality baseline, LinkageQuality[] runs) => new()
    {
        Verb = "labels",
        Scale = records,
        Rounds = runs.Length,
        Labels = labels,
        Baseline = "without labels",
        BaselineF1 = baseline.F1,
        Precision = runs.Average(run => run.Precision),
        Recall = runs.Average(run => run.Recall),
        F1 = runs.Average(run => run.F1),
        F1Least = runs.Min(run => run.F1),
    };
}
