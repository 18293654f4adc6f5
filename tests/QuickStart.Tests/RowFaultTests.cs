using System.Globalization;

namespace QuickStart.Tests;

public class RowFaultTests
{
    [Fact]
    public async Task A_bad_row_is_counted_and_kept_with_its_line_and_reason_and_stops_nothing()
    {
        using var files = new OwnFiles();
        var longLine = new string('x', 1_100_000);
        files.Write(
            "interactions.csv",
            "id,author,author_name,time,text\n"
            + "1,ann,Ann,2025-07-01T10:00:00Z,lovely\n"
            + "2,ann,Ann,2025-07-01 10:00:00,no zone\n"
            + $"3,ann,Ann,{DateTimeOffset.UnixEpoch.AddYears(200).ToString("O", CultureInfo.InvariantCulture)},future\n"
            + "4,,,2025-07-01T10:00:00Z,nobody\n"
            + $"5,ann,Ann,2025-07-01T10:00:00Z,{longLine}\n"
            + "6,bob,Bob,2025-07-01T10:00:00Z,fine\n");

        var run = await files.RunAsync();

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var summary = files.Summary();
        Assert.Equal((6, 2, 0, 4), (Number("read"), Number("stored"), Number("duplicates"), Number("rejected")));
        var rejects = files.Rejects();
        Assert.Equal(["3", "4", "5", "6"], rejects.Select(reject => reject["line"]));
        Assert.All(rejects, reject => Assert.NotEmpty(reject["reason"]));
        Assert.All(rejects, reject => Assert.Equal("interactions.csv", reject["file"]));
        Assert.Equal("2,ann,Ann,2025-07-01 10:00:00,no zone", rejects[0]["raw"]);
        Assert.Contains("zone", rejects[0]["reason"], StringComparison.Ordinal);

        long Number(string figure) => RunResult.Number(summary, "interactions", figure);
    }

    [Fact]
    public async Task A_default_zone_mends_what_was_rejected_for_want_of_one()
    {
        using var files = new OwnFiles();
        files.Write("interactions.csv", "id,author,author_name,time,text\n1,ann,Ann,2025-07-01 10:00:00,no zone\n2,ann,Ann,2025-07-01T10:00:00Z,zone\n");

        var without = await files.RunAsync("--database", "t.db");
        var rejected = RunResult.Number(files.Summary(), "interactions", "rejected");
        var with = await files.RunAsync("--database", "t.db", "--zone", "Europe/Paris");

        Assert.Equal((0, 0), (without.ExitCode, with.ExitCode));
        Assert.Equal(1, rejected);
        Assert.Equal(0, RunResult.Number(files.Summary(), "interactions", "rejected"));
        Assert.Equal(2, RunResult.Number(files.Summary(), "interactions", "stored"));
        Assert.Empty(files.Rejects());
    }

    [Fact]
    public async Task When_every_row_of_one_file_is_rejected_it_is_said_and_the_rest_counts()
    {
        using var files = new OwnFiles();
        files.Write("orders.csv", "order_id,time,value,currency\nR1,2025-07-02T12:00:00Z,5.00,EURO\nR2,yesterday,5.00,EUR\n");

        var run = await files.RunAsync("--orders", "orders.csv");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("Every row of orders.csv was refused", run.Output, StringComparison.Ordinal);
        Assert.Equal(3, RunResult.Number(files.Summary(), "interactions", "stored"));
        Assert.Equal(2, files.Rejects().Count);
    }

    [Fact]
    public async Task When_every_row_of_every_file_is_rejected_the_exit_code_is_2()
    {
        using var files = new OwnFiles();
        files.Write("interactions.csv", "id,author,author_name,time,text\n1,ann,Ann,yesterday,a\n");
        files.Write("orders.csv", "order_id,time,value,currency\nR2,yesterday,5.00,EUR\n");

        var run = await files.RunAsync("--orders", "orders.csv");
        var again = await files.RunAsync("--orders", "orders.csv");

        Assert.Equal((2, 2), (run.ExitCode, again.ExitCode));
        Assert.Contains("Every row of every file was refused", Assert.Single(run.Complaints), StringComparison.Ordinal);
        Assert.Equal(2, files.Rejects().Count);
    }

    [Fact]
    public async Task Orders_and_costs_with_faults_are_rejected_row_by_row()
    {
        using var files = new OwnFiles();
        files.Write(
            "orders.csv",
            "order_id,time,value,currency\nR1,2025-07-02T12:00:00Z,5.00,EUR\nR2,2025-07-02T12:00:00Z,-5.00,EUR\nR3,2025-07-02T12:00:00Z,5.001,EUR\n"
            + "R4,2125-07-02T12:00:00Z,5.00,EUR\nR5,2025-07-02T12:00:00Z,5,XYZ\nR6,2025-07-02T12:00:00Z,\"5,00\",EUR\n,2025-07-02T12:00:00Z,5.00,EUR\n");
        files.Write(
            "costs.csv",
            "channel,from,to,amount,currency\nx,2025-07-01T00:00:00Z,2025-08-01T00:00:00Z,10,EUR\nx,2025-08-01T00:00:00Z,2025-07-01T00:00:00Z,10,EUR\nx,2025-07-01,2025-08-01,10,EUR\n");

        var run = await files.RunAsync("--orders", "orders.csv", "--costs", "costs.csv");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(1, RunResult.Number(files.Summary(), "attribution", "conversions"));
        Assert.Equal(10m, files.Summary()["attribution"]!["cost"]!.GetValue<decimal>());
        Assert.Equal(
            ["orders.csv 3", "orders.csv 4", "orders.csv 5", "orders.csv 6", "orders.csv 7", "orders.csv 8", "costs.csv 3", "costs.csv 4"],
            files.Rejects().Select(reject => $"{reject["file"]} {reject["line"]}"));
    }

