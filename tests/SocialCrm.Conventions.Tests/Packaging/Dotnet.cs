using System.Diagnostics;

namespace SocialCrm.Conventions.Tests.Packaging;

/// <summary>Runs the .NET SDK, or a program it built, apart from the test run around it.</summary>
internal static class Dotnet
{
    /// <summary>Runs a dotnet command; fails with its output unless it succeeds.</summary>
    public static Task<string> RunAsync(string folder, params string[] arguments) => StartAsync(folder, "dotnet", null, arguments);

    public static async Task<string> StartAsync(string folder, string program, string? packages, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        Detach(start.Environment);
        if (packages is not null)
            start.Environment["NUGET_PACKAGES"] = packages;

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        var text = await output + await errors;
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{text}");
        return text;
    }

    // A test run tells its children which MSBuild to use; a build of another project must find its own.
    private static void Detach(IDictionary<string, string?> environment)
    {
        foreach (var name in environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)).ToArray())
            environment.Remove(name);
        environment["MSBUILDDISABLENODEREUSE"] = "1";
        environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        environment["DOTNET_NOLOGO"] = "1";
    }
}
