using System.Diagnostics;
using System.Runtime.Versioning;
using SocialCrm.Conventions.Tests.Packaging;

namespace SocialCrm.Conventions.Tests.Layout;

/// <summary>What the scripts say where something is missing; that they work, every other run shows.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class The_scripts
{
    private const string WhyNot = "The scripts run on Linux.";

    [SkippableFact]
    public async Task Without_PostgreSQL_the_one_for_servers_says_what_to_install()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), WhyNot);
        using var folder = new TemporaryFolder();

        // A machine without PostgreSQL is one on which ls finds none.
        var blind = Path.Combine(folder.Path, "ls");
        await File.WriteAllTextAsync(blind, "#!/bin/sh\nexit 2\n");
        File.SetUnixFileMode(blind, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var (code, _, errors) = await RunAsync(
            ".ci/postgresql", [Path.Combine(folder.Path, "server"), "create"], ("PATH", $"{folder.Path}:{Environment.GetEnvironmentVariable("PATH")}"), ("SOCIALCRM_TEST_POSTGRESQL_BIN", ""));

        Assert.Equal(1, code);
        Assert.Contains("Install the package postgresql", errors, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_run_that_cannot_begin_ends_with_its_sums_and_not_well()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), WhyNot);
        Skip.If(CLinker.Name is null, "Without a C linker the run would install one.");

        var (code, output, errors) = await RunAsync(".ci/run", [], ("SOCIALCRM_TEST_POSTGRESQL_BIN", "/nowhere"));

        Assert.Equal(1, code);
        Assert.Contains("Install the package postgresql", errors, StringComparison.Ordinal);
        Assert.Equal("0 passed, 0 failed, 0 skipped", output.TrimEnd().Split('\n')[^1]);
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(string script, string[] arguments, params (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo(Repository.Full(script), arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }
}
