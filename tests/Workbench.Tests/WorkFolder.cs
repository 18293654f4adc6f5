using System.Diagnostics;
using System.Text;

namespace Workbench.Tests;

/// <summary>A folder in which the real program runs, as its users run it; gone when the test is.</summary>
internal sealed class WorkFolder : IDisposable
{
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

    public Process Start(params string[] arguments)
    {
        string[] command = ["exec", Path.Combine(AppContext.BaseDirectory, "Workbench.dll"), .. arguments];
        return Process.Start(new ProcessStartInfo("dotnet", command) { WorkingDirectory = Root, RedirectStandardOutput = true, RedirectStandardError = true })!;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
