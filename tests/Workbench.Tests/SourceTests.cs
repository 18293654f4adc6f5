namespace Workbench.Tests;

/// <summary>Where a record comes from.</summary>
public class SourceTests
{
    private const string People = "id,first\n1,Ann\n";

    [Theory]
    [InlineData("A/p.csv", "a/p.csv", "a/p.csv", "a/p.csv-2")]
    [InlineData("one/p.csv", "two/p.csv", "one/p.csv", "two/p.csv")]
    [InlineData("crm.csv", "shop.csv", "crm", "shop")]
    [InlineData(".csv", "other.csv", ".csv", "other")]
    public async Task Every_file_is_a_source_of_its_own(string first, string second, string firstSource, string secondSource)
    {
        using var folder = With(first, second);

        var run = await RunAsync(folder, first, second);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(["record_id,customer_id,source", $"1,1,{firstSource}", $"1,1,{secondSource}"], folder.Read("out.csv"));
    }

    [Fact]
    public async Task Files_whose_long_paths_end_alike_are_two_sources()
    {
        var end = $"{new string('x', 50)}/{new string('y', 30)}.csv";
        using var folder = With("a" + end, "b" + end);

        var run = await RunAsync(folder, "a" + end, "b" + end);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var sources = folder.Read("out.csv").Skip(1).Select(row => row.Split(',')[2]).ToArray();
        Assert.Equal([end[^64..], end[^62..] + "-2"], sources);
    }

    [Fact]
    public async Task Where_every_id_stands_in_one_source_alone_nobody_is_told_the_sources()
    {
        using var folder = new WorkFolder().With("p.csv", "id,first,source\n1,Ann,crm\n2,Bea,web\n3,Cid,crm\n");

        await folder.RunAsync("unify", "--input", "p.csv", "--source", "source", "--id", "id", "--map", "first=given-name", "--output", "out.csv");

        Assert.Equal("record_id,customer_id", folder.Read("out.csv")[0]);
    }

    [Fact]
    public async Task A_record_is_found_by_what_the_message_says_to_write()
    {
        using var folder = new WorkFolder().With("p.csv", "id,first,source\n1,Ann,a:b\n1,Bea,c\nx:2,Cid,a:b\n3,Dan,c\n");
        string[] input = ["explain", "--input", "p.csv", "--source", "source", "--id", "id", "--map", "first=given-name", "--right", "3"];

        var ambiguous = await folder.RunAsync([.. input, "--left", "1"]);
        var found = await folder.RunAsync([.. input, "--left", "a:b:1"]);
        var alone = await folder.RunAsync([.. input, "--left", "a:b:x:2"]);

        ambiguous.AssertRefused("Write one as a:b:1.");
        Assert.Equal((0, ""), (found.ExitCode, found.Error));
        Assert.Equal((0, ""), (alone.ExitCode, alone.Error));
    }

    [Fact]
    public async Task A_record_of_two_files_of_one_name_is_told_by_source_and_id()
    {
        using var folder = With("one/p.csv", "two/p.csv");

        var run = await folder.RunAsync(
            "explain", "--input", "one/p.csv", "--input", "two/p.csv", "--id", "id", "--map", "first=given-name", "--left", "p.csv:1", "--right", "two/p.csv:1");

        run.AssertRefused("--left p.csv:1", "Write one as one/p.csv:1.");
    }

    private static WorkFolder With(params string[] files)
    {
        var folder = new WorkFolder();
        foreach (var file in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder.File(file))!);
            folder.With(file, People);
        }

        return folder;
    }

    private static Task<RunResult> RunAsync(WorkFolder folder, string first, string second) =>
        folder.RunAsync("unify", "--input", first, "--input", second, "--id", "id", "--map", "first=given-name", "--output", "out.csv");
}
