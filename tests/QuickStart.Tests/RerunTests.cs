using System.Text.Json.Nodes;

namespace QuickStart.Tests;

/// <summary>What a run says of files when the database holds more than they say, or something else.</summary>
public class RerunTests
{
    private const string Header = "id,author,author_name,time,text\n";

    [Fact]
    public async Task Two_files_of_one_name_are_told_each_for_itself()
    {
        using var files = new OwnFiles();
        Directory.CreateDirectory(files.File("A"));
        Directory.CreateDirectory(files.File("B"));
        files.Write("A/posts.csv", Header + "1,ann,Ann,2025-07-01T10:00:00Z,a\n2,ann,Ann,2025-07-02T10:00:00Z,b\nx,,,,\n");
        files.Write("B/posts.csv", Header + "3,bob,Bob,2025-07-03T10:00:00Z,c\n3,bob,Bob,2025-07-03T10:00:00Z,c\n4,bob,Bob,2025-07-04T10:00:00Z,d\n");

        await ImportAsync(files, "A/posts.csv");
        var first = Interactions(files);
        var run = await ImportAsync(files, "B/posts.csv");
        var second = Interactions(files);
        await ImportAsync(files, "A/posts.csv");

        Assert.Equal((3, 2, 0, 1), first);
        Assert.Equal((3, 2, 1, 0), second);
        Assert.Equal(first, Interactions(files));
        Assert.Contains("New in t.db: 2 interactions", run.Output, StringComparison.Ordinal);
        Assert.Contains("4 interactions", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exports_that_overlap_store_what_they_share_once_whatever_the_files_are_called()
    {
        using var files = new OwnFiles();
        files.Write("june.csv", Header + "1,ann,Ann,2025-06-29T10:00:00Z,a\n2,ann,Ann,2025-06-30T10:00:00Z,b\n");
        files.Write("july.csv", Header + "2,ann,Ann,2025-06-30T10:00:00Z,b\n3,ann,Ann,2025-07-01T10:00:00Z,c\n");

        await ImportAsync(files, "june.csv");
        var july = await ImportAsync(files, "july.csv");
        var figures = Interactions(files);
        var renamed = files.File("renamed.csv");
        File.Move(files.File("july.csv"), renamed);
        var again = await ImportAsync(files, "renamed.csv");

        Assert.Contains("New in t.db: 1 interaction.", july.Output, StringComparison.Ordinal);
        Assert.Equal((2, 2, 0, 0), figures);
        Assert.Contains("Nothing changed", again.Output, StringComparison.Ordinal);
        Assert.Contains("3 interactions", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_name_keeps_apart_what_only_looks_the_same()
    {
        using var files = new OwnFiles();

        await files.RunAsync("--database", "t.db", "--name", "north");
        var south = await files.RunAsync("--database", "t.db", "--name", "south");

        Assert.Contains("New in t.db: 3 interactions", south.Output, StringComparison.Ordinal);
        Assert.Contains("6 interactions", south.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("R1,2025-07-02T12:00:00Z,9.00,EUR\n")]
    [InlineData("R1,2025-07-02T13:00:00Z,5.00,EUR\n")]
    [InlineData("R1,2025-07-02T12:00:00Z,5.00,USD\n")]
    [InlineData("R1,2025-07-02T12:00:00Z,5.00,EUR\nR1,2025-07-02T12:00:00Z,6.00,EUR\n")]
    public async Task An_order_that_is_stored_with_other_values_is_said_and_not_called_unchanged(string rows)
    {
        using var files = new OwnFiles();
        files.Write("orders.csv", "order_id,time,value,currency\nR1,2025-07-02T12:00:00Z,5.00,EUR\n");
        await files.RunAsync("--database", "t.db", "--orders", "orders.csv");
        var before = files.Summary()["attribution"]!.ToJsonString();
        files.Write("orders.csv", "order_id,time,value,currency\n" + rows);

        var run = await files.RunAsync("--database", "t.db", "--orders", "orders.csv");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.DoesNotContain("Nothing changed", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 order is stored with another time or value", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 order is stored with another time or value", await File.ReadAllTextAsync(files.File("report.html")), StringComparison.Ordinal);
        Assert.Equal(before, files.Summary()["attribution"]!.ToJsonString());
    }

    [Fact]
    public async Task Times_without_a_zone_that_were_read_in_another_one_are_said_and_not_called_unchanged()
    {
        using var files = new OwnFiles();
        files.Write("interactions.csv", Header + "1,ann,Ann,2025-07-01 10:00:00,a\n2,ann,Ann,2025-07-02 10:00:00,b\n3,bob,Bob,2025-07-03T10:00:00Z,c\n");
        await files.RunAsync("--database", "t.db", "--zone", "Europe/Berlin");

        var same = await files.RunAsync("--database", "t.db", "--zone", "Europe/Berlin");
        var other = await files.RunAsync("--database", "t.db", "--zone", "America/New_York");

        Assert.Contains("Nothing changed", same.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing changed", other.Output, StringComparison.Ordinal);
        Assert.Contains("2 interactions are stored with another time", other.Output, StringComparison.Ordinal);
        Assert.Equal((3, 3, 0, 0), Interactions(files));
    }

    private static Task<RunResult> ImportAsync(OwnFiles files, string path) => QuickStartProcess.RunAsync(
        files.Root, "--interactions", path, "--map", OwnFiles.Map, "--database", "t.db", "--json", "summary.json");

    private static (long Read, long Stored, long Duplicates, long Rejected) Interactions(OwnFiles files)
    {
        var summary = files.Summary();
        return (Number(summary, "read"), Number(summary, "stored"), Number(summary, "duplicates"), Number(summary, "rejected"));
    }

    private static long Number(JsonObject summary, string figure) => RunResult.Number(summary, "interactions", figure);
}
