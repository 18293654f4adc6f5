using System.Diagnostics;

namespace SocialCrm.Benchmarks;

/// <summary>Publishes programs of the repository as a user would, and runs them.</summary>
internal static class PublishedProgram
{
    /// <summary>Publishes a project into a folder and answers the path of its program.</summary>
    public static async Task<string> PublishAsync(string project, string name, string folder, params string[] options)
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

    /// <summary>Runs a program to its end and answers what it printed.</summary>
    public static async Task<string> RunAsync(string program, string[] arguments)
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

        throw new InvalidOperationException("This publishes samples, so it must run from a clone of the repository.");
    }
}
