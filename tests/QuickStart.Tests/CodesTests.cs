using System.Globalization;
using System.Runtime.Versioning;

namespace QuickStart.Tests;

/// <summary>Codes go out in a file and come back in an export of orders.</summary>
public class CodesTests
{
    [Fact]
    public async Task Codes_that_a_run_wrote_are_redeemed_when_they_come_back_with_later_orders()
    {
        using var files = Shop();

        var given = await RunAsync(files, "--codes", "codes.csv");
        var codes = PlainCsv.Read(files.File("codes.csv"));
        files.Write(
            "orders.csv",
            await File.ReadAllTextAsync(files.File("orders.csv"))
            + string.Create(CultureInfo.InvariantCulture, $"R2,{DateTimeOffset.UtcNow:O},20.00,EUR,{codes[0]["code"].ToLowerInvariant()}\n"));
        var taken = await RunAsync(files, "--codes", "codes.csv");
        var again = await RunAsync(files);

        Assert.Equal((0, ""), (given.ExitCode, given.Error));
        Assert.Equal([("C1", "x", "ann"), ("C2", "x", "bob")], codes.Select(code => (code["customer_id"], code["channel"], code["account"])).Order());
        Assert.All(codes, code => Assert.Equal(("4.50", "EUR"), (code["worth"], code["currency"])));
        Assert.Equal((0, ""), (taken.ExitCode, taken.Error));
        Assert.Equal((2, 1, 0), (Offers(files, "issued"), Offers(files, "redeemed"), Offers(files, "reversed")));
        Assert.Equal(4.50m, files.Summary()["offers"]!["value"]!.GetValue<decimal>());
        Assert.Contains("Nothing changed", again.Output, StringComparison.Ordinal);
        Assert.Equal(codes.Select(code => code["code"]), PlainCsv.Read(files.File("codes.csv")).Select(code => code["code"]));
        Assert.Contains("2 codes are in codes.csv", given.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Codes_that_nobody_asked_for_are_told_of_and_written_by_the_next_run()
    {
        using var files = Shop();

        var first = await RunAsync(files);
        await RunAsync(files, "--codes", "codes.csv");
        var codes = await File.ReadAllTextAsync(files.File("codes.csv"));
        await RunAsync(files, "--codes", "codes.csv");

        Assert.Contains("2 codes are out. Run again with --codes FILE", first.Output, StringComparison.Ordinal);
        Assert.Equal(2, PlainCsv.Read(files.File("codes.csv")).Count);
        Assert.Equal(codes, await File.ReadAllTextAsync(files.File("codes.csv")));
    }

    [SkippableFact]
    [UnsupportedOSPlatform("windows")]
    public async Task Only_the_account_that_ran_may_read_the_codes_and_no_page_shows_one()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows keeps rights in another way.");
        using var files = Shop();

        var run = await RunAsync(files, "--codes", "codes.csv");

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(files.File("codes.csv")));
        var page = await File.ReadAllTextAsync(files.File("report.html"));
        Assert.All(PlainCsv.Read(files.File("codes.csv")), code =>
        {
            Assert.DoesNotContain(code["code"], page, StringComparison.Ordinal);
            Assert.DoesNotContain(code["code"], run.Output, StringComparison.Ordinal);
        });
    }

    private static OwnFiles Shop()
    {
        var files = new OwnFiles();
        files.Write(
            "interactions.csv",
            "id,author,author_name,time,text\n" + string.Concat(Enumerable.Range(0, 12).Select(id => $"{id},{(id % 2 == 0 ? "ann" : "bob")},,2025-07-0{1 + (id / 2)}T10:00:00Z,hi\n")));
        files.Write("customers.csv", "customer_id,email,channel,handle\nC1,ann@example.org,x,ann\nC2,bob@example.org,x,bob\n");
        files.Write("orders.csv", "order_id,time,value,currency,code\nR1,2025-07-05T12:00:00Z,5.00,EUR,\n");
        return files;
    }

    private static Task<RunResult> RunAsync(OwnFiles files, params string[] arguments) =>
        files.RunAsync(["--customers", "customers.csv", "--orders", "orders.csv", "--database", "t.db", .. arguments]);

    private static long Offers(OwnFiles files, string figure) => RunResult.Number(files.Summary(), "offers", figure);
}
