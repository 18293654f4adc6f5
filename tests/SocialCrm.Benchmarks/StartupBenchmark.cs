using System.Diagnostics;
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
            var quickStart = await PublishAsync("samples/QuickStart", "QuickStart", folder, "-p:PublishReadyToRun=true", "--self-contained", "false");
            var smoke = await PublishAsync("tests/SocialCrm.AotSmoke", "SocialCrm.AotSmoke", folder);

            // Each program first makes the file that it then opens: the shipped sample, and the walk through every room.
            var database = Path.Combine(folder, "quickstart.db");
            await RunAsync(quickStart, ["--database", database, "--report", Path.Combine(folder, "report.html")]);
            var walked = Path.Combine(folder, "smoke.db");
            await RunAsync(smoke, [walked]);
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

    private static async Task<string> PublishAsync(string project, string name, string folder, params string[] options)
    {
        var output = Path.Combine(folder, name);
        string[] arguments =
        [
            "publish", Path.Combine(Root(), project), "-c", "Release", "-r", "linux-x64", "-o", output,
            "--artifacts-path", Path.Combine(folder, "artifacts"), "-v", "quiet", .. options,
        ];
        await RunAsync("dotnet", arguments);
        return Path.Combine(output, name);
    }

    /// <summary>The programs print the figure themselves, as their last line: <c>milliseconds 12.3</c>.</summary>
    private static async Task<double> MeasureAsync(string program, params string[] arguments)
    {
        var measured = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            var words = (await RunAsync(program, arguments)).Trim().Split(' ', '\n');
            measured.Add(double.Parse(words[^1], CultureInfo.InvariantCulture));
        }

        await Console.Error.WriteLineAsync($"{Path.GetFileName(program)}: {string.Join(", ", measured.Order())} ms");
        return ChildProcess.Median(measured);
    }

    private static async Task<string> RunAsync(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with exit code {process.ExitCode}: {output}");
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SocialCrm.Sdk.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("startup publishes samples, so it must run from a clone of the repository.");
    }
}
