using SocialCrm.Channels;
using SocialCrm.Sdk.Tests.Channels.Fakes;
using SocialCrm.Storage;
using SocialCrm.Testing;

namespace SocialCrm.Sdk.Tests.Channels.Dispatch;

public sealed class DispatchTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Handlers_are_told_of_what_is_new_in_order_and_of_nothing_twice()
    {
        var handler = new FakeHandler();
        await using var host = Host(handler);
        host.Start();

        for (var number = 0; number < 300; number++)
            await host.Get<Inbox>().AppendAsync([Plaza.Said($"{number:000}"), Plaza.Said($"{number:000}")]);
        await host.Get<Inbox>().AppendAsync([Plaza.Said("000"), Plaza.Said("own") with { IsOwn = true }]);

        await Eventually.HoldsAsync(() => host.Stores.Dispatches.Rows.Count == 0 && handler.Handled.Count >= 300);
        Assert.Equal(Enumerable.Range(0, 300).Select(number => $"{number:000}"), handler.Handled.Select(interaction => interaction.ExternalId));
    }

    [Fact]
    public async Task Without_handlers_nothing_waits_for_them()
    {
        await using var host = new ChannelHost();

        await host.Get<Inbox>().AppendAsync([Plaza.Said("1")]);

        Assert.Empty(host.Stores.Dispatches.Rows);
    }

    [Fact]
    public async Task What_another_process_left_is_found()
    {
        var handler = new FakeHandler();
        await using var host = Host(handler);
        await using (var other = new ChannelHost(host.Stores, host.Time, crm => crm.AddInteractionHandler(_ => new FakeHandler())))
            await other.Get<Inbox>().AppendAsync([Plaza.Said("1")]);

        host.Start();

        await Eventually.HoldsAsync(() => handler.Handled.Count == 1, () => host.Time.Advance(Second));
    }

    [Fact]
    public async Task Poison_is_told_again_with_growing_pauses_and_ends_as_a_dead_letter_while_the_others_go_on()
    {
        var handler = new FakeHandler { OnHandle = (interactions, _) => interactions.Any(interaction => interaction.ExternalId == "poison") ? throw new FormatException() : Task.CompletedTask };
        await using var host = Host(handler, attempts: 3);
        await host.Get<Inbox>().AppendAsync([Plaza.Said("1"), Plaza.Said("poison"), Plaza.Said("2"), Plaza.Said("3", Plaza.Other) with { Connection = Plaza.Connection }]);

        host.Start();

        await Eventually.HoldsAsync(() => handler.Handled.Count == 3);
        Assert.Equal(["1", "2", "3"], handler.Handled.Select(interaction => interaction.ExternalId));
        await Eventually.HoldsAsync(() => host.Stores.Dispatches.Rows is [{ IsDead: true }], () => host.Time.Advance(Second));
        Assert.Equal((3, "A handler threw FormatException."), (host.Stores.Dispatches.Rows[0].Attempts, host.Stores.Dispatches.Rows[0].Reason));
    }

    [Fact]
    public async Task A_handler_that_is_down_is_spared_the_rest_and_told_everything_when_it_is_back()
    {
        var isDown = true;
        var handler = new FakeHandler { OnHandle = (_, _) => isDown ? throw new InvalidOperationException() : Task.CompletedTask };
        await using var host = Host(handler);
        await host.Get<Inbox>().AppendAsync([.. Enumerable.Range(0, 50).Select(number => Plaza.Said($"{number:00}"))]);

        host.Start();

        await Eventually.HoldsAsync(() => handler.Calls.Count == 4);
        await Eventually.AMomentAsync();
        Assert.Equal([50, 1, 1, 1], handler.Calls.Select(call => call.Length));

        isDown = false;
        await Eventually.HoldsAsync(() => handler.Handled.Count == 50, () => host.Time.Advance(Second));
    }

    [Fact]
    public async Task A_slow_handler_of_one_connection_holds_up_no_other_and_keeps_its_lease()
    {
        var end = new TaskCompletionSource();
        var handler = new FakeHandler { OnHandle = (interactions, _) => interactions[0].Connection == Plaza.Connection ? end.Task : Task.CompletedTask };
        await using var host = Host(handler);
        host.Start();
        await host.Get<Inbox>().AppendAsync([Plaza.Said("slow")]);
        await Eventually.HoldsAsync(() => handler.Calls.Count == 1);

        await host.Get<Inbox>().AppendAsync([Plaza.Said("fast", Plaza.Other)]);
        await Eventually.HoldsAsync(() => handler.Handled.Count == 1, () => host.Time.Advance(Second));
        for (var step = 0; step < 60; step++)
        {
            host.Time.Advance(10 * Second);
            await Eventually.RestsAsync(host.Time);
        }

        Assert.Equal(2, handler.Calls.Count);
        Assert.True(host.Stores.Leases.Find($"dispatch:{Plaza.Connection}")!.Until > host.Time.GetUtcNow());
        end.SetResult();
        await Eventually.HoldsAsync(() => host.Stores.Dispatches.Rows.Count == 0);
    }

    [Fact]
    public async Task Of_many_hosts_one_tells_of_a_connection_at_a_time()
    {
        using var stores = new WatchedStores();
        var time = new ManualTime(Plaza.Noon);
        var (now, most) = (0, 0);
        var handler = new FakeHandler
        {
            OnHandle = async (_, token) =>
            {
                most = Math.Max(most, Interlocked.Increment(ref now));
                await Task.Delay(2, token);
                Interlocked.Decrement(ref now);
            },
        };
        var hosts = Enumerable.Range(0, 3).Select(_ => new ChannelHost(stores, time, crm => crm.AddInteractionHandler(_ => handler).ConfigureChannels(channels => channels.BatchSize = 5))).ToList();
        hosts.ForEach(host => host.Start());

        foreach (var batch in Enumerable.Range(0, 100).Select(number => Plaza.Said($"{number:00}")).Chunk(10))
            await hosts[batch.Length % 3].Get<Inbox>().AppendAsync(batch);
        await Eventually.HoldsAsync(() => handler.Handled.Count == 100, () => time.Advance(Second));

        Assert.Equal(1, most);
        Assert.Equal(Enumerable.Range(0, 100).Select(number => $"{number:00}"), handler.Handled.Select(interaction => interaction.ExternalId));
        foreach (var host in hosts)
            await host.DisposeAsync();
    }

    [Fact]
    public async Task What_was_handled_and_could_not_be_struck_off_is_told_again()
    {
        var handler = new FakeHandler();
        await using var host = Host(handler);
        host.Stores.Dispatches.OnComplete = () =>
        {
            host.Stores.Dispatches.OnComplete = () => { };
            throw new StoreException(StoreFailure.Locked, "locked");
        };
        host.Start();

        await host.Get<Inbox>().AppendAsync([Plaza.Said("1")]);

        await Eventually.HoldsAsync(() => host.Stores.Dispatches.Rows.Count == 0, () => host.Time.Advance(Second));
        Assert.Equal(["1", "1"], handler.Handled.Select(interaction => interaction.ExternalId));
    }

    [Fact]
    public async Task Stopping_gives_back_what_a_handler_was_at_without_counting_it_as_a_failure()
    {
        var handler = new FakeHandler { OnHandle = (_, token) => Task.Delay(Timeout.Infinite, token) };
        await using var host = Host(handler, attempts: 1);
        host.Start();
        await host.Get<Inbox>().AppendAsync([Plaza.Said("1"), Plaza.Said("2")]);
        await Eventually.HoldsAsync(() => handler.Calls.Count == 1);

        await host.StopAsync();

        Assert.All(host.Stores.Dispatches.Rows, row => Assert.Equal((false, true), (row.IsDead, row.NextAt <= host.Time.GetUtcNow())));
        Assert.Null(host.Stores.Leases.Find($"dispatch:{Plaza.Connection}"));
    }

    [Fact]
    public async Task Every_handler_is_told()
    {
        FakeHandler[] handlers = [new(), new()];
        await using var host = new ChannelHost(crm => crm.AddInteractionHandler(_ => handlers[0]).AddInteractionHandler(_ => handlers[1]));
        host.Start();

        await host.Get<Inbox>().AppendAsync([Plaza.Said("1")]);

        await Eventually.HoldsAsync(() => handlers.All(handler => handler.Handled.Count == 1));
    }

    [Fact]
    public async Task A_handler_may_use_the_inbox_and_the_outbox()
    {
        await using var host = new ChannelHost(crm => crm.AddInteractionHandler<Answering>().AddInteractionHandler<Answering>(), new FakeSender(Plaza.Connection, new OperationDescriptor(ChannelOperation.Reply, SendIdempotency.None)));
        host.Start();

        await host.Get<Inbox>().AppendAsync([Plaza.Said("1")]);

        await Eventually.HoldsAsync(() => host.Stores.Outbox.Count == 1);
        Assert.Equal("1", host.Stores.Outbox.Only.Message.ReplyTo);
    }

    private static ChannelHost Host(FakeHandler handler, int attempts = 15) =>
        new(crm => crm.AddInteractionHandler(_ => handler).ConfigureChannels(channels => channels.MaximumAttempts = attempts));

    private sealed class Answering(Inbox inbox, Outbox outbox) : IInteractionHandler
    {
        public async Task HandleAsync(IReadOnlyList<Interaction> interactions, CancellationToken cancellationToken)
        {
            foreach (var interaction in interactions)
            {
                Assert.NotNull(inbox);
                await outbox.EnqueueAsync(
                    new OutboxRequest(interaction.ExternalId, interaction.Connection, ChannelOperation.Reply, "Thank you") { ReplyTo = interaction.ExternalId }, cancellationToken);
            }
        }
    }
}
