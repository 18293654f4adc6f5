using System.Runtime.Versioning;
using System.Text.Json;
using SocialCrm.Offers;

namespace Workbench.Tests;

public class CodesTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(value => (byte)value)];

    [Fact]
    public async Task Codes_of_a_key_are_those_of_the_offer_engine()
    {
        using var folder = WithKey();

        var run = await folder.RunAsync("codes", "--count", "5000", "--campaign", "7", "--first", "100", "--key", "key.txt", "--output", "out.csv");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var codes = folder.Read("out.csv");
        var series = CodeSeries.OfCampaign(Key, 7);
        Assert.Equal("code", codes[0]);
        Assert.Equal(Enumerable.Range(100, 5_000).Select(number => series.Write(number)), codes[1..]);
        Assert.Contains("5,000 codes of 80 bits", Assert.Single(run.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_key_every_run_has_codes_of_its_own()
    {
        using var folder = new WorkFolder();

        await folder.RunAsync("codes", "--count", "3", "--output", "one.csv");
        await folder.RunAsync("codes", "--count", "3", "--output", "two.csv");

        Assert.Equal(6, folder.Read("one.csv")[1..].Concat(folder.Read("two.csv")[1..]).Distinct().Count());
        Assert.All(folder.Read("one.csv")[1..], code => Assert.Matches("^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}-[0-9A-HJKMNP-TV-Z]{5}$", code));
    }

    [Theory]
    [InlineData("0123456789", 26)]
    [InlineData("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 19)]
    [InlineData("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", 17)]
    public async Task Codes_have_the_alphabet_asked_for_and_eighty_bits_where_no_length_is(string alphabet, int length)
    {
        using var folder = WithKey();

        var run = await folder.RunAsync("codes", "--count", "2000", "--alphabet", alphabet, "--key", "key.txt", "--output", "out.csv");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var series = CodeSeries.OfAlphabet(Key, alphabet, length);
        Assert.Equal(Enumerable.Range(0, 2_000).Select(number => series.Write(number)), folder.Read("out.csv")[1..]);
    }

    [Fact]
    public async Task Short_codes_are_minted_with_a_warning()
    {
        using var folder = new WorkFolder();

        var run = await folder.RunAsync("codes", "--count", "1000", "--length", "10", "--output", "out.csv", "--json", "out.json");

        Assert.Equal(0, run.ExitCode);
        var warning = Assert.Single(run.Complaints);
        Assert.Contains("45 bits", warning, StringComparison.Ordinal);
        Assert.Contains("--length 17", warning, StringComparison.Ordinal);
        var codes = folder.Read("out.csv")[1..];
        Assert.Equal(1_000, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Equal(10, code.Length));
        using var summary = JsonDocument.Parse(File.ReadAllText(folder.File("out.json")));
        Assert.Equal(
            (1_000, 0, "0123456789ABCDEFGHJKMNPQRSTVWXYZ", 10, 45.0),
            (Number("count"), Number("first"), summary.RootElement.GetProperty("alphabet").GetString(), Number("length"), summary.RootElement.GetProperty("bits").GetDouble()));
        Assert.Equal(45 - Math.Log2(1_000), summary.RootElement.GetProperty("guess_bits").GetDouble(), 9);
        Assert.True(summary.RootElement.GetProperty("seconds").GetDouble() > 0);
        Assert.True(Number("peak_bytes") > 0);

        long Number(string name) => summary.RootElement.GetProperty(name).GetInt64();
    }

    [Fact]
    public async Task A_run_goes_on_where_the_last_one_ended()
    {
        using var folder = WithKey();
        string[] common = ["codes", "--alphabet", "0123456789", "--key", "key.txt"];

        await folder.RunAsync([.. common, "--count", "7", "--output", "all.csv"]);
        await folder.RunAsync([.. common, "--count", "4", "--output", "one.csv"]);
        await folder.RunAsync([.. common, "--count", "3", "--first", "4", "--output", "two.csv"]);

        Assert.Equal(folder.Read("all.csv")[1..], folder.Read("one.csv")[1..].Concat(folder.Read("two.csv")[1..]));
    }

    [Fact]
    public async Task Symbols_that_mean_something_in_CSV_are_quoted()
    {
        using var folder = WithKey();

        await folder.RunAsync("codes", "--count", "50", "--alphabet", "a,\"", "--key", "key.txt", "--output", "out.csv");

        var series = CodeSeries.OfAlphabet(Key, "a,\"", 52);
        var read = folder.Read("out.csv")[1..].Select(line => line.StartsWith('"') ? line[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : line);
        Assert.Equal(Enumerable.Range(0, 50).Select(number => series.Write(number)), read);
    }

    [SkippableFact]
    [UnsupportedOSPlatform("windows")]
    public async Task New_codes_are_for_their_owner_alone()
    {
        Skip.If(OperatingSystem.IsWindows(), "Rights are other ones there.");
        using var folder = new WorkFolder();

        await folder.RunAsync("codes", "--count", "1", "--output", "out.csv");

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder.File("out.csv")));
    }

    [Theory]
    [InlineData("codes --output out.csv", "--count is missing")]
    [InlineData("codes --count 1", "--output is missing")]
    [InlineData("codes --count 0 --output out.csv", "--count")]
    [InlineData("codes --count -5 --output out.csv", "--count")]
    [InlineData("codes --count 1,000 --output out.csv", "--count")]
    [InlineData("codes --count 99999999999999999999 --output out.csv", "--count")]
    [InlineData("codes --count 1 --length 0 --output out.csv", "--length")]
    [InlineData("codes --count 1 --length 4 --output out.csv", "--length", "Take more symbols")]
    [InlineData("codes --count 1 --length 24 --output out.csv", "--length", "Take fewer symbols")]
    [InlineData("codes --count 33554433 --length 6 --output out.csv", "only 33554432 codes", "--length 11", "17 is safe")]
    [InlineData("codes --count 33 --length 6 --output out.csv", "fewer than 20 bits", "--length 7")]
    [InlineData("codes --count 1 --first 32 --length 6 --output out.csv", "fewer than 20 bits")]
    [InlineData("codes --count 2 --first 281474976710655 --output out.csv", "from number 281474976710655 on there are 1 codes")]
    [InlineData("codes --count 281474976710657 --output out.csv", "only 281474976710656 codes")]
    [InlineData("codes --count 1 --campaign 4294967296 --output out.csv", "--campaign")]
    [InlineData("codes --count 1 --campaign 1 --length 20 --output out.csv", "--campaign", "--length")]
    [InlineData("codes --count 1 --alphabet 01 --output out.csv", "--alphabet", "three symbols")]
    [InlineData("codes --count 1 --alphabet abcda --output out.csv", "--alphabet", "'a' twice")]
    [InlineData("codes --count 1 --alphabet αβγδ --output out.csv", "--alphabet", "ASCII")]
    [InlineData("codes --count 1 --key none.txt --output out.csv", "none.txt", "cannot be read")]
    [InlineData("codes --count 1 --key . --output out.csv", "is a folder")]
    [InlineData("codes --count 1 --key short.txt --output out.csv", "short.txt, line 1, column 1", "32 bytes in base64")]
    [InlineData("codes --count 1 --key key.txt --output key.txt", "would be overwritten")]
    [InlineData("codes --count 1 --output out.csv --json out.csv", "would be overwritten")]
    [InlineData("codes --count 1 --output nowhere/out.csv", "nowhere/out.csv: cannot be written")]
    [InlineData("codes stray --count 1 --output out.csv", "'stray'")]
    [InlineData("codes --count 1 --rejects bad.csv --output out.csv", "no option '--rejects'")]
    public async Task A_command_that_cannot_be_meant_is_answered_with_what_to_do(string line, params string[] words)
    {
        using var folder = WithKey().With("short.txt", Convert.ToBase64String(new byte[16]));

        var run = await folder.RunAsync(line.Split(' '));

        run.AssertRefused(words);
        Assert.Equal(["key.txt", "short.txt"], folder.Names);
    }

    [Theory]
    [InlineData("codes --count 32 --length 6 --output out.csv")]
    [InlineData("codes --count 1 --first 281474976710655 --output out.csv")]
    [InlineData("codes --count 1 --campaign 4294967295 --output=out.csv")]
    public async Task What_just_fits_is_minted(string line)
    {
        using var folder = new WorkFolder();

        var run = await folder.RunAsync(line.Split(' '));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["out.csv"], folder.Names);
    }

    [Fact]
    public async Task Help_is_printed_and_names_every_option()
    {
        using var folder = new WorkFolder();

        var run = await folder.RunAsync("codes", "--help");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.All((string[])["--count", "--key", "--first", "--campaign", "--length", "--alphabet", "--output", "--json"], option => Assert.Contains(option, run.Output, StringComparison.Ordinal));
        Assert.Contains("  codes ", (await folder.RunAsync("--help")).Output, StringComparison.Ordinal);
    }

    private static WorkFolder WithKey() => new WorkFolder().With("key.txt", Convert.ToBase64String(Key) + "\n");
}
