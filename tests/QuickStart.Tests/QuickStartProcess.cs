using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace QuickStart.Tests;

/// <summary>The real program, run as its users run it.</summary>
internal sealed class QuickStartProcess : IDisposable
{
    private const int Interrupt = 2;

    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly Task<string> error;
    private readonly Task reading;

    private QuickStartProcess(string folder, IEnumerable<string> arguments, Action<QuickStartProcess, string>? onLine)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "QuickStart.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        process = Process.Start(start)!;
        error = process.StandardError.ReadToEndAsync();
        reading = ReadAsync(onLine);
    }

    /// <summary>Runs to the end.</summary>
    public static Task<RunResult> RunAsync(string folder, params string[] arguments) => RunAsync(folder, null, arguments);

    /// <summary>Runs to the end, and acts on lines as they are printed.</summary>
    public static async Task<RunResult> RunAsync(string folder, Action<QuickStartProcess, string>? onLine, params string[] arguments)
    {
        using var run = new QuickStartProcess(folder, arguments, onLine);
        return await run.EndAsync();
    }

    public static QuickStartProcess Start(string folder, params string[] arguments) => new(folder, arguments, null);

    public bool HasEnded => process.HasExited;

    /// <summary>Ends the process at once, as a power cut would.</summary>
    public void Kill() => process.Kill();

    /// <summary>Presses Ctrl+C.</summary>
    public void PressCtrlC() => Assert.Equal(0, Send(process.Id, Interrupt));

    public async Task<RunResult> EndAsync()
    {
        await process.WaitForExitAsync();
        await reading;
        return new RunResult(process.ExitCode, output.ToString(), await error);
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }

    private async Task ReadAsync(Action<QuickStartProcess, string>? onLine)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            output.AppendLine(line);
            onLine?.Invoke(this, line);
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Send(int process, int signal);
}
