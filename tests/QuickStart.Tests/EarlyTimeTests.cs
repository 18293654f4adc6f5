namespace QuickStart.Tests;

/// <summary>The beginning of the calendar, which exports write for no time at all.</summary>
public class EarlyTimeTests
{
    [Theory]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("0001-01-01")]
    public async Task A_time_that_stands_for_none_is_a_row_fault_in_every_file_and_every_rerun(string none)
    {
        using var files = new OwnFiles();
        files.Write("interactions.csv", $"id,author,author_name,time,text\n1,ann,Ann,2025-07-01T10:00:00Z,a\n2,ann,Ann,{none},b\n");
        files.Write("orders.csv", $"order_id,time,value,currency\nR1,2025-07-02T12:00:00Z,5,EUR\nR2,{none},5,EUR\n");
        files.Write("costs.csv", $"channel,from,to,amount,currency\nx,{none},2025-08-01T00:00:00Z,10,EUR\nx,2025-07-01T00:00:00Z,2025-08-01T00:00:00Z,10,EUR\nx,2025-07-01T00:00:00Z,{none},10,EUR\n");

        foreach (var _ in Enumerable.Range(0, 2))
        {
            var run = await files.RunAsync("--orders", "orders.csv", "--costs", "costs.csv", "--zone", "Etc/UTC", "--database", "t.db");

            Assert.Equal((0, ""), (run.ExitCode, run.Error));
            Assert.Equal(
                ["costs.csv 2", "costs.csv 4", "interactions.csv 3", "orders.csv 3"],
                files.Rejects().Select(reject => $"{reject["file"]} {reject["line"]}").Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task The_first_moments_of_the_calendar_are_times_like_others()
    {
        using var files = new OwnFiles();
        files.Write("interactions.csv", "id,author,author_name,time,text\n1,ann,Ann,0001-01-01T00:00:01Z,a\n2,ann,Ann,2025-07-01T10:00:00Z,b\n");
        files.Write("customers.csv", "customer_id,email,channel,handle\nC1,ann@example.org,x,ann\n");
        files.Write("orders.csv", "order_id,time,value,currency,email\nR1,0001-01-01T00:00:01Z,5,EUR,ann@example.org\nR2,2025-07-02T10:00:00Z,5,EUR,ann@example.org\n");
        files.Write("costs.csv", "channel,from,to,amount,currency\nx,0001-01-01T00:00:01Z,9998-12-31T23:59:59Z,10,EUR\n");

        var run = await files.RunAsync("--customers", "customers.csv", "--orders", "orders.csv", "--costs", "costs.csv", "--zone", "America/New_York");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Empty(files.Rejects());
        Assert.Equal(2, RunResult.Number(files.Summary(), "attribution", "conversions"));
    }
}
