using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers;

public sealed class UnificationStepTests
{
    // Chains of six: a pair shares an e-mail and the next pair a phone, so that steps cut through customers.
    private static readonly SourceRecord[] Crowd =
    [
        .. Enumerable.Range(0, 30).Select(number => People.Stating(
            "crm",
            $"r{number:00}",
            People.Email($"m{number / 2}@ice.example"),
            People.Phone((number + 1) / 2 % 3 == 0 ? "n/a" : $"+44 7911 {100_201 + 777 * ((number + 1) / 2)}"))),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Small_steps_end_where_one_step_ends(int maximumWaiting)
    {
        await using var whole = new CustomersOnSqlite();
        await using var inSteps = new CustomersOnSqlite(crm => crm.ConfigureCustomers(options => options.MaximumWaiting = maximumWaiting));
        var reports = new Reports();

        await whole.TakeInAsync(Crowd);
        await inSteps.Unifier.PutAsync([.. Crowd.Reverse()]);
        var summary = await inSteps.Unifier.UnifyAsync(reports);

        Assert.Equal(await whole.ClustersAsync(), await inSteps.ClustersAsync());
        Assert.Contains(" | ", await whole.ClustersAsync(), StringComparison.Ordinal);
        Assert.True(reports.Count > 1);
        Assert.Equal(summary.Created, reports.Last!.Created);
        Assert.Equal(summary.Records, reports.Last.Records);
    }

    [Fact]
    public async Task A_run_that_was_stopped_goes_on_where_it_was()
    {
        await using var crm = new CustomersOnSqlite(crm => crm.ConfigureCustomers(options => options.MaximumWaiting = 1));
        await using var undisturbed = new CustomersOnSqlite();
        await undisturbed.TakeInAsync(Crowd);
        await crm.Unifier.PutAsync(Crowd);
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => crm.Unifier.UnifyAsync(new Stop(stop), stop.Token));
        var rest = await crm.Unifier.UnifyAsync();

        Assert.False(rest.ChangedNothing);
        Assert.Equal(await undisturbed.ClustersAsync(), await crm.ClustersAsync());
    }

    // Progress<T> reports later and elsewhere; these report at once.
    private sealed class Reports : IProgress<UnificationSummary>
    {
        public int Count { get; private set; }

        public UnificationSummary? Last { get; private set; }

        public void Report(UnificationSummary value) => (Count, Last) = (Count + 1, value);
    }

    private sealed class Stop(CancellationTokenSource source) : IProgress<UnificationSummary>
    {
        public void Report(UnificationSummary value) => source.Cancel();
    }
}
