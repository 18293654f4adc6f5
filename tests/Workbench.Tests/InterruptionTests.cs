using System.Diagnostics;

namespace Workbench.Tests;

public class InterruptionTests
{
    [Theory]
    [InlineData("HUP")]
    [InlineData("INT")]
    [InlineData("QUIT")]
    [InlineData("TERM")]
    public async Task A_run_that_is_stopped_leaves_nothing_behind(string signal)
    {
        using var folder = new WorkFolder().With("out.csv", "old\n");
        await RunAsync("mkfifo", folder.File("people.csv"));
        using var run = folder.Start("unify", "--input", "people.csv", "--id", "id", "--map", "a=city", "--output", "out.csv", "--rejects", "bad.csv");
        while (!folder.Names.Any(name => name.StartsWith("bad.csv", StringComparison.Ordinal)))
            await Task.Delay(10);

        await RunAsync("kill", "-" + signal, $"{run.Id}");
        await run.WaitForExitAsync();

        Assert.NotEqual(0, run.ExitCode);
        Assert.Equal(["out.csv", "people.csv"], folder.Names);
        Assert.Equal(["old"], folder.Read("out.csv"));
    }

    [Fact]
    public async Task A_run_that_shall_outlive_its_terminal_does()
    {
        using var folder = new WorkFolder();
        await RunAsync("mkfifo", folder.File("people.csv"));
        using var run = folder.StartProgram("nohup", "dotnet", WorkFolder.Program, "unify", "--input", "people.csv", "--id", "id", "--map", "a=city", "--output", "out.csv", "--rejects", "bad.csv");
        while (!folder.Names.Any(name => name.StartsWith("bad.csv", StringComparison.Ordinal)))
            await Task.Delay(10);

        await RunAsync("kill", "-HUP", $"{run.Id}");
        await File.WriteAllTextAsync(folder.File("people.csv"), "id,a\n1,Leeds\n");
        await run.WaitForExitAsync();

        Assert.Equal(["record_id,customer_id", "1,1"], folder.Read("out.csv"));
        Assert.Equal(["bad.csv", "out.csv", "people.csv"], folder.Names);
    }

    [Fact]
    public async Task A_pipe_is_read_as_a_file_is()
    {
        using var folder = new WorkFolder();
        await RunAsync("mkfifo", folder.File("people.csv"));
        using var run = folder.Start("unify", "--input", "people.csv", "--id", "id", "--map", "a=city", "--output", "out.csv");

        await File.WriteAllTextAsync(folder.File("people.csv"), "id,a\n1,Leeds\n");
        await run.WaitForExitAsync();

        Assert.Equal(["record_id,customer_id", "1,1"], folder.Read("out.csv"));
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }
}
