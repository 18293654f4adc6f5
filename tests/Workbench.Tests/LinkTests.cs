namespace Workbench.Tests;

/// <summary>Results go where a link leads, and no link hides that two names are one file.</summary>
public class LinkTests
{
    private const string People = "id,first\n1,Ann\n";

    private static readonly string[] Result = ["record_id,customer_id", "1,1"];

    [SkippableTheory]
    [InlineData("there.csv", "there.csv")]
    [InlineData("real/there.csv", "real/there.csv")]
    [InlineData("new.csv", "new.csv")]
    [InlineData("lnk/../there.csv", "there.csv")]
    [InlineData("lnk/back.csv", "there.csv")]
    public async Task A_result_goes_where_a_relative_link_leads(string target, string written)
    {
        using var folder = Folder().With("p.csv", People).With("there.csv", "old\n");
        File.CreateSymbolicLink(folder.File("out.csv"), target);

        var run = await RunAsync(folder, ["p.csv"], "out.csv");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(Result, folder.Read(written));
        Assert.Equal(target, new FileInfo(folder.File("out.csv")).LinkTarget);
    }

    [SkippableTheory]
    [InlineData("real/p.csv", "lnk/p.csv")]
    [InlineData("lnk/p.csv", "real/p.csv")]
    [InlineData("real/p.csv", "link-to-input.csv")]
    [InlineData("link-to-input.csv", "./lnk/p.csv")]
    public async Task An_input_is_not_overwritten_through_a_link(string input, string output)
    {
        using var folder = Folder().With("real/p.csv", People);
        File.CreateSymbolicLink(folder.File("link-to-input.csv"), "lnk/p.csv");

        var run = await RunAsync(folder, [input], output);

        run.AssertRefused(output, "would be overwritten");
        Assert.Equal(["id,first", "1,Ann"], folder.Read("real/p.csv"));
    }

    [SkippableTheory]
    [InlineData("real/p.csv", "./real/p.csv")]
    [InlineData("real/p.csv", "lnk/p.csv")]
    [InlineData("real/p.csv", "real/../real/p.csv")]
    public async Task A_file_is_read_once_however_it_is_called(string first, string second)
    {
        using var folder = Folder().With("real/p.csv", People);

        var run = await RunAsync(folder, [first, second], "out.csv");

        run.AssertRefused("names a file twice");
    }

    [SkippableFact]
    public async Task Links_that_lead_in_a_circle_are_told_as_a_place_that_cannot_be_written()
    {
        using var folder = Folder().With("p.csv", People);
        File.CreateSymbolicLink(folder.File("a.csv"), "b.csv");
        File.CreateSymbolicLink(folder.File("b.csv"), "a.csv");

        var run = await RunAsync(folder, ["p.csv"], "a.csv/out.csv");

        run.AssertRefused("a.csv/out.csv", "cannot be written");
    }

    /// <summary>A folder with a folder, and a link to that.</summary>
    private static WorkFolder Folder()
    {
        Skip.If(OperatingSystem.IsWindows(), "Links take a right there that few accounts have.");
        var folder = new WorkFolder();
        Directory.CreateDirectory(folder.File("real"));
        Directory.CreateSymbolicLink(folder.File("lnk"), "real");
        File.CreateSymbolicLink(folder.File("real/back.csv"), "../there.csv");
        return folder;
    }

    private static Task<RunResult> RunAsync(WorkFolder folder, string[] inputs, string output) =>
        folder.RunAsync(["unify", .. inputs.SelectMany(input => new[] { "--input", input }), "--id", "id", "--map", "first=given-name", "--output", output]);
}
