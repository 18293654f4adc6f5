using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace QuickStart.Tests;

public class ShippedSampleTests
{
    [Fact]
    public async Task The_shipped_sample_runs_without_arguments_and_a_second_run_changes_nothing_and_says_so()
    {
        using var folder = new TemporaryFolder();

        var first = await QuickStartProcess.RunAsync(folder.Root, "--json", "first.json");
        var second = await QuickStartProcess.RunAsync(folder.Root, "--json", "second.json");

        Assert.Equal((0, ""), (first.ExitCode, first.Error));
        Assert.Equal((0, ""), (second.ExitCode, second.Error));
        Assert.DoesNotContain("Nothing changed", first.Output, StringComparison.Ordinal);
        Assert.Contains("Nothing changed", second.Output, StringComparison.Ordinal);
        Assert.True(JsonNode.DeepEquals(RunResult.Summary(folder.File("first.json")), RunResult.Summary(folder.File("second.json"))));
        Assert.Equal(["first.json", "quickstart.db", "report.html", "second.json"], Directory.GetFiles(folder.Root).Select(Path.GetFileName).Order());
        foreach (var section in new[] { "WHO IS WHO, AND WHY", "because", "WHAT WAS OFFERED", "redeemed", "WHAT EACH CHANNEL EARNED" })
            Assert.Contains(section, first.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_summary_of_the_sample_agrees_with_what_a_plain_script_counts_in_its_files()
    {
        using var folder = new TemporaryFolder();

        await QuickStartProcess.RunAsync(folder.Root, "--json", "summary.json");

        var summary = RunResult.Summary(folder.File("summary.json"));
        var rows = Sample("interactions.csv");
        var readable = rows.Where(row => row["author"].Length > 0 && DateTimeOffset.TryParse(row["time"], out _) && row["time"].Contains('T') && row["time"][..4] == "2025").ToList();
        var stored = readable.Select(row => string.Join('\u001f', row.Where(cell => cell.Key != "topic").Select(cell => cell.Value))).Distinct().Count();
        Assert.Equal(rows.Count, RunResult.Number(summary, "interactions", "read"));
        Assert.Equal(rows.Count - readable.Count, RunResult.Number(summary, "interactions", "rejected"));
        Assert.Equal(stored, RunResult.Number(summary, "interactions", "stored"));
        Assert.Equal(readable.Count - stored, RunResult.Number(summary, "interactions", "duplicates"));

        var orders = Sample("orders.csv").Where(order => order["currency"] == "EUR").ToList();
        var accounts = readable.Select(row => (row["channel"], row["author"])).Distinct().Count();
        var customers = Sample("customers.csv").Select(row => row["customer_id"]).Distinct().Count();
        Assert.Equal(orders.Count + accounts + customers, RunResult.Number(summary, "customers", "source_records"));
        Assert.Equal(orders.Count - 1, RunResult.Number(summary, "attribution", "conversions"));
        Assert.Equal(1, RunResult.Number(summary, "offers", "reversed"));

        var cancelled = Sample("cancellations.csv")[0]["order_id"];
        Assert.Equal(
            orders.Where(order => order["order_id"] != cancelled).Sum(order => decimal.Parse(order["value"], System.Globalization.CultureInfo.InvariantCulture)),
            summary["attribution"]!["revenue"]!.GetValue<decimal>());
        Assert.Equal(
            Sample("costs.csv").Sum(cost => decimal.Parse(cost["amount"], System.Globalization.CultureInfo.InvariantCulture)),
            summary["attribution"]!["cost"]!.GetValue<decimal>());
    }

    [Fact]
    public async Task Gifts_stay_within_their_budget_and_every_redeemed_one_is_worth_the_same()
    {
        using var folder = new TemporaryFolder();

        await QuickStartProcess.RunAsync(folder.Root, "--json", "summary.json");

        var summary = RunResult.Summary(folder.File("summary.json"));
        var (issued, redeemed) = (RunResult.Number(summary, "offers", "issued"), RunResult.Number(summary, "offers", "redeemed"));
        var codes = Sample("orders.csv").Select(order => order["code"].Trim().Replace("-", "", StringComparison.Ordinal).ToUpperInvariant()).Where(code => code.Length > 0).ToList();
        Assert.InRange(redeemed, 20, issued);
        Assert.True(redeemed < codes.Count, "Some codes of the sample must be refused.");
        Assert.Equal(4.50m * (redeemed - 1), summary["offers"]!["value"]!.GetValue<decimal>());
        Assert.True(issued * 4.50m <= 540m);
    }

    [Fact]
    public async Task The_summary_has_exactly_the_figures_that_are_promised()
    {
        using var folder = new TemporaryFolder();

        await QuickStartProcess.RunAsync(folder.Root, "--json", "summary.json");

        var summary = JsonNode.Parse(await File.ReadAllTextAsync(folder.File("summary.json")))!.AsObject();
        Assert.Equal(["interactions", "customers", "offers", "attribution", "seconds", "peak_bytes"], summary.Select(room => room.Key));
        Assert.Equal(["read", "stored", "duplicates", "rejected"], Names(summary, "interactions"));
        Assert.Equal(["source_records", "customers", "merged"], Names(summary, "customers"));
        Assert.Equal(["issued", "redeemed", "reversed", "value", "currency"], Names(summary, "offers"));
        Assert.Equal(["conversions", "revenue", "cost", "roi", "currency", "by_currency"], Names(summary, "attribution"));
        Assert.All(summary["attribution"]!.AsObject().Take(4), figure => Assert.Equal(System.Text.Json.JsonValueKind.Number, figure.Value!.GetValueKind()));
        Assert.True(summary["seconds"]!.GetValue<double>() > 0);
        Assert.True(summary["peak_bytes"]!.GetValue<long>() > 1_000_000);
    }

    [Fact]
    public async Task The_report_is_well_formed_and_loads_nothing()
    {
        using var folder = new TemporaryFolder();

        await QuickStartProcess.RunAsync(folder.Root);

        var page = await File.ReadAllTextAsync(folder.File("report.html"));
        var document = XDocument.Parse(page);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(document.Descendants().Attributes(), attribute => attribute.Name.LocalName is "src" or "href" or "srcset" or "data");
        Assert.True(document.Descendants().Count(element => element.Name.LocalName == "svg") >= 10);
        Assert.DoesNotContain("@example.org\"", page, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Names(JsonObject summary, string room) => summary[room]!.AsObject().Select(figure => figure.Key);

    private static List<Dictionary<string, string>> Sample(string name) => PlainCsv.Read(Path.Combine(Repository.Root, "samples", "QuickStart", "Data", name));
}
