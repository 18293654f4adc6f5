using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;
using SocialCrm.Connectors.Files;

namespace SocialCrm.Benchmarks;

/// <summary>A file of interactions into the store, through connector and inbox, against inserts written by hand.</summary>
internal static class IngestBenchmark
{
    public static async Task<int> RunAsync(BenchmarkArguments arguments)
    {
        var scale = arguments.Scale(1_000_000);
        var folder = Directory.CreateTempSubdirectory("socialcrm-ingest-").FullName;
        try
        {
            var file = Path.Combine(folder, "interactions.csv");
            await ChildProcess.RunAsync("make-interactions", ("file", file), ("scale", $"{scale}"));
            var ours = new List<ChildAnswer>();
            var baseline = new List<ChildAnswer>();
            for (var round = 0; round < arguments.Rounds; round++)
            {
                ours.Add(await RoundAsync("ingest-sdk", arguments.Store, file, folder));
                baseline.Add(await RoundAsync("ingest-baseline", arguments.Store, file, folder));
            }

            new BenchmarkResult
            {
                Verb = "ingest",
                Store = arguments.Store,
                Scale = scale,
                Seconds = ChildProcess.Median(ours.Select(run => run.Seconds)),
                Rate = ChildProcess.Median(ours.Select(run => run.Rate)),
                Unit = "interactions/s",
                PeakBytes = ours.Max(run => run.PeakBytes),
                Baseline = "hand-written batched inserts, 1,000 rows a transaction, unique key",
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

    public static async Task<long> ImportAsync(BenchmarkArguments arguments)
    {
        await using var services = Stores.Open(arguments, crm => crm.AddFileImport("bench", files =>
        {
            files.Path = arguments.Options["file"];
            files.Map = ColumnMap.Parse(InteractionsFile.Map);
        }));
        var report = await services.GetRequiredService<Inbox>().ReceiveAsync(new ConnectionId("file:bench"));
        return report.Stored + report.Duplicates == report.Read
            ? report.Read
            : throw new InvalidOperationException($"Of {report.Read} rows, {report.Rejected} were rejected.");
    }

    private static async Task<ChildAnswer> RoundAsync(string part, string store, string file, string folder)
    {
        var database = await Stores.CreateAsync(store, folder);
        try
        {
            return await ChildProcess.RunAsync(part, ("store", store), ("database", database), ("file", file));
        }
        finally
        {
            await Stores.DropAsync(store, database);
        }
    }
}
