using QuickStart.CommandLine;

namespace QuickStart.Tests.CommandLine;

public class ArgumentReaderTests
{
    private const string Map = "id=id,name=author,created=time,'x'=channel";

    [Fact]
    public void Without_arguments_the_sample_runs() => Assert.Null(ArgumentReader.Read([]).Interactions);

    [Fact]
    public void A_value_may_follow_after_a_blank_or_an_equals_sign()
    {
        var arguments = ArgumentReader.Read(["--interactions=a.csv", "--map", Map, "--orders", "o.csv", "--zone=Europe/Berlin"]);

        Assert.Equal(("a.csv", Map, "o.csv", "Europe/Berlin"), (arguments.Interactions, arguments.Map!.ToString(), arguments.Orders, arguments.Zone));
    }

    [Theory]
    [InlineData("--colour", "--colour")]
    [InlineData("report.html", "report.html")]
    [InlineData("--report", "--report")]
    [InlineData("--report --json a", "--report")]
    [InlineData("--json a --json b", "--json")]
    [InlineData("--interactions a.csv", "--map")]
    [InlineData("--orders a.csv", "--interactions")]
    [InlineData("--interactions a.csv --map id=id", "--map")]
    [InlineData("--interactions a.csv --map id=id,a=author,b=time,c=colour", "colour")]
    [InlineData("--interactions a.csv --map id=id,a=author,b=time,c=channel --zone Mars/Olympus", "Mars/Olympus")]
    [InlineData("--interactions a.csv --map id=id,a=author,b=time,c=channel --delimiter ;;", "--delimiter")]
    [InlineData("--interactions a.csv --map id=id,a=author,b=time,c=channel --delimiter x", "--delimiter")]
    [InlineData("--interactions a.csv --map id=id,a=author,b=time,c=channel --name ../shop", "--name")]
    [InlineData("--delimiter ;", "--interactions")]
    [InlineData("--name shop", "--interactions")]
    [InlineData("--bluesky-service https://a.example", "--bluesky HANDLE")]
    [InlineData("--bluesky a.example --bluesky-service a.example", "--bluesky-service")]
    [InlineData("--bluesky a.example --map id=id,a=author,b=time,c=channel", "--interactions")]
    public void What_cannot_be_understood_is_named(string line, string named)
    {
        var fault = Assert.Throws<UsageException>(() => ArgumentReader.Read(line.Split(' ')));

        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
    }

    [Theory]
    [InlineData("--delimiter=;", ';')]
    [InlineData("--delimiter=tab", '\t')]
    [InlineData("--delimiter=\t", '\t')]
    [InlineData("--delimiter=|", '|')]
    public void A_delimiter_is_one_sign_or_a_word_for_it(string option, char expected) =>
        Assert.Equal(expected, ArgumentReader.Read(["--interactions=a.csv", "--map", Map, option]).Delimiter);

    [Fact]
    public async Task An_unknown_option_ends_the_program_with_exit_code_2_and_one_line()
    {
        using var folder = new TemporaryFolder();

        var run = await QuickStartProcess.RunAsync(folder.Root, "--colour", "red");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--colour", Assert.Single(run.Complaints), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Root));
    }

    [Fact]
    public async Task Help_names_every_option_and_writes_nothing()
    {
        using var folder = new TemporaryFolder();

        var run = await QuickStartProcess.RunAsync(folder.Root, "--help");

        Assert.Equal(0, run.ExitCode);
        foreach (var option in new[] { "--interactions", "--map", "--customers", "--orders", "--costs", "--database", "--report", "--json", "--rejects", "--zone", "--delimiter", "--name", "--codes", "--status", "--bluesky", "--bluesky-service" })
            Assert.Contains(option, run.Output, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Root));
    }
}
