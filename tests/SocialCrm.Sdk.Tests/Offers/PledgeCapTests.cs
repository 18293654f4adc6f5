using System.Diagnostics;
using System.Text.Json;

namespace SocialCrm.Sdk.Tests.Offers;

/// <summary>The short form of the benchmark's likes: four processes count onto a cap, are killed, and begin again.</summary>
public sealed class PledgeCapTests
{
    private const string Server = "SOCIALCRM_TEST_POSTGRESQL";
    private const int Likes = 12_000;

    [Fact]
    public Task A_pledge_on_sqlite_ends_at_its_cap_however_often_processes_are_killed() => RunAsync("sqlite");

    [SkippableFact]
    public Task A_pledge_on_postgresql_ends_at_its_cap_however_often_processes_are_killed()
    {
        Skip.If(Environment.GetEnvironmentVariable(Server) is null, $"{Server} names no server.");
        return RunAsync("postgresql");
    }

    private static async Task RunAsync(string store)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { Program, "pledge-cap", "--scale", $"{Likes}", "--kills", "6", "--store", store })
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEndAsync();

        var line = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.True(process.ExitCode == 0, $"{line}{await said}");
        using var result = JsonDocument.Parse(line);
        Assert.Equal(Likes / 10, result.RootElement.GetProperty("cap").GetDecimal());
        Assert.Equal(Likes / 10, result.RootElement.GetProperty("final").GetDecimal());
        Assert.Equal(0, result.RootElement.GetProperty("doubled").GetInt32());
        Assert.InRange(result.RootElement.GetProperty("kills").GetInt32(), 4, 6);
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
