using System.Diagnostics;

namespace SocialCrm.Benchmarks.Webhooks;

/// <summary>A process of the benchmark's own that answers a line with a line.</summary>
internal sealed class ToldProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Process process;

    public ToldProcess(string verb, params (string Name, string Value)[] options)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath ?? "dotnet") { RedirectStandardOutput = true, RedirectStandardInput = true };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
            start.ArgumentList.Add(typeof(ToldProcess).Assembly.Location);
        start.ArgumentList.Add(verb);
        foreach (var (name, value) in options)
        {
            start.ArgumentList.Add("--" + name);
            start.ArgumentList.Add(value);
        }

        process = Process.Start(start) ?? throw new InvalidOperationException("The process did not start.");
    }

    public async Task<string> ReadAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        return await process.StandardOutput.ReadLineAsync(patience.Token) ?? throw new InvalidOperationException("The process ended; its message stands above.");
    }

    public async Task<string> AskAsync(string line)
    {
        await process.StandardInput.WriteLineAsync(line);
        await process.StandardInput.FlushAsync();
        return await ReadAsync();
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }
}
