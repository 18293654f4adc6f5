using System.Diagnostics;
using System.Text.Json;

namespace SocialCrm.Sdk.Tests.Channels;

/// <summary>The short form of the benchmark's crashes: a process of its own receives, answers and is killed again and again.</summary>
public sealed class CrashTests
{
    private const string Server = "SOCIALCRM_TEST_POSTGRESQL";
    private const int Interactions = 2_500;

    [Fact]
    public Task Nothing_is_lost_or_done_twice_however_often_a_host_on_sqlite_is_killed() => RunAsync("sqlite");

    [SkippableFact]
    public Task Nothing_is_lost_or_done_twice_however_often_a_host_on_postgresql_is_killed()
    {
        Skip.If(Environment.GetEnvironmentVariable(Server) is null, $"{Server} names no server.");
        return RunAsync("postgresql");
    }

    private static async Task RunAsync(string store)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { Program, "intake-crash", "--scale", $"{Interactions}", "--store", store })
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEndAsync();

        var line = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.True(process.ExitCode == 0, $"{line}{await said}");
        using var result = JsonDocument.Parse(line);
        Assert.Equal(0, Count("lost") + Count("doubled") + Count("cursor_regressions"));
        Assert.InRange(Count("kills"), Interactions / 1_000, int.MaxValue);

        int Count(string name) => result.RootElement.GetProperty(name).GetInt32();
    }

    /// <summary>Built along with these tests, in the same configuration.</summary>
    private static string Program
    {
        get
        {
            var framework = new DirectoryInfo(AppContext.BaseDirectory);
            return Path.Combine(framework.Parent!.Parent!.Parent!.Parent!.FullName, "SocialCrm.Benchmarks", "bin", framework.Parent.Name, framework.Name, "SocialCrm.Benchmarks.dll");
        }
    }
}
