using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;
using SocialCrm.Conventions.Tests.Packaging;

namespace SocialCrm.Conventions.Tests.Layout;

/// <summary><c>.ci/run</c> itself, with programs that only wait in place of those it starts.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class The_script_of_a_run_that_is_broken_off
{
    private const string Waiting = "setsid sleep 120 &\necho $! >> \"$NOTES/started\"\necho $$ >> \"$NOTES/started\"\nwait\n";

    private const string Alive = "alive=0\nfor pid in $(cat \"$NOTES/started\"); do grep -qs '^State:.[^Z]' \"/proc/$pid/status\" && alive=$((alive + 1)); done\n";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [SkippableTheory]
    [InlineData("build", 4)]
    [InlineData("test", 6)]
    public async Task Ends_what_it_started_before_it_takes_the_servers_away(string stage, int processes)
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "The scripts run on Linux.");
        using var folder = new TemporaryFolder();
        using var run = Process.Start(await ArrangeAsync(folder, stage))!;
        var output = run.StandardOutput.ReadToEndAsync();
        var started = await StartedAsync(Path.Combine(folder.Path, "started"), processes);

        using (var kill = Process.Start("kill", ["-TERM", run.Id.ToString(CultureInfo.InvariantCulture)]))
            await kill.WaitForExitAsync();
        using var patience = new CancellationTokenSource(Patience);
        await run.WaitForExitAsync(patience.Token);

        Assert.NotEqual(0, run.ExitCode);
        Assert.DoesNotContain(started, IsAlive);
        Assert.Equal(["drop, 0 alive", "stop, 0 alive"], await File.ReadAllLinesAsync(Path.Combine(folder.Path, "taken-away"), patience.Token));
        var lines = (await output.WaitAsync(patience.Token)).TrimEnd().Split('\n');
        Assert.Contains("== FAILED: the run was broken off no test ran", lines);
        Assert.Equal("0 passed, 0 failed, 0 skipped", lines[^1]);
    }

    private static async Task<ProcessStartInfo> ArrangeAsync(TemporaryFolder folder, string stage)
    {
        foreach (var project in (ReadOnlySpan<string>)["SocialCrm.Connectors.Tests", "SocialCrm.Testing.Tests", "SocialCrm.Sdk.Tests"])
            folder.Inner(Path.Combine("tests", project));
        foreach (var inner in (ReadOnlySpan<string>)[".ci", "bin", Path.Combine("tests", "servers")])
            folder.Inner(inner);
        File.Copy(Repository.Full(".ci/run"), Path.Combine(folder.Path, ".ci/run"));
        await ProgramAsync(folder, "bin/dotnet", $"[ \"$1\" = {stage} ] || exit 0\n{Waiting}");
        await ProgramAsync(folder, "bin/gcc", "");
        await ProgramAsync(folder, ".ci/postgresql", $"[ \"$2\" != create ] || {{ mkdir \"$1\"; exit 0; }}\n{Alive}echo \"$2, $alive alive\" >> \"$NOTES/taken-away\"\n");

        // The servers start while the build goes on, and are there when the tests begin.
        await ProgramAsync(folder, "tests/servers/servers.sh", $"if [ \"$1\" = stop ]; then\n{Alive}echo \"$1, $alive alive\" >> \"$NOTES/taken-away\"\nexit 0\nfi\n{(stage == "build" ? Waiting : "")}");
        var start = new ProcessStartInfo(Path.Combine(folder.Path, ".ci/run")) { RedirectStandardOutput = true };
        start.Environment["PATH"] = $"{Path.Combine(folder.Path, "bin")}:{start.Environment["PATH"]}";
        start.Environment["NOTES"] = folder.Path;
        start.Environment["SOCIALCRM_TEST_POSTGRESQL_BIN"] = folder.Path;
        return start;
    }

    private static async Task ProgramAsync(TemporaryFolder folder, string name, string script)
    {
        var path = Path.Combine(folder.Path, name);
        await File.WriteAllTextAsync(path, "#!/usr/bin/env bash\n" + script);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static async Task<string[]> StartedAsync(string notes, int processes)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            if (File.Exists(notes) && await File.ReadAllLinesAsync(notes, patience.Token) is { } pids && pids.Length >= processes)
                return pids;
            await Task.Delay(20, patience.Token);
        }
    }

    private static bool IsAlive(string pid)
    {
        try
        {
            return !File.ReadLines($"/proc/{pid}/status").Any(line => line.StartsWith("State:\tZ", StringComparison.Ordinal));
        }
        catch (IOException)
        {
            return false;
        }
    }
}
