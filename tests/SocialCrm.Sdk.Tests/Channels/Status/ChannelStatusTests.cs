using System.Diagnostics.Metrics;
using SocialCrm.Channels;
using SocialCrm.Sdk.Tests.Channels.Fakes;
using SocialCrm.Storage;

namespace SocialCrm.Sdk.Tests.Channels.Status;

public sealed class ChannelStatusTests
{
    [Fact]
    public async Task Every_connection_that_was_added_or_has_something_waiting_is_told_of()
    {
        await using var host = new ChannelHost(new FakeWebhook(Plaza.Connection), FakePoller.Empty(Plaza.Other));
        var shop = new ConnectionId("a shop");
        host.Stores.Extra[shop] = new ConnectionCounts(shop) { DeadLetters = 3, Outbox = 2, OldestOutboxAt = Plaza.Noon, UnknownMessages = 1, CursorMovedAt = Plaza.Noon.AddMinutes(1) };
        await host.PostAsync("d1");
        host.Time.Advance(TimeSpan.FromMinutes(5));
        await host.PostAsync("d2");

        var all = await host.Get<ChannelStatus>().ReadAsync();

        Assert.Equal([shop, Plaza.Connection, Plaza.Other], all.Select(status => status.Connection));
        Assert.Equal((false, 3L, TimeSpan.FromMinutes(5), 1L, TimeSpan.FromMinutes(4)), (all[0].IsAdded, all[0].Counts.DeadLetters, all[0].OutboxLag, all[0].Counts.UnknownMessages, all[0].Gap!.Value));
        Assert.Equal((true, 2L, TimeSpan.FromMinutes(5), ConnectionCondition.NotReceived), (all[1].IsAdded, all[1].Counts.Envelopes, all[1].InboxLag, all[1].Condition));
        Assert.Equal((TimeSpan.Zero, null, TimeSpan.Zero), (all[2].InboxLag, all[2].Gap, all[2].OutboxLag));
    }

    [Fact]
    public async Task Gauges_show_what_waits_and_name_only_connections_that_were_added()
    {
        await using var host = new ChannelHost(crm => crm.ConfigureChannels(channels => channels.Work = ChannelWork.None), new FakeWebhook(Plaza.Connection));
        foreach (var number in Enumerable.Range(0, 50))
        {
            var shop = new ConnectionId($"shop {number}");
            host.Stores.Extra[shop] = new ConnectionCounts(shop) { DeadLetters = number };
        }

        await host.PostAsync("d1");
        host.Time.Advance(TimeSpan.FromSeconds(7));
        using var meter = new MeterReader(host.Get<IMeterFactory>());
        host.Start();

        await Eventually.HoldsAsync(() => meter.Read("socialcrm.channel.inbox.lag").Count == 2, () => host.Time.Advance(TimeSpan.Zero));

        Assert.Equal(7, meter.Read("socialcrm.channel.inbox.lag")["plaza:eu"]);
        Assert.Equal(1, meter.Read("socialcrm.channel.inbox.backlog")["plaza:eu"]);
        Assert.Equal(49 * 50 / 2, meter.Read("socialcrm.channel.dead_letters")["other"]);
        Assert.Equal(
            ["socialcrm.channel.dead_letters", "socialcrm.channel.dispatch.backlog", "socialcrm.channel.gap", "socialcrm.channel.inbox.backlog", "socialcrm.channel.inbox.lag", "socialcrm.channel.outbox.backlog", "socialcrm.channel.outbox.lag", "socialcrm.channel.outbox.unknown"],
            meter.Gauges.Order());
    }

    [Fact]
    public async Task Counts_that_fail_are_taken_again()
    {
        var taken = 0;
        await using var host = new ChannelHost(new FakeWebhook(Plaza.Connection));
        host.Stores.OnCount = () =>
        {
            if (++taken < 3)
                throw new StoreException(StoreFailure.Locked, "locked");
        };
        host.Start();

        await Eventually.HoldsAsync(() => taken >= 3, () => host.Time.Advance(TimeSpan.FromSeconds(1)));
    }
}
