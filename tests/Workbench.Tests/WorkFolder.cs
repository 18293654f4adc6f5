using System.Diagnostics;
using System.Text;

namespace Workbench.Tests;

/// <summary>A folder in which the real program runs, as its users run it; gone when the test is.</summary>
internal sealed class WorkFolder : IDisposable
{
    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "Workbench.dll");

    public string Root { get; } = Directory.CreateTempSubdirectory("workbench-").FullName;

    public IEnumerable<string> Names => Directory.GetFileSystemEntries(Root).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    public string File(string name) => Path.Combine(Root, name);

    public WorkFolder With(string name, string text) => With(name, Encoding.UTF8.GetBytes(text));

    public WorkFolder With(string name, byte[] bytes)
    {
        System.IO.File.WriteAllBytes(File(name), bytes);
        return this;
    }

    public string[] Read(string name) => System.IO.File.ReadAllLines(File(name));

    public async Task<RunResult> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new RunResult(process.ExitCode, await output, await error);
    }

    public Process Start(params string[] arguments) => StartProgram("dotnet", ["exec", Program, .. arguments]);

    /// <summary>Starts another program in the folder.</summary>
    public Process StartProgram(string program, params string[] arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Root, RedirectStandardOutput = true, RedirectStandardError = true })!;

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
