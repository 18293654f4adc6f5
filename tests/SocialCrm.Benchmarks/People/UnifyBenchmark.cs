using System.Text.Json;

namespace SocialCrm.Benchmarks.People;

/// <summary>
/// Synthetic people, from a CSV file to customers in another one, by the Workbench, published as a user would. The runs that are measured know
/// nothing of the truth; another run on the same file measures how right the customers are.
/// </summary>
internal static class UnifyBenchmark
{
    private const int MostExplained = 100_000;

    public static async Task<int> RunAsync(BenchmarkArguments arguments)
    {
        var scale = arguments.Scale(1_000_000);
        var folder = Directory.CreateTempSubdirectory("socialcrm-unify-").FullName;
        try
        {
            var people = Path.Combine(folder, "people.csv");
            await ChildProcess.RunAsync("make-people", ("file", people), ("scale", $"{scale}"), ("seed", $"{arguments.Seed(PeopleRecords.UsualSeed)}"));
            var workbench = await PublishedProgram.PublishAsync("samples/Workbench", "Workbench", folder, "-p:PublishReadyToRun=true", "--self-contained", "false");
            var runs = new List<UnifyRun>();
            for (var round = 0; round < arguments.Rounds; round++)
                runs.Add(await RunAsync(workbench, folder, people));
            var judged = await RunAsync(workbench, folder, people, "--truth", "true_id");
            Result(scale, runs, judged).Print();
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static BenchmarkResult Result(int scale, List<UnifyRun> runs, UnifyRun judged)
    {
        // Of the run in the middle, so that the phases add up to the seconds.
        var median = runs.OrderBy(run => run.Seconds["total"]).ElementAt((runs.Count - 1) / 2);
        var seconds = median.Seconds["total"];
        return new BenchmarkResult
        {
            Verb = "unify",
            Scale = scale,
            Seconds = seconds,
            Rate = scale / seconds,
            Unit = "records/s",
            PeakBytes = runs.Max(run => run.PeakBytes),
            Precision = judged.Precision,
            Recall = judged.Recall,
            F1 = judged.F1,
            Threshold = judged.Threshold,
            ExplainMicroseconds = ExplainTimer.Microseconds(Math.Min(scale, MostExplained)),
            Phases = median.Seconds.Where(phase => phase.Key != "total").ToDictionary(phase => phase.Key, phase => phase.Value),
        };
    }

    private static async Task<UnifyRun> RunAsync(string workbench, string folder, string people, params string[] further)
    {
        var summary = Path.Combine(folder, "summary.json");
        await Console.Error.WriteAsync(await PublishedProgram.RunAsync(workbench,
        [
            "unify", "--input", people, "--id", "unique_id", "--source", "source", "--map", PeopleFile.Map, "--default-region", "GB",
            "--output", Path.Combine(folder, "customers.csv"), "--json", summary, .. further,
        ]));
        await using var file = File.OpenRead(summary);
        return await JsonSerializer.DeserializeAsync(file, BenchmarkJson.Default.UnifyRun)
            ?? throw new InvalidOperationException("The Workbench left no summary.");
    }
}
