using SocialCrm.Channels;
using SocialCrm.Sdk.Tests.Channels.Fakes;
using SocialCrm.Storage;
using SocialCrm.Testing;
using static SocialCrm.Sdk.Tests.Channels.Sending.SendingHost;

namespace SocialCrm.Sdk.Tests.Channels.Sending;

public sealed class SendingFaultTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Revoked_access_pauses_the_connection_until_somebody_signed_in_and_no_other()
    {
        var isRevoked = true;
        var sender = Sender(SendIdempotency.None);
        sender.OnSend = (_, _) => Task.FromResult<SendResult>(isRevoked ? new SendResult.ReauthorizationRequired() : new SendResult.Accepted("x"));
        var other = new FakeSender(Plaza.Other, new OperationDescriptor(ChannelOperation.Publish, SendIdempotency.None));
        await using var host = new ChannelHost(sender, other);
        host.Start();
        await EnqueueAsync(host);
        await Eventually.HoldsAsync(() => host.Stores.Outbox.Settlements.Count == 1);

        for (var minute = 0; minute < 30; minute++)
            host.Time.Advance(TimeSpan.FromMinutes(1));
        await EnqueueAsync(host, Plaza.Other);
        await Eventually.HoldsAsync(() => other.Sent.Count == 1, () => host.Time.Advance(Second));
        Assert.Single(sender.Sent);
        Assert.Equal([true, false], (await host.Get<ChannelStatus>().ReadAsync()).Select(status => status.NeedsReauthorization));

        isRevoked = false;
        await host.Get<Connections>().ReauthorizedAsync(Plaza.Connection);
        await Eventually.HoldsAsync(() => sender.Sent.Count == 2, () => host.Time.Advance(Second));
        await Eventually.HoldsAsync(() => host.Stores.Outbox.Settlements.Count == 3);
        Assert.False(sender.Sent.Last().MayHaveArrived);
    }

    [Fact]
    public async Task A_platform_that_wants_nothing_is_not_offered_every_message_that_waits()
    {
        const int Waiting = 40;
        var sender = Sender(SendIdempotency.None);
        await using var host = new ChannelHost(sender);
        sender.OnSend = (_, _) => Task.FromResult<SendResult>(new SendResult.Throttled(host.Time.GetUtcNow() + TimeSpan.FromHours(10)));
        await EnqueueManyAsync(host, Waiting);

        host.Start();
        await Eventually.HoldsAsync(() => sender.Sent.Count >= 3, () => host.Time.Advance(Second));
        for (var second = 0; second < 50; second++)
        {
            host.Time.Advance(Second);
            await Task.Delay(1);
        }

        Assert.Equal(3, sender.Sent.Count);
        sender.OnSend = (message, _) => Task.FromResult<SendResult>(new SendResult.Accepted($"post {message.Id}"));
        await Eventually.HoldsAsync(() => sender.Sent.Select(message => message.Id).Distinct().Count() == Waiting, () => host.Time.Advance(TimeSpan.FromMinutes(10)));
    }

    [Fact]
    public async Task Strangers_that_ask_to_wait_for_long_do_not_hold_up_the_others()
    {
        var sender = Sender(SendIdempotency.None);
        await using var host = new ChannelHost(sender);
        sender.OnSend = (message, _) => Task.FromResult<SendResult>(
            message.Text == "Hello 3" ? new SendResult.Accepted("x") : new SendResult.Throttled(host.Time.GetUtcNow() + TimeSpan.FromDays(1)));
        await EnqueueManyAsync(host, 4);

        host.Start();

        await Eventually.HoldsAsync(() => host.Stores.Outbox.Settlements.Any(settlement => settlement.State == OutboxState.Accepted), host.Time, Second);
        Assert.True(host.Time.GetUtcNow() < Plaza.Noon + TimeSpan.FromMinutes(10));
    }

    [Fact]
    public async Task Addressees_that_cannot_be_reached_do_not_hold_up_the_others()
    {
        var sender = Sender(SendIdempotency.None);
        await using var host = new ChannelHost(sender);
        sender.OnSend = (message, _) => message.Text == "Hello 3"
            ? Task.FromResult<SendResult>(new SendResult.Accepted("x"))
            : Task.FromException<SendResult>(new ChannelException(Plaza.Connection, ChannelFailure.Unavailable, "away") { HadNoEffect = true, RetryAfter = TimeSpan.FromHours(1) });
        await EnqueueManyAsync(host, 4);

        host.Start();

        await Eventually.HoldsAsync(() => host.Stores.Outbox.Settlements.Count == 4);
        Assert.Null((await host.Get<ChannelStatus>().ReadAsync()).Single().SendingRestsUntil);
    }

    [Fact]
    public async Task That_sending_rests_is_seen_also_when_the_messages_that_were_refused_are_given_up()
    {
        var sender = Sender(SendIdempotency.None);
        await using var host = new ChannelHost(crm => crm.ConfigureChannels(channels => channels.MessageLifetime = TimeSpan.FromHours(1)), sender);
        sender.OnSend = (_, _) => Task.FromResult<SendResult>(new SendResult.Throttled(host.Time.GetUtcNow() + TimeSpan.FromHours(2)));
        await EnqueueManyAsync(host, 3);

        host.Start();

        await Eventually.HoldsAsync(() => host.Stores.Outbox.Settlements.Count(settlement => settlement.State == OutboxState.GivenUp) == 3);
        await Eventually.HoldsAsync(async () => (await host.Get<ChannelStatus>().ReadAsync()).Single().SendingRestsUntil == host.Time.GetUtcNow() + TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task One_that_the_platform_asks_to_wait_with_does_not_hold_up_the_others()
    {
        var sender = Sender(SendIdempotency.None);
        await using var host = new ChannelHost(sender);
        sender.OnSend = (message, _) => Task.FromResult<SendResult>(
            sender.Sent.Count % 2 == 1 ? new SendResult.Throttled(host.Time.GetUtcNow() + TimeSpan.FromHours(1)) : new SendResult.Accepted($"post {message.Id}"));
        await EnqueueManyAsync(host, 12);

        host.Start();

        await Eventually.HoldsAsync(() => sender.Sent.Select(message => message.Id).Distinct().Count() == 12, () => host.Time.Advance(Second));
        Assert.True(host.Time.GetUtcNow() < Plaza.Noon + TimeSpan.FromMinutes(10));
    }

    [Fact]
    public async Task An_attempt_that_looks_for_long_and_then_sends_for_long_is_nobody_elses()
    {
        using var stores = new WatchedStores();
        var time = new ManualTime(Plaza.Noon);
        var (looked, sent) = (new TaskCompletionSource(), new TaskCompletionSource());
        var sender = new FakeLookupSender(Plaza.Connection) { OnSend = _ => Task.FromResult<SendResult>(new SendResult.Unknown("lost")) };
        await using var host = new ChannelHost(stores, time, _ => { }, sender);
        await using var neighbour = new ChannelHost(stores, time, _ => { }, sender);
        host.Start();
        neighbour.Start();
        await EnqueueAsync(host);
        await Eventually.HoldsAsync(() => stores.Outbox.Settlements.Count == 1, () => time.Advance(Second));
        sender.OnSend = async _ =>
        {
            await sent.Task;
            return new SendResult.Accepted("sent");
        };
        sender.OnFind = async _ =>
        {
            await looked.Task;
            return null;
        };
        await Eventually.HoldsAsync(() => sender.Calls.Count == 2, () => time.Advance(Second));

        await PassAsync(time, 90);
        looked.SetResult();
        await Eventually.HoldsAsync(() => sender.Calls.Count == 3);
        await PassAsync(time, 90);
        sent.SetResult();

        await Eventually.HoldsAsync(() => stores.Outbox.Only.State == OutboxState.Accepted);
        Assert.Equal(["send", "find", "send"], sender.Calls);
    }

    [Fact]
    public async Task A_window_that_closed_while_a_message_waited_is_seen_before_it_is_sent()
    {
        var sender = new FakeSender(Plaza.Connection, new OperationDescriptor(ChannelOperation.Reply, SendIdempotency.None) { Window = TimeSpan.FromHours(1) });
        await using var host = new ChannelHost(sender);
        await host.Get<Inbox>().AppendAsync([Plaza.Said("post")]);
        await host.Get<Outbox>().EnqueueAsync(new OutboxRequest("key", Plaza.Connection, ChannelOperation.Reply, "Hello") { ReplyTo = "post" });
        host.Time.Advance(TimeSpan.FromHours(2));

        host.Start();

        await Eventually.HoldsAsync(() => host.Stores.Outbox.Only.State == OutboxState.WindowClosed);
        Assert.Empty(sender.Sent);
    }

    [Fact]
    public async Task A_message_that_waited_too_long_is_given_up()
    {
        var sender = Sender(SendIdempotency.None);
        sender.OnSend = (_, _) => Task.FromResult<SendResult>(new SendResult.Throttled(DateTimeOffset.MaxValue));
        await using var host = await StartAsync(sender);
        await Eventually.HoldsAsync(() => host.Stores.Outbox.Settlements.Count == 1);
        Assert.Equal(OutboxState.Waiting, host.Stores.Outbox.Only.State);

        await Eventually.HoldsAsync(() => host.Stores.Outbox.Only.State == OutboxState.GivenUp, () => host.Time.Advance(TimeSpan.FromHours(1)));
        Assert.Equal(3, sender.Sent.Count); // Whatever it says, it is asked once a day.
    }

    [Fact]
    public async Task A_store_that_cannot_be_asked_before_sending_costs_no_doubt()
    {
        var sender = new FakeSender(Plaza.Connection, new OperationDescriptor(ChannelOperation.Reply, SendIdempotency.None));
        await using var host = new ChannelHost(sender);
        await host.Get<Outbox>().EnqueueAsync(new OutboxRequest("key", Plaza.Connection, ChannelOperation.Reply, "Hello") { ReplyTo = "post" });
        host.Stores.Interactions.OnFind = () =>
        {
            host.Stores.Interactions.OnFind = () => { };
            throw new StoreException(StoreFailure.Locked, "locked");
        };

        host.Start();

        await Eventually.HoldsAsync(() => host.Stores.Outbox.Only.State == OutboxState.Accepted, () => host.Time.Advance(Second));
        Assert.False(Assert.Single(sender.Sent).MayHaveArrived);
    }

    [Fact]
    public async Task A_connector_that_hangs_holds_up_no_other_and_is_given_up_on()
    {
        var sender = Sender(SendIdempotency.None);
        sender.OnSend = (_, _) => new TaskCompletionSource<SendResult>().Task;
        var other = new FakeSender(Plaza.Other, new OperationDescriptor(ChannelOperation.Publish, SendIdempotency.None));
        await using var host = new ChannelHost(sender, other);
        host.Start();
        await EnqueueAsync(host);
        await Eventually.HoldsAsync(() => sender.Sent.Count == 1);

        await EnqueueAsync(host, Plaza.Other);
        await Eventually.HoldsAsync(() => host.Stores.Outbox.Settlements.Count == 1);
        await Eventually.HoldsAsync(() => host.Stores.Outbox.Settlements.Count == 2, () => host.Time.Advance(10 * Second));

        Assert.Equal([OutboxState.Accepted, OutboxState.Unknown], host.Stores.Outbox.Settlements.Select(settlement => settlement.State));
    }

    [Fact]
    public async Task Stopping_lets_an_attempt_end_and_then_cancels_it_so_that_nothing_is_lost()
    {
        var cancelledAt = TimeSpan.Zero;
        var sender = Sender(SendIdempotency.Native);
        ChannelHost? running = null;
        sender.OnSend = async (_, token) =>
        {
            var end = new TaskCompletionSource<SendResult>();
            await using var registration = token.Register(() =>
            {
                cancelledAt = running!.Time.GetUtcNow() - Plaza.Noon;
                end.TrySetCanceled(token);
            });
            return await end.Task;
        };
        await using var host = running = await StartAsync(sender);
        await Eventually.HoldsAsync(() => sender.Sent.Count == 1);

        await host.StopAsync();

        Assert.InRange(cancelledAt.TotalSeconds, 1.9, 4);
        Assert.InRange((host.Time.GetUtcNow() - Plaza.Noon).TotalSeconds, 0, 5);
        Assert.Equal((OutboxState.Waiting, true), (host.Stores.Outbox.Only.State, host.Stores.Outbox.Only.Message.MayHaveArrived));
    }

    [Fact]
    public async Task Stopping_leaves_a_connector_behind_that_does_not_heed_it()
    {
        var sender = Sender(SendIdempotency.None);
        sender.OnSend = (_, _) => new TaskCompletionSource<SendResult>().Task;
        await using var host = await StartAsync(sender);
        await Eventually.HoldsAsync(() => sender.Sent.Count == 1);

        await host.StopAsync();

        Assert.InRange((host.Time.GetUtcNow() - Plaza.Noon).TotalSeconds, 0, 5);
        Assert.Equal(OutboxState.Unknown, host.Stores.Outbox.Only.State);
    }

    [Fact]
    public async Task An_id_that_cannot_be_stored_does_not_undo_that_it_arrived()
    {
        var sender = Sender(SendIdempotency.None);
        sender.OnSend = (_, _) => Task.FromResult<SendResult>(new SendResult.Accepted("nul \0", "half \ud800"));
        await using var host = await StartAsync(sender);

        await Eventually.HoldsAsync(() => host.Stores.Outbox.Only.State == OutboxState.Accepted);
        Assert.Null(host.Stores.Outbox.Only.ExternalId);
        Assert.Null(host.Stores.Outbox.Only.Link);
    }

    private static async Task PassAsync(ManualTime time, int seconds)
    {
        for (var second = 0; second < seconds; second++)
        {
            time.Advance(Second);
            await Eventually.RestsAsync(time);
        }
    }
}
