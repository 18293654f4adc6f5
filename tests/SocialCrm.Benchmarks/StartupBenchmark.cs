using System.Globalization;

namespace SocialCrm.Benchmarks;

/// <summary>From AddSocialCrm to the first answer on an existing file, in programs published as a user would.</summary>
internal static class StartupBenchmark
{
    private const int Runs = 15;

    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("socialcrm-startup-").FullName;
        try
        {
            var quickStart = await PublishedProgram.PublishAsync("samples/QuickStart", "QuickStart", folder, "-p:PublishReadyToRun=true", "--self-contained", "false");
            var smoke = await PublishedProgram.PublishAsync("tests/SocialCrm.AotSmoke", "SocialCrm.AotSmoke", folder);

            // Each program first makes the file that it then opens: the shipped sample, and the walk through every room.
            var database = Path.Combine(folder, "quickstart.db");
            await PublishedProgram.RunAsync(quickStart, ["--database", database, "--report", Path.Combine(folder, "report.html")]);
            var walked = Path.Combine(folder, "smoke.db");
            await PublishedProgram.RunAsync(smoke, [walked]);
            new BenchmarkResult
            {
                Verb = "startup",
                Store = "sqlite",
                Unit = "ms",
                Milliseconds = await MeasureAsync(quickStart, "--status", "--database", database),
                MillisecondsAot = await MeasureAsync(smoke, walked),
            }.Print();
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The programs print the figure themselves, as their last line: <c>milliseconds 12.3</c>.</summary>
    private static async Task<double> MeasureAsync(string program, params string[] arguments)
    {
        var measured = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            var words = (await PublishedProgram.RunAsync(program, arguments)).Trim().Split(' ', '\n');
            measured.Add(double.Parse(words[^1], CultureInfo.InvariantCulture));
        }

        await Console.Error.WriteLineAsync($"{Path.GetFileName(program)}: {string.Join(", ", measured.Order())} ms");
        return ChildProcess.Median(measured);
    }
}
