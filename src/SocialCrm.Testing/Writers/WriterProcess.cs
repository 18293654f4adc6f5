using System.Collections.Concurrent;
using System.Diagnostics;
using System.Threading.Channels;

namespace SocialCrm.Testing;

/// <summary>A writing process under watch.</summary>
internal sealed class WriterProcess : IAsyncDisposable
{
    /// <summary>Only so that a test that hangs fails; nothing is measured by it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process process;
    private readonly Channel<string> lines = Channel.CreateUnbounded<string>();
    private readonly ConcurrentQueue<string> complaints = new();

    public WriterProcess(ProcessStartInfo start, WriterOrder order)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.UseShellExecute = false;
        foreach (var argument in order.Arguments)
            start.ArgumentList.Add(argument);
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Receive(line.Data);
        process.ErrorDataReceived += (_, line) => complaints.Enqueue(line.Data ?? "");
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>What the process has acknowledged and the suite has seen.</summary>
    public List<Acknowledgement> Acknowledged { get; } = [];

    /// <summary>Waits until the process has opened the store and acknowledged so many steps, or has ended.</summary>
    public async Task WaitAsync(int acknowledgements)
    {
        using var patience = new CancellationTokenSource(Patience);
        for (var left = acknowledgements + 1; left > 0 && await lines.Reader.WaitToReadAsync(patience.Token); left--)
            Note(await lines.Reader.ReadAsync(patience.Token));
    }

    /// <summary>Kills the process, as the machine would, and takes in what it had acknowledged.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await EndAsync();
    }

    /// <summary>Waits for the process to end by itself; answers its exit code.</summary>
    public async Task<int> FinishAsync()
    {
        await EndAsync();
        return process.ExitCode == 0
            ? 0
            : throw new InvalidOperationException($"The writing process ended with {process.ExitCode}: {string.Join('\n', complaints)}");
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await KillAsync();
        process.Dispose();
    }

    private async Task EndAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await foreach (var line in lines.Reader.ReadAllAsync(patience.Token))
            Note(line);
        await process.WaitForExitAsync(patience.Token);
    }

    private void Receive(string? line)
    {
        if (line is null)
            lines.Writer.TryComplete();
        else
            lines.Writer.TryWrite(line);
    }

    private void Note(string line)
    {
        if (line != StoreWriter.Ready)
            Acknowledged.Add(Acknowledgement.Parse(line));
    }
}
