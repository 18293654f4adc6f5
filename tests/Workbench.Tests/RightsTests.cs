using System.Runtime.Versioning;

namespace Workbench.Tests;

/// <summary>Who may read a result.</summary>
[UnsupportedOSPlatform("windows")]
public class RightsTests
{
    [SkippableTheory]
    [InlineData("600")]
    [InlineData("640")]
    [InlineData("666")]
    public async Task A_result_may_be_read_by_whom_the_one_before_was(string mode)
    {
        Skip.If(OperatingSystem.IsWindows(), "Rights are other ones there.");
        var rights = (UnixFileMode)Convert.ToInt32(mode, 8);
        using var folder = new WorkFolder().With("p.csv", "id,first\n1,Ann\n").With("out.csv", "old\n");
        File.SetUnixFileMode(folder.File("out.csv"), rights);

        var run = await RunAsync(folder);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(rights, File.GetUnixFileMode(folder.File("out.csv")));
        Assert.Equal(["record_id,customer_id", "1,1"], folder.Read("out.csv"));
    }

    [SkippableFact]
    public async Task Rows_that_were_refused_are_for_their_owner_alone_and_a_new_result_has_the_usual_rights()
    {
        Skip.If(OperatingSystem.IsWindows(), "Rights are other ones there.");
        using var folder = new WorkFolder().With("p.csv", "id,first\n1,Ann\n");

        await RunAsync(folder);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder.File("bad.csv")));
        Assert.Equal(File.GetUnixFileMode(folder.File("p.csv")), File.GetUnixFileMode(folder.File("out.csv")));
    }

    private static Task<RunResult> RunAsync(WorkFolder folder) =>
        folder.RunAsync("unify", "--input", "p.csv", "--id", "id", "--map", "first=given-name", "--output", "out.csv", "--rejects", "bad.csv");
}
