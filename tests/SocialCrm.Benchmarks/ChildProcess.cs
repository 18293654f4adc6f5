using System.Diagnostics;
using System.Text.Json;
using SocialCrm.Benchmarks.People;

namespace SocialCrm.Benchmarks;

/// <summary>Runs one measured part in a process of its own, so that its memory and its warm-up are its own.</summary>
internal static class ChildProcess
{
    private static readonly Dictionary<string, Func<BenchmarkArguments, Task<long>>> Parts = new(StringComparer.Ordinal)
    {
        ["make-interactions"] = arguments => InteractionsFile.MakeAsync(arguments.Options["file"], arguments.Scale(1_000_000)),
        ["make-people"] = arguments => Task.FromResult(PeopleFile.Make(arguments.Options["file"], arguments.Scale(1_000_000), arguments.Seed(PeopleRecords.UsualSeed))),
        ["ingest-sdk"] = IngestBenchmark.ImportAsync,
        ["ingest-baseline"] = IngestBaseline.ImportAsync,
        ["make-touchpoints"] = arguments => TouchpointsStore.MakeAsync(arguments.Options["database"], arguments.Scale(1_000_000)),
        ["read-sdk"] = arguments => ReadBenchmark.StreamAsync(arguments.Options["database"]),
        ["read-baseline"] = arguments => ReadBaseline.StreamAsync(arguments.Options["database"]),
    };

    public static async Task<ChildAnswer> RunAsync(string part, params (string Name, string Value)[] options)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath ?? "dotnet") { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
            start.ArgumentList.Add(typeof(ChildProcess).Assembly.Location);
        start.ArgumentList.Add("child");
        start.ArgumentList.Add(part);
        foreach (var (name, value) in options)
        {
            start.ArgumentList.Add("--" + name);
            start.ArgumentList.Add(value);
        }

        using var child = Process.Start(start) ?? throw new InvalidOperationException("The child process did not start.");
        var output = await child.StandardOutput.ReadToEndAsync();
        await child.WaitForExitAsync();
        if (child.ExitCode != 0)
            throw new InvalidOperationException($"The part {part} ended with exit code {child.ExitCode}; its message stands above.");
        var answer = JsonSerializer.Deserialize(output, BenchmarkJson.Default.ChildAnswer)
            ?? throw new InvalidOperationException($"The part {part} said nothing.");
        await Console.Error.WriteLineAsync($"{part}: {answer.Count:n0} in {answer.Seconds:n2} s, {answer.Rate:n0}/s, {answer.PeakBytes >> 20} MiB");
        return answer;
    }

    public static async Task<int> ServeAsync(BenchmarkArguments arguments)
    {
        var part = Parts.GetValueOrDefault(arguments.Words.Count > 0 ? arguments.Words[0] : "")
            ?? throw new ArgumentException("This verb is for the benchmarks' own use.");
        var watch = Stopwatch.StartNew();
        var count = await part(arguments);
        var answer = new ChildAnswer(count, watch.Elapsed.TotalSeconds, PeakBytes());
        Console.WriteLine(JsonSerializer.Serialize(answer, BenchmarkJson.Default.ChildAnswer));
        return 0;
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>The most memory that this process has held.</summary>
    public static long PeakBytes()
    {
        using var self = Process.GetCurrentProcess();
        return self.PeakWorkingSet64;
    }
}
