using SocialCrm.Channels;

namespace SocialCrm.Sdk.Tests.Channels;

public sealed class InboxTests
{
    [Fact]
    public async Task Receiving_reads_to_the_end_and_resumes_there()
    {
        var poller = ScriptedPoller.Of([Said.By("ada", "1"), Said.By("bob", "2")], [Said.By("ada", "3"), Said.By("ada", "1")]);
        await using var crm = new InboxOnSqlite(poller);

        var first = await crm.Inbox.ReceiveAsync(Said.Connection);
        var again = await crm.Inbox.ReceiveAsync(Said.Connection);

        Assert.Equal(new InboxReport(4, 3, 1, 0, 0), first);
        Assert.Equal(new InboxReport(0, 0, 0, 0, 0), again);
        Assert.Equal(["1", "2", "3"], await crm.StoredAsync());
        Assert.Equal(new ChannelCursor("3"), await crm.Inbox.ReadCursorAsync(Said.Connection));
    }

    [Fact]
    public async Task Calls_for_one_connection_take_turns()
    {
        var poller = new ScriptedPoller(Said.Connection, async from =>
        {
            await Task.Delay(5);
            return Said.Page(Said.NumberOf(from), 5, Said.By("ada", $"page {from}"));
        });
        await using var crm = new InboxOnSqlite(poller);

        var reports = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => crm.Inbox.ReceiveAsync(Said.Connection)));

        Assert.Equal(1, poller.MostAtOnce);
        Assert.Equal(reports.Sum(report => report.Read), reports.Sum(report => report.Stored));
        Assert.Equal(8, (await crm.StoredAsync()).Count);
    }

    [Fact]
    public async Task A_call_that_is_cancelled_while_it_waits_for_its_turn_takes_no_turn_away()
    {
        var hold = new TaskCompletionSource();
        var poller = new ScriptedPoller(Said.Connection, async from =>
        {
            await hold.Task;
            return Said.Page(Said.NumberOf(from), 1);
        });
        await using var crm = new InboxOnSqlite(poller);
        using var stop = new CancellationTokenSource();
        var first = crm.Inbox.ReceiveAsync(Said.Connection);

        var second = crm.Inbox.ReceiveAsync(Said.Connection, cancellationToken: stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        hold.SetResult();

        await first;
        await crm.Inbox.ReceiveAsync(Said.Connection);
        Assert.Equal(2, poller.Polls);
    }

    [Fact]
    public async Task Different_connections_are_received_side_by_side()
    {
        using var both = new Barrier(2);
        ScriptedPoller[] pollers = [new(new ConnectionId("plaza:eu"), MeetAsync), new(new ConnectionId("plaza:us"), MeetAsync)];
        await using var crm = new InboxOnSqlite(pollers);

        await Task.WhenAll(pollers.Select(poller => crm.Inbox.ReceiveAsync(poller.Connection)));

        Assert.All(pollers, poller => Assert.Equal(1, poller.Polls));

        Task<ChannelPage> MeetAsync(ChannelCursor from)
        {
            Assert.True(both.SignalAndWait(TimeSpan.FromSeconds(30)));
            return Task.FromResult(Said.Page(Said.NumberOf(from), 1));
        }
    }

    [Fact]
    public async Task Progress_that_throws_ends_the_call_when_the_page_read_ahead_has_ended()
    {
        var ahead = new TaskCompletionSource();
        var poller = new ScriptedPoller(Said.Connection, async from =>
        {
            if (!from.IsStart)
                await ahead.Task;
            return Said.Page(Said.NumberOf(from), 2, Said.By("ada", $"page {from}"));
        });
        await using var crm = new InboxOnSqlite(poller);
        var reported = new TaskCompletionSource();

        var receiving = crm.Inbox.ReceiveAsync(Said.Connection, new Broken(reported));
        await reported.Task;
        var early = await Task.WhenAny(receiving, Task.Delay(TimeSpan.FromMilliseconds(200)));
        ahead.SetResult();

        Assert.NotSame(receiving, early);
        await Assert.ThrowsAsync<TimeZoneNotFoundException>(() => receiving);
        Assert.Equal(0, poller.Running);
        Assert.Single(await crm.StoredAsync());
    }

    [Fact]
    public async Task A_failure_of_the_channel_keeps_what_came_before_and_the_next_call_goes_on_there()
    {
        var isDown = true;
        var poller = new ScriptedPoller(Said.Connection, from => from.IsStart || !isDown
            ? Task.FromResult(Said.Page(Said.NumberOf(from), 2, Said.By("ada", $"page {from}")))
            : throw new ChannelException(Said.Connection, ChannelFailure.Unavailable, "The plaza is closed."));
        await using var crm = new InboxOnSqlite(poller);

        await Assert.ThrowsAsync<ChannelException>(() => crm.Inbox.ReceiveAsync(Said.Connection));
        var kept = await crm.StoredAsync();
        isDown = false;
        var report = await crm.Inbox.ReceiveAsync(Said.Connection);

        Assert.Equal(["page "], kept);
        Assert.Equal((1, 1), (report.Read, report.Stored));
    }

    [Fact]
    public async Task Of_two_hosts_that_receive_one_connection_one_is_told()
    {
        Inbox? other = null;
        var second = ScriptedPoller.Of([Said.By("ada", "1")]);
        var first = new ScriptedPoller(Said.Connection, async from =>
        {
            await other!.ReceiveAsync(Said.Connection);
            return Said.Page(Said.NumberOf(from), 1, Said.By("bob", "2"));
        });
        await using var crm = new InboxOnSqlite(first);
        other = crm.Host(second);

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => crm.Inbox.ReceiveAsync(Said.Connection));

        Assert.Equal(ChannelFailure.Unavailable, refusal.Failure);
        Assert.Equal(["1"], await crm.StoredAsync());
    }

    private sealed class Broken(TaskCompletionSource reported) : IProgress<InboxReport>
    {
        public void Report(InboxReport value)
        {
            reported.SetResult();
            throw new TimeZoneNotFoundException("planted");
        }
    }
}
