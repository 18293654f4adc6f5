using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace QuickStart.Tests;

public class InterruptionTests
{
    private const string Map = "id=id,author=author,time=time,text=text,'x'=channel";

    [Fact]
    public async Task Killed_after_every_step_of_the_sample_the_last_run_tells_what_an_undisturbed_one_tells()
    {
        using var calm = new TemporaryFolder();
        using var shaken = new TemporaryFolder();
        await QuickStartProcess.RunAsync(calm.Root, "--json", "summary.json");

        foreach (var step in new[] { "Listening:", "Customers of the CRM:", "Orders:", "Who is who:", "Gifts:" })
        {
            var killed = await QuickStartProcess.RunAsync(
                shaken.Root,
                (run, line) =>
                {
                    if (line.StartsWith(step, StringComparison.Ordinal))
                        run.Kill();
                },
                "--json",
                "summary.json");
            Assert.NotEqual(0, killed.ExitCode);
            Assert.False(File.Exists(shaken.File("summary.json")));
            Assert.False(File.Exists(shaken.File("report.html")));
        }

        var last = await QuickStartProcess.RunAsync(shaken.Root, "--json", "summary.json");

        Assert.Equal((0, ""), (last.ExitCode, last.Error));
        Assert.Equal(Told(calm), Told(shaken));
    }

    [Fact]
    public async Task Killed_again_and_again_in_the_middle_of_an_import_it_loses_nothing_and_stores_nothing_twice()
    {
        using var folder = new TemporaryFolder();
        WriteTweets(folder.File("tweets.csv"), 60_000);
        var dice = new Random(7);
        var kills = 0;
        for (var attempt = 0; attempt < 6; attempt++)
        {
            using var run = QuickStartProcess.Start(folder.Root, "--interactions", "tweets.csv", "--map", Map, "--database", "t.db", "--json", "summary.json");
            await WaitForWritingAsync(folder.File("t.db-wal"), run);
            await Task.Delay(dice.Next(20, 400));
            if (run.HasEnded)
                break;
            run.Kill();
            await run.EndAsync();
            kills++;
        }

        var last = await QuickStartProcess.RunAsync(folder.Root, "--interactions", "tweets.csv", "--map", Map, "--database", "t.db", "--json", "summary.json");

        Assert.Equal((0, ""), (last.ExitCode, last.Error));
        Assert.True(kills > 0, "No run was killed: make the file longer.");
        AssertAllThere(RunResult.Summary(folder.File("summary.json")), 60_000);
    }

    [Fact]
    public async Task Ctrl_C_ends_with_130_and_one_line_and_the_next_run_goes_on()
    {
        using var folder = new TemporaryFolder();
        WriteTweets(folder.File("tweets.csv"), 60_000);
        RunResult stopped;
        using (var run = QuickStartProcess.Start(folder.Root, "--interactions", "tweets.csv", "--map", Map, "--database", "t.db", "--json", "summary.json"))
        {
            await WaitForWritingAsync(folder.File("t.db-wal"), run);
            run.PressCtrlC();
            stopped = await run.EndAsync();
        }

        var last = await QuickStartProcess.RunAsync(folder.Root, "--interactions", "tweets.csv", "--map", Map, "--database", "t.db", "--json", "summary.json");

        Assert.Equal(130, stopped.ExitCode);
        Assert.Contains("run the same command again", Assert.Single(stopped.Complaints), StringComparison.Ordinal);
        Assert.Equal((0, ""), (last.ExitCode, last.Error));
        AssertAllThere(RunResult.Summary(folder.File("summary.json")), 60_000);
    }

    private static string Told(TemporaryFolder folder) => RunResult.Summary(folder.File("summary.json")).ToJsonString();

    private static void AssertAllThere(JsonObject summary, int rows)
    {
        Assert.Equal(rows, RunResult.Number(summary, "interactions", "read"));
        Assert.Equal(rows - (rows / 100), RunResult.Number(summary, "interactions", "stored"));
        Assert.Equal(rows / 100, RunResult.Number(summary, "interactions", "duplicates"));
        Assert.Equal(0, RunResult.Number(summary, "interactions", "rejected"));
        Assert.Equal(500, RunResult.Number(summary, "customers", "customers"));
    }

    /// <summary>Every hundredth row repeats the one before it.</summary>
    private static void WriteTweets(string path, int rows)
    {
        var text = new StringBuilder("id,author,time,text\n");
        for (var row = 0; row < rows; row++)
        {
            var id = row % 100 == 99 ? row - 1 : row;
            text.Append(CultureInfo.InvariantCulture, $"{id},author{id / 2 % 500},2025-07-01T00:00:{id % 60:00}Z,message {id}\n");
        }

        File.WriteAllText(path, text.ToString());
    }

    /// <summary>The write-ahead log grows when the first pages are being stored.</summary>
    private static async Task WaitForWritingAsync(string log, QuickStartProcess run)
    {
        while (!run.HasEnded && (!File.Exists(log) || new FileInfo(log).Length < 200_000))
            await Task.Delay(5);
    }
}
