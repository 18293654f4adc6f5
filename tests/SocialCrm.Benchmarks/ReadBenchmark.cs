using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Attribution;

namespace SocialCrm.Benchmarks;

/// <summary>Touchpoints streamed in customer order from SQLite, against a loop written by hand over the same query.</summary>
internal static class ReadBenchmark
{
    public static async Task<int> RunAsync(BenchmarkArguments arguments)
    {
        if (arguments.Store != "sqlite")
            throw new ArgumentException("read measures SQLite; leave --store out.");
        var scale = arguments.Scale(1_000_000);
        var folder = Directory.CreateTempSubdirectory("socialcrm-read-").FullName;
        try
        {
            var database = Path.Combine(folder, "read.db");
            await ChildProcess.RunAsync("make-touchpoints", ("database", database), ("scale", $"{scale}"));
            var ours = new List<ChildAnswer>();
            var baseline = new List<ChildAnswer>();
            for (var round = 0; round < arguments.Rounds; round++)
            {
                ours.Add(await ChildProcess.RunAsync("read-sdk", ("database", database)));
                baseline.Add(await ChildProcess.RunAsync("read-baseline", ("database", database)));
            }

            new BenchmarkResult
            {
                Verb = "read",
                Store = "sqlite",
                Scale = scale,
                Seconds = ChildProcess.Median(ours.Select(run => run.Seconds)),
                Rate = ChildProcess.Median(ours.Select(run => run.Rate)),
                Unit = "touchpoints/s",
                PeakBytes = ours.Max(run => run.PeakBytes),
                Baseline = "a SQLitePCL.raw loop over the same query that reads every column",
                BaselineRate = ChildProcess.Median(baseline.Select(run => run.Rate)),
                Ratio = ChildProcess.Median(ours.Zip(baseline, (run, other) => run.Rate / other.Rate)),
            }.Print();
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public static async Task<long> StreamAsync(string database)
    {
        var arguments = new BenchmarkArguments("read", [], new Dictionary<string, string> { ["database"] = database });
        await using var services = Stores.Open(arguments);
        long count = 0;
        await foreach (var timeline in services.GetRequiredService<IJourneySource>().ReadAsync(CancellationToken.None))
            count += timeline.Touchpoints.Count;
        return count;
    }
}
