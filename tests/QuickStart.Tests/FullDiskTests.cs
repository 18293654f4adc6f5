using System.Globalization;
using System.Text;

namespace QuickStart.Tests;

/// <summary>Results that cannot be written, at the beginning or in the middle.</summary>
public class FullDiskTests
{
    [Theory]
    [InlineData("--report", "nowhere/report.html")]
    [InlineData("--json", "nowhere/summary.json")]
    [InlineData("--codes", "nowhere/codes.csv")]
    [InlineData("--rejects", "nowhere/rejects.csv")]
    [InlineData("--json", "folder")]
    public async Task An_output_that_cannot_be_written_is_found_before_anything_is_read(string option, string path)
    {
        using var files = new OwnFiles();
        Directory.CreateDirectory(files.File("folder"));

        var run = await QuickStartProcess.RunAsync(
            files.Root, "--interactions", "interactions.csv", "--map", OwnFiles.Map, "--database", "t.db", option, path);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(path, Assert.Single(run.Complaints), StringComparison.Ordinal);
        Assert.Empty(run.Output);
        Assert.Equal(["interactions.csv"], Directory.GetFiles(files.Root).Select(Path.GetFileName));
    }

    [SkippableFact]
    public async Task A_disk_that_fills_up_while_rejected_rows_are_kept_ends_with_one_line_and_leaves_no_half_file()
    {
        Skip.If(OperatingSystem.IsWindows(), "The size of a file is limited with a shell of Unix.");
        using var files = new OwnFiles();
        var orders = new StringBuilder("order_id,time,value,currency\n");
        for (var row = 0; row < 60; row++)
            orders.Append(new string('x', 500_000)).Append(",yesterday,1,EUR\n");
        files.Write("orders.csv", orders.ToString());

        var run = await QuickStartProcess.RunWithFileLimitAsync(
            files.Root, kilobytes: 3_000, "--interactions", "interactions.csv", "--map", OwnFiles.Map, "--orders", "orders.csv", "--rejects", "rejects.csv", "--database", "t.db");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("rejects.csv: cannot be written", Assert.Single(run.Complaints), StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.GetFiles(files.Root), file => file.EndsWith(".tmp", StringComparison.Ordinal) || file.EndsWith("rejects.csv", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task A_full_standard_output_ends_with_one_line_and_without_a_stack_trace()
    {
        Skip.IfNot(File.Exists("/dev/full"), "This machine has no /dev/full.");
        using var files = new OwnFiles();

        var run = await QuickStartProcess.RunIntoAsync(
            files.Root, "/dev/full", "--interactions", "interactions.csv", "--map", OwnFiles.Map, "--rejects", "rejects.csv", "--database", "t.db");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("could not be written", Assert.Single(run.Complaints), StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.GetFiles(files.Root), file => file.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task The_results_are_told_before_a_file_that_no_longer_fits_is_written()
    {
        Skip.If(OperatingSystem.IsWindows(), "The size of a file is limited with a shell of Unix.");
        using var files = new OwnFiles();
        var text = new StringBuilder("id,author,time,channel\n");
        for (var channel = 0; channel < 500; channel++)
            text.Append(CultureInfo.InvariantCulture, $"{channel},ann,{2004 + (channel % 20)}-07-01T10:00:00Z,channel-{channel}\n");
        files.Write("many.csv", text.ToString());

        var run = await QuickStartProcess.RunWithFileLimitAsync(
            files.Root, kilobytes: 2_500, "--interactions", "many.csv", "--map", "id=id,author=author,time=time,channel=channel", "--database", "t.db");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("report.html: cannot be written", Assert.Single(run.Complaints), StringComparison.Ordinal);
        Assert.Contains("WHO IS WHO", run.Output, StringComparison.Ordinal);
        Assert.Contains("New in t.db: 500 interactions", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.GetFiles(files.Root), file => file.EndsWith(".tmp", StringComparison.Ordinal) || file.EndsWith("report.html", StringComparison.Ordinal));
    }
}
