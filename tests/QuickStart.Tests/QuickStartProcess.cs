using System.Diagnostics;
using System.Globalization;
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

    private QuickStartProcess(string folder, string[] command, Action<QuickStartProcess, string>? onLine, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };

        // The runtime's code pages lie in a file of their own, which a limit on the size of files would catch first.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        process = Process.Start(start)!;
        error = process.StandardError.ReadToEndAsync();
        reading = ReadAsync(onLine);
    }

    /// <summary>Runs to the end.</summary>
    public static Task<RunResult> RunAsync(string folder, params string[] arguments) => RunAsync(folder, null, arguments);

    /// <summary>Runs to the end, and acts on lines as they are printed.</summary>
    public static async Task<RunResult> RunAsync(string folder, Action<QuickStartProcess, string>? onLine, params string[] arguments)
    {
        using var run = new QuickStartProcess(folder, Command(arguments), onLine);
        return await run.EndAsync();
    }

    /// <summary>Runs to the end with variables of the environment.</summary>
    public static async Task<RunResult> RunWithAsync(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using var run = new QuickStartProcess(folder, Command(arguments), null, environment);
        return await run.EndAsync();
    }

    /// <summary>Runs to the end where no file may grow past a size, as on a disk that is nearly full.</summary>
    public static Task<RunResult> RunWithFileLimitAsync(string folder, int kilobytes, params string[] arguments) =>
        RunInShellAsync(folder, string.Create(CultureInfo.InvariantCulture, $"ulimit -f {kilobytes}; trap '' XFSZ; exec \"$@\""), arguments);

    /// <summary>Runs to the end with standard output going somewhere.</summary>
    public static Task<RunResult> RunIntoAsync(string folder, string output, params string[] arguments) =>
        RunInShellAsync(folder, $"exec \"$@\" > {output}", arguments);

    public static QuickStartProcess Start(string folder, params string[] arguments) => new(folder, Command(arguments), null);

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

    private static string[] Command(IEnumerable<string> arguments) => ["dotnet", "exec", Path.Combine(AppContext.BaseDirectory, "QuickStart.dll"), .. arguments];

    private static async Task<RunResult> RunInShellAsync(string folder, string script, IEnumerable<string> arguments)
    {
        string[] command = ["bash", "-c", script, "bash", .. Command(arguments)];
        using var run = new QuickStartProcess(folder, command, null);
        return await run.EndAsync();
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
