using SocialCrm.Storage;

namespace SocialCrm.Sdk.Tests.Storage;

public sealed class SharedTransactionsTests
{
    private readonly List<IReadOnlyList<int>> groups = [];
    private readonly TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task Those_who_ask_meanwhile_share_the_next_transaction_in_their_order()
    {
        var shared = new SharedTransactions<int, string>(GatedAsync, most: 3);
        var first = await StartAsync(shared, 0);
        var others = Enumerable.Range(1, 5).Select(number => shared.DecideAsync(number, CancellationToken.None)).ToList();

        gate.SetResult();

        Assert.Equal(["0", "1", "2", "3", "4", "5"], await Task.WhenAll([first, .. others]));
        Assert.Equal([[0], [1, 2, 3], [4, 5]], groups);
        Assert.Equal("6", await shared.DecideAsync(6, CancellationToken.None));
    }

    [Fact]
    public async Task A_member_that_fails_fails_alone_and_the_others_are_decided()
    {
        var shared = new SharedTransactions<int, string>(GatedAsync);
        var first = await StartAsync(shared, 0);
        List<Task<string>> others = [shared.DecideAsync(1, CancellationToken.None), shared.DecideAsync(-2, CancellationToken.None), shared.DecideAsync(3, CancellationToken.None)];

        gate.SetResult();

        Assert.Equal(["0", "1", "3"], await Task.WhenAll(first, others[0], others[2]));
        Assert.Equal("-2", (await Assert.ThrowsAsync<ArgumentException>(() => others[1])).Message);
        Assert.Equal([[0], [1, -2, 3], [1], [-2], [3]], groups);
    }

    [Fact]
    public async Task What_fails_by_the_store_fails_for_all_and_is_not_asked_again()
    {
        var shared = new SharedTransactions<int, string>(async group =>
        {
            await GatedAsync(group);
            return group[0] == 0 ? ["0"] : throw new StoreException(StoreFailure.Unavailable, "Gone.");
        });
        var first = await StartAsync(shared, 0);
        List<Task<string>> others = [shared.DecideAsync(1, CancellationToken.None), shared.DecideAsync(2, CancellationToken.None)];

        gate.SetResult();

        await first;
        foreach (var other in others)
            await Assert.ThrowsAsync<StoreException>(() => other);
        Assert.Equal([[0], [1, 2]], groups);
    }

    [Fact]
    public async Task Whoever_leaves_holds_nobody_up_and_is_decided_all_the_same()
    {
        using var leaving = new CancellationTokenSource();
        var shared = new SharedTransactions<int, string>(GatedAsync);
        var first = await StartAsync(shared, 0);
        var leaver = shared.DecideAsync(1, leaving.Token);
        var other = shared.DecideAsync(2, CancellationToken.None);

        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaver);
        gate.SetResult();

        Assert.Equal(["0", "2"], await Task.WhenAll(first, other));
        Assert.Equal([[0], [1, 2]], groups);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => shared.DecideAsync(3, leaving.Token));
        Assert.Equal(2, groups.Count);
    }

    [Fact]
    public async Task Whoever_is_left_out_of_the_answers_is_told_and_does_not_wait_for_ever()
    {
        var shared = new SharedTransactions<int, string>(async group => [.. (await GatedAsync(group)).Take(group.Count > 1 ? 1 : group[0] == 2 ? 0 : 1)]);
        var first = await StartAsync(shared, 0);
        List<Task<string>> others = [shared.DecideAsync(1, CancellationToken.None), shared.DecideAsync(2, CancellationToken.None)];

        gate.SetResult();

        Assert.Equal(["0", "1"], await Task.WhenAll(first, others[0]));
        await Assert.ThrowsAsync<SocialCrmException>(() => others[1].WaitAsync(TimeSpan.FromMinutes(1)));
    }

    private async Task<Task<string>> StartAsync(SharedTransactions<int, string> shared, int attempt)
    {
        var asked = shared.DecideAsync(attempt, CancellationToken.None);
        await started.Task;
        return asked;
    }

    private async Task<IReadOnlyList<string>> GatedAsync(IReadOnlyList<int> group)
    {
        groups.Add(group);
        started.TrySetResult();
        await gate.Task;
        return [.. group.Select(attempt => attempt < 0 ? throw new ArgumentException($"{attempt}") : $"{attempt}")];
    }
}
