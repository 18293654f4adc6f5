using SocialCrm.Channels;
using SocialCrm.Sdk.Tests.Channels.Fakes;
using SocialCrm.Storage;
using SocialCrm.Testing;

namespace SocialCrm.Sdk.Tests.Channels.Receiving;

public sealed class PollingTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_connection_is_polled_to_its_end_and_again_at_its_interval()
    {
        var poller = new FakePoller(Plaza.Connection, (from, _) => Task.FromResult(from.IsStart
            ? new ChannelPage([Plaza.Said("1")], [], new ChannelCursor("a"), IsLast: false)
            : new ChannelPage([Plaza.Said("2")], [], new ChannelCursor("b"), IsLast: true)));
        await using var host = new ChannelHost(poller);
        host.Start();
        await Eventually.HoldsAsync(() => host.Stores.Interactions.All.Count == 2 && poller.Polls == 2);

        host.Time.Advance(50 * Second);
        await Eventually.AMomentAsync();
        Assert.Equal(2, poller.Polls);

        await Eventually.HoldsAsync(() => poller.Polls == 3, host.Time, Second);
        Assert.InRange(host.Time.GetUtcNow() - Plaza.Noon, TimeSpan.FromSeconds(50), TimeSpan.FromSeconds(120));
    }

    [Fact]
    public async Task A_channel_that_fails_is_asked_with_growing_pauses_and_slows_no_other()
    {
        var dead = new FakePoller(Plaza.Connection, (_, _) => throw new ChannelException(Plaza.Connection, ChannelFailure.Unavailable, "away"));
        var sound = FakePoller.Empty(Plaza.Other);
        await using var host = new ChannelHost(dead, sound);
        host.Start();
        await Eventually.HoldsAsync(() => dead.Polls == 1 && sound.Polls == 1);

        await AdvanceAsync(host, 30);

        Assert.InRange(dead.Polls, 7, 11); // 5 s, 10 s, … and then minutes: some nine in half an hour.
        Assert.InRange(sound.Polls, 25, 33);
        var status = (await host.Get<ChannelStatus>().ReadAsync()).ToDictionary(status => status.Connection);
        Assert.Equal((ConnectionCondition.Failing, "away"), (status[Plaza.Connection].Condition, status[Plaza.Connection].Failure));
        Assert.Equal((ConnectionCondition.Working, null), (status[Plaza.Other].Condition, status[Plaza.Other].Failure));
    }

    [Fact]
    public async Task A_channel_that_hangs_slows_no_other()
    {
        var hanging = new FakePoller(Plaza.Connection, (_, _) => new TaskCompletionSource<ChannelPage>().Task);
        var sound = FakePoller.Empty(Plaza.Other);
        await using var host = new ChannelHost(hanging, sound);
        host.Start();
        await Eventually.HoldsAsync(() => hanging.Polls == 1 && sound.Polls == 1);

        await Eventually.HoldsAsync(() => sound.Polls == 3, () => host.Time.Advance(10 * Second));
        Assert.Equal(1, hanging.Polls);
    }

    [Fact]
    public async Task A_channel_that_asks_to_wait_is_left_in_peace_so_long()
    {
        var poller = new FakePoller(
            Plaza.Connection, (_, _) => throw new ChannelException(Plaza.Connection, ChannelFailure.Throttled, "slow") { RetryAfter = TimeSpan.FromMinutes(20) });
        await using var host = new ChannelHost(poller);
        host.Start();
        await Eventually.HoldsAsync(() => poller.Polls == 1);

        await AdvanceAsync(host, 19);
        Assert.Equal(1, poller.Polls);

        await Eventually.HoldsAsync(() => poller.Polls == 2, () => host.Time.Advance(Second));
    }

    [Fact]
    public async Task Whatever_a_channel_asks_for_it_is_asked_again_after_a_day()
    {
        var poller = new FakePoller(
            Plaza.Connection, (_, _) => throw new ChannelException(Plaza.Connection, ChannelFailure.Throttled, "never") { RetryAfter = TimeSpan.MaxValue });
        await using var host = new ChannelHost(poller);
        host.Start();
        await Eventually.HoldsAsync(() => poller.Polls == 1);

        await Eventually.HoldsAsync(() => poller.Polls == 3, host.Time, TimeSpan.FromHours(1));

        Assert.False(host.Running.IsCompleted);
        Assert.InRange(host.Time.GetUtcNow() - Plaza.Noon, TimeSpan.FromHours(47), TimeSpan.FromHours(60));
    }

    [Fact]
    public async Task A_page_that_leads_back_to_itself_ends_the_turn_and_what_it_brought_is_kept()
    {
        var poller = new FakePoller(Plaza.Connection, (_, _) => Task.FromResult(new ChannelPage([Plaza.Said("1")], [], new ChannelCursor("same"), IsLast: false)));
        await using var host = new ChannelHost(poller);

        var fault = await Assert.ThrowsAsync<ChannelException>(() => host.Get<Inbox>().ReceiveAsync(Plaza.Connection));

        Assert.Equal(ChannelFailure.Malformed, fault.Failure);
        Assert.Equal((2, 1), (poller.Polls, host.Stores.Interactions.All.Count));
    }

    [Fact]
    public async Task Revoked_access_is_left_alone_until_somebody_signed_in_again()
    {
        var isRevoked = true;
        var poller = new FakePoller(Plaza.Connection, (_, _) => isRevoked
            ? throw new ChannelException(Plaza.Connection, ChannelFailure.Unauthorized, "Sign in again.")
            : Task.FromResult(FakePoller.Nothing));
        await using var host = new ChannelHost(poller);
        host.Start();
        await Eventually.HoldsAsync(() => poller.Polls == 1);

        await AdvanceAsync(host, 55);
        Assert.Equal(1, poller.Polls);
        var status = Assert.Single(await host.Get<ChannelStatus>().ReadAsync());
        Assert.Equal((ConnectionCondition.Unauthorized, true), (status.Condition, status.NeedsReauthorization));

        isRevoked = false;
        await host.Get<Connections>().ReauthorizedAsync(Plaza.Connection);
        await Eventually.HoldsAsync(() => poller.Polls == 2, () => host.Time.Advance(Second));
        await Eventually.HoldsAsync(async () => Assert.Single(await host.Get<ChannelStatus>().ReadAsync()).Condition == ConnectionCondition.Working);
    }

    [Fact]
    public async Task Revoked_access_is_tried_all_the_same_after_a_long_time()
    {
        var poller = new FakePoller(Plaza.Connection, (_, _) => throw new ChannelException(Plaza.Connection, ChannelFailure.Unauthorized, "Sign in again."));
        await using var host = new ChannelHost(poller);
        host.Start();
        await Eventually.HoldsAsync(() => poller.Polls == 1);

        await Eventually.HoldsAsync(() => poller.Polls == 2, host.Time, Minute);
        Assert.InRange(host.Time.GetUtcNow() - Plaza.Noon, TimeSpan.FromHours(1), TimeSpan.FromHours(2));
    }

    [Fact]
    public async Task Many_hosts_together_poll_as_often_as_one()
    {
        using var stores = new WatchedStores();
        var time = new ManualTime(Plaza.Noon);
        var pollers = Enumerable.Range(0, 3).Select(_ => FakePoller.Empty(Plaza.Connection)).ToList();
        var hosts = pollers.ConvertAll(poller => new ChannelHost(stores, time, _ => { }, poller));
        hosts.ForEach(host => host.Start());
        await Eventually.HoldsAsync(() => pollers.Sum(poller => poller.Polls) == 1);

        await AdvanceAsync(hosts[0], 60);

        Assert.InRange(pollers.Sum(poller => poller.Polls), 40, 67);
        await DisposeAsync(hosts);
    }

    [Fact]
    public async Task What_a_host_that_died_was_polling_is_taken_over()
    {
        using var stores = new WatchedStores();
        var time = new ManualTime(Plaza.Noon);
        var poller = FakePoller.Empty(Plaza.Connection);
        await using var host = new ChannelHost(stores, time, _ => { }, poller);
        await stores.Leases.TakeAsync($"receive:{Plaza.Connection}", time.GetUtcNow() + Minute);
        host.Start();
        await Eventually.HoldsAsync(() => host.Get<ConnectionStates>().Find(Plaza.Connection).Condition == ConnectionCondition.Elsewhere);
        Assert.Equal(0, poller.Polls);

        await Eventually.HoldsAsync(() => poller.Polls == 1, () => time.Advance(Second));
    }

    [Fact]
    public async Task A_lease_that_is_lost_stops_what_was_done_under_it()
    {
        var cancelled = new TaskCompletionSource();
        var poller = new FakePoller(Plaza.Connection, async (_, token) =>
        {
            await using var registration = token.Register(cancelled.SetResult);
            await Task.Delay(Timeout.Infinite, token);
            return FakePoller.Nothing;
        });
        await using var host = new ChannelHost(poller);
        host.Start();
        await Eventually.HoldsAsync(() => poller.Polls == 1);

        await host.Stores.Leases.TakeAsync($"receive:{Plaza.Connection}", Plaza.Noon.AddDays(1));

        await Eventually.HoldsAsync(() => cancelled.Task.IsCompleted, () => host.Time.Advance(Second));
    }

    [Fact]
    public async Task A_lease_is_kept_through_a_long_reading()
    {
        var end = new TaskCompletionSource<ChannelPage>();
        var poller = new FakePoller(Plaza.Connection, (_, token) => end.Task.WaitAsync(token));
        await using var host = new ChannelHost(poller);
        host.Start();
        await Eventually.HoldsAsync(() => poller.Polls == 1);

        await AdvanceAsync(host, 10);

        Assert.True(host.Stores.Leases.Find($"receive:{Plaza.Connection}")!.Until > host.Time.GetUtcNow());
        Assert.Equal(1, poller.Polls);
    }

    [Fact]
    public async Task A_store_that_cannot_give_a_lease_ends_no_loop()
    {
        var asked = 0;
        var poller = FakePoller.Empty(Plaza.Connection);
        await using var host = new ChannelHost(poller);
        host.Stores.Leases.OnAcquire = _ =>
        {
            if (++asked < 5)
                throw new StoreException(StoreFailure.Unavailable, "down");
        };
        host.Start();

        await Eventually.HoldsAsync(() => poller.Polls == 1, () => host.Time.Advance(Second));
    }

    [Fact]
    public async Task A_connector_that_answers_nothing_or_throws_anything_ends_no_loop()
    {
        var poller = new FakePoller(Plaza.Connection, (_, _) => throw new FormatException("Ada Byron is no number"));
        var silent = new FakePoller(Plaza.Other, (_, _) => Task.FromResult<ChannelPage>(null!));
        await using var host = new ChannelHost(poller, silent);
        host.Start();

        await Eventually.HoldsAsync(() => poller.Polls >= 2 && silent.Polls >= 2, () => host.Time.Advance(Second));
        var failures = (await host.Get<ChannelStatus>().ReadAsync()).Select(status => status.Failure).ToList();
        Assert.Equal(["The connector threw FormatException.", "The connector threw NullReferenceException."], failures);
    }

    [Fact]
    public async Task A_connection_that_is_told_by_webhook_is_polled_too_at_a_slower_pace()
    {
        var poller = new FakeReconcilingWebhook(Plaza.Connection);
        await using var host = new ChannelHost(poller);
        host.Start();
        await Eventually.HoldsAsync(() => poller.Polls == 1);

        await AdvanceAsync(host, 60);

        Assert.InRange(poller.Polls, 4, 6);
    }

    [Fact]
    public async Task A_host_that_is_to_receive_nothing_receives_nothing()
    {
        var poller = FakePoller.Empty(Plaza.Connection);
        await using var host = new ChannelHost(crm => crm.ConfigureChannels(channels => channels.Work = ChannelWork.All & ~ChannelWork.Receive), poller);
        host.Start();

        await AdvanceAsync(host, 2);

        Assert.Equal(0, poller.Polls);
    }

    /// <summary>Lets minutes pass slowly enough that every loop keeps up.</summary>
    private static async Task AdvanceAsync(ChannelHost host, int minutes)
    {
        for (var step = 0; step < minutes * 12; step++)
        {
            host.Time.Advance(5 * Second);
            await Eventually.RestsAsync(host.Time);
        }

        await Eventually.AMomentAsync();
    }

    private static async Task DisposeAsync(List<ChannelHost> hosts)
    {
        foreach (var host in hosts)
            await host.DisposeAsync();
    }
}
