using System.Diagnostics;

namespace SocialCrm.Benchmarks.Crashes;

/// <summary>A process of the benchmark's own, started, killed without a warning, or let end.</summary>
internal sealed class CrashedProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process process;

    private CrashedProcess(Process process) => this.process = process;

    public static async Task<CrashedProcess> StartAsync(string verb, params (string Name, string Value)[] options)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath ?? "dotnet") { RedirectStandardOutput = true, RedirectStandardInput = true };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
            start.ArgumentList.Add(typeof(CrashedProcess).Assembly.Location);
        start.ArgumentList.Add(verb);
        foreach (var (name, value) in options)
        {
            start.ArgumentList.Add("--" + name);
            start.ArgumentList.Add(value);
        }

        var started = new CrashedProcess(Process.Start(start) ?? throw new InvalidOperationException("The process did not start."));
        using var patience = new CancellationTokenSource(Patience);
        return await started.process.StandardOutput.ReadLineAsync(patience.Token) == "ready"
            ? started
            : throw new InvalidOperationException("The process ended before it was ready; its message stands above.");
    }

    /// <summary>The next line it says; null when it has ended.</summary>
    public Task<string?> ReadAsync() => process.StandardOutput.ReadLineAsync();

    /// <summary>As a power cut would: nothing in it runs any more.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Lets it stop by itself; answers how long that took.</summary>
    public async Task<TimeSpan> EndAsync()
    {
        var watch = Stopwatch.StartNew();
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        return process.ExitCode == 0 ? watch.Elapsed : throw new InvalidOperationException($"The process ended with {process.ExitCode}.");
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }
}