    [Fact]
    public async Task The_same_customer_in_several_rows_is_one_record_with_all_that_they_say()
    {
        using var files = new OwnFiles();
        files.Write(
            "customers.csv",
            "customer_id,given_name,email,channel,handle\nC1,Ann,ann@example.org,,\nC2,Bob,bob@example.org,x,bob\nC1,Ann,,x,ann\nC2,Bob,bob@example.org,x,bob\n");
        files.Write("orders.csv", "order_id,time,value,currency,email\nR1,2025-07-02T12:00:00Z,5.00,EUR,ANN@example.org\n");

        var run = await files.RunAsync("--customers", "customers.csv", "--orders", "orders.csv");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(5, RunResult.Number(files.Summary(), "customers", "source_records"));
        Assert.Equal(2, RunResult.Number(files.Summary(), "customers", "customers"));
        Assert.Equal(3, RunResult.Number(files.Summary(), "customers", "merged"));
    }

    [Fact]
    public async Task Two_currencies_are_kept_apart_and_never_added()
    {
        using var files = new OwnFiles();
        files.Write("orders.csv", "order_id,time,value,currency\nR1,2025-07-02T12:00:00Z,5.00,EUR\nR2,2025-07-02T12:00:00Z,7.00,EUR\nR3,2025-07-02T12:00:00Z,900,JPY\n");
        files.Write("costs.csv", "channel,from,to,amount,currency\nx,2025-07-01T00:00:00Z,2025-08-01T00:00:00Z,10,EUR\nx,2025-07-01T00:00:00Z,2025-08-01T00:00:00Z,300,JPY\n");

        await files.RunAsync("--orders", "orders.csv", "--costs", "costs.csv");

        var attribution = files.Summary()["attribution"]!;
        Assert.Equal(3, RunResult.Number(files.Summary(), "attribution", "conversions"));
        Assert.Equal(("EUR", 12m, 10m), (attribution["currency"]!.GetValue<string>(), attribution["revenue"]!.GetValue<decimal>(), attribution["cost"]!.GetValue<decimal>()));
        Assert.Equal(
            [("EUR", 12m, 10m), ("JPY", 900m, 300m)],
            attribution["by_currency"]!.AsArray().Select(one => (one!["currency"]!.GetValue<string>(), one["revenue"]!.GetValue<decimal>(), one["cost"]!.GetValue<decimal>())));
    }

    [Fact]
    public async Task A_script_or_terminal_command_in_a_name_or_text_is_shown_and_not_run()
    {
        using var files = new OwnFiles();
        files.Write(
            "interactions.csv",
            "id,author,author_name,time,text\n1,<script>alert(1)</script>,<script>alert(2)</script>\u001b[31m,2025-07-01T10:00:00Z,<script>alert(3)</script>\n");
        files.Write("customers.csv", "customer_id,given_name,family_name,channel,handle\n<script>alert(4)</script>,<script>alert(5)</script>,\u001b]0;x\u0007,x,<script>alert(1)</script>\n");

        var run = await files.RunAsync("--customers", "customers.csv");

        var page = await File.ReadAllTextAsync(files.File("report.html"));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;alert(5)", page, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', page);
        Assert.DoesNotContain('\u001b', run.Output);
        System.Xml.Linq.XDocument.Parse(page);
    }

    [Fact]
    public async Task A_users_own_gifts_go_to_regulars_of_the_crm_and_a_second_run_changes_nothing()
    {
        using var files = new OwnFiles();
        files.Write(
            "interactions.csv",
            "id,author,author_name,time,text\n" + string.Concat(Enumerable.Range(0, 12).Select(id => $"{id},{(id % 2 == 0 ? "ann" : "bob")},,2025-07-0{1 + (id / 2)}T10:00:00Z,hi\n")));
        files.Write("customers.csv", "customer_id,email,channel,handle\nC1,ann@example.org,x,ann\n");
        files.Write("orders.csv", "order_id,time,value,currency,email,code\nR1,2025-07-05T12:00:00Z,5.00,EUR,ann@example.org,NOSUCHCODE\n");

        await files.RunAsync("--customers", "customers.csv", "--orders", "orders.csv");
        var first = files.Summary();
        var second = await files.RunAsync("--customers", "customers.csv", "--orders", "orders.csv");

        Assert.Equal((1, 0, 0), (RunResult.Number(first, "offers", "issued"), RunResult.Number(first, "offers", "redeemed"), RunResult.Number(first, "offers", "reversed")));
        Assert.Contains("Nothing changed", second.Output, StringComparison.Ordinal);
        Assert.Equal(first.ToJsonString(), files.Summary().ToJsonString());
    }
}
