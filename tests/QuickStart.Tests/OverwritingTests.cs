namespace QuickStart.Tests;

/// <summary>Nothing of the user's is ever overwritten by a result.</summary>
public class OverwritingTests
{
    [Theory]
    [InlineData("--json", "t.db")]
    [InlineData("--report", "interactions.csv")]
    [InlineData("--codes", "./sub/../interactions.csv")]
    [InlineData("--codes", "t.db-wal")]
    [InlineData("--codes", "t.db-shm")]
    [InlineData("--codes", "summary.json")]
    [InlineData("--codes", "link.csv")]
    [InlineData("--codes", "folder-link/interactions.csv")]
    [InlineData("--codes", "other.db")]
    [InlineData("--codes", "other.db-wal")]
    [InlineData("--database", "interactions.csv")]
    [InlineData("--orders", "rejects.csv")]
    public async Task An_output_that_is_also_something_else_is_refused_and_everything_stays_as_it_was(string option, string path)
    {
        using var files = new OwnFiles();
        Directory.CreateDirectory(files.File("sub"));
        File.CreateSymbolicLink(files.File("link.csv"), "interactions.csv");
        Directory.CreateSymbolicLink(files.File("folder-link"), ".");
        await files.RunAsync("--database", "t.db");
        File.Copy(files.File("t.db"), files.File("other.db"));
        File.Delete(files.File("report.html"));
        files.Write("rejects.csv", "order_id,time,value,currency\n");
        var before = Contents(files);

        var run = await RunAsync(files, option, path);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(option == "--orders" ? "--rejects" : path, Assert.Single(run.Complaints), StringComparison.Ordinal);
        Assert.Equal(before, Contents(files));
    }

    [Fact]
    public async Task A_link_to_an_output_stays_a_link_and_the_file_behind_it_is_written()
    {
        using var files = new OwnFiles();
        Directory.CreateDirectory(files.File("public"));
        File.CreateSymbolicLink(files.File("report.html"), Path.Combine("public", "report.html"));

        var run = await files.RunAsync();

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(Path.Combine("public", "report.html"), new FileInfo(files.File("report.html")).LinkTarget);
        Assert.True(new FileInfo(files.File("public/report.html")).Length > 1_000);
    }

    [SkippableFact]
    public async Task A_device_is_no_output()
    {
        Skip.IfNot(File.Exists("/dev/full"), "This machine has no /dev/full.");
        using var files = new OwnFiles();

        var run = await RunAsync(files, "--json", "/dev/full");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("/dev/full", Assert.Single(run.Complaints), StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.GetFiles("/dev"), file => file.StartsWith("/dev/full.", StringComparison.Ordinal));
    }

    private static Task<RunResult> RunAsync(OwnFiles files, string option, string path)
    {
        var arguments = new Dictionary<string, string>
        {
            ["--interactions"] = "interactions.csv",
            ["--map"] = OwnFiles.Map,
            ["--database"] = "t.db",
            ["--json"] = "summary.json",
            ["--rejects"] = "rejects.csv",
            [option] = path,
        };
        return QuickStartProcess.RunAsync(files.Root, [.. arguments.SelectMany(argument => new[] { argument.Key, argument.Value })]);
    }

    private static IEnumerable<(string, string)> Contents(OwnFiles files) =>
        [.. Directory.GetFiles(files.Root).Order(StringComparer.Ordinal).Select(path => (path, Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path)))))];
}
