using SocialCrm.Channels;
using SocialCrm.Sdk.Tests.Channels.Fakes;
using SocialCrm.Storage;
using SocialCrm.Testing;

namespace SocialCrm.Sdk.Tests.Channels.Webhooks;

public sealed class ReadingDeliveriesTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task What_was_acknowledged_is_read_stored_and_settled()
    {
        await using var host = new ChannelHost(new FakeWebhook(Plaza.Connection));
        host.Start();

        await host.PostAsync("d1");
        await host.PostAsync("d2");

        await Eventually.HoldsAsync(() => host.Stores.Envelopes.Rows.Count(row => row.IsSettled) == 2);
        Assert.Equal(["d1", "d2"], host.Stores.Interactions.All.Select(interaction => interaction.ExternalId).Order());
    }

    [Fact]
    public async Task What_a_stopped_process_left_is_read_by_the_next()
    {
        using var stores = new WatchedStores();
        var time = new ManualTime(Plaza.Noon);
        await using (var first = new ChannelHost(stores, time, _ => { }, new FakeWebhook(Plaza.Connection)))
            await first.PostAsync("d1");

        await using var second = new ChannelHost(stores, time, _ => { }, new FakeWebhook(Plaza.Connection));
        second.Start();

        await Eventually.HoldsAsync(() => stores.Envelopes.Rows.All(row => row.IsSettled));
    }

    [Fact]
    public async Task A_connector_that_throws_stops_no_other_and_its_delivery_ends_as_a_dead_letter()
    {
        var broken = new FakeWebhook(Plaza.Connection) { OnParse = _ => throw new FormatException("Ada Byron is no number") };
        await using var host = new ChannelHost(crm => crm.ConfigureChannels(channels => channels.MaximumAttempts = 3), broken, new FakeWebhook(Plaza.Other));
        host.Start();

        await host.PostAsync("bad");
        await host.PostAsync("good", Plaza.Other);

        await Eventually.HoldsAsync(() => host.Stores.Interactions.All.Count == 1);
        await Eventually.HoldsAsync(() => host.Stores.Envelopes.Rows[0].IsDead, () => host.Time.Advance(Second));
        Assert.Equal(3, host.Stores.Envelopes.Rows[0].Attempts);
        Assert.Contains("FormatException", host.Stores.Envelopes.Rows[0].Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("Ada", host.Stores.Envelopes.Rows[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pauses_between_attempts_grow()
    {
        var times = new List<DateTimeOffset>();
        ChannelHost? running = null;
        var broken = new FakeWebhook(Plaza.Connection)
        {
            OnParse = _ =>
            {
                times.Add(running!.Time.GetUtcNow());
                throw new FormatException();
            },
        };
        await using var host = running = new ChannelHost(crm => crm.ConfigureChannels(channels => channels.MaximumAttempts = 5), broken);
        host.Start();

        await host.PostAsync("bad");
        await Eventually.HoldsAsync(() => host.Stores.Envelopes.Rows[0].IsDead, () => host.Time.Advance(Second / 2));

        var pauses = times.Zip(times.Skip(1), (earlier, later) => (later - earlier).TotalSeconds).ToList();
        Assert.Equal(4, pauses.Count);
        Assert.All(pauses.Zip([5.0, 10.0, 20.0, 40.0]), pair => Assert.InRange(pair.First, 0.9 * pair.Second, (1.1 * pair.Second) + 60));
        Assert.Equal(pauses.Order(), pauses);
    }

    [Fact]
    public async Task What_trying_again_cannot_help_is_given_up_at_once_and_can_be_replayed()
    {
        var isUpdated = false;
        var webhook = new FakeWebhook(Plaza.Connection);
        webhook.OnParse = envelope => isUpdated
            ? new WebhookContent([Plaza.Said(envelope.DeliveryId)], [])
            : throw new ChannelException(Plaza.Connection, ChannelFailure.Malformed, "It is of a version that this connector does not know.");
        await using var host = new ChannelHost(webhook);
        host.Start();
        await host.PostAsync("d1");
        await Eventually.HoldsAsync(() => host.Stores.Envelopes.Rows[0].IsDead);
        Assert.Equal((1, "It is of a version that this connector does not know."), (host.Stores.Envelopes.Rows[0].Attempts, host.Stores.Envelopes.Rows[0].Reason));

        isUpdated = true;
        var replayed = await host.Get<Inbox>().ReplayAsync(Plaza.Connection);

        Assert.Equal(1, replayed);
        await Eventually.HoldsAsync(() => host.Stores.Interactions.All.Count == 1);
    }

    [Fact]
    public async Task A_connector_that_never_comes_to_an_end_holds_up_no_other_and_is_left_alone_after_two()
    {
        using var release = new ManualResetEventSlim();
        var endless = new FakeWebhook(Plaza.Connection);
        endless.OnParse = _ =>
        {
            release.Wait();
            return new WebhookContent([], []);
        };
        await using var host = new ChannelHost(endless, new FakeWebhook(Plaza.Other));
        host.Start();

        await host.PostAsync("e1");
        await host.PostAsync("e2");
        await host.PostAsync("e3");
        await host.PostAsync("good", Plaza.Other);

        await Eventually.HoldsAsync(() => host.Stores.Interactions.All.Count == 1);
        await Eventually.HoldsAsync(() => host.Get<DeliveryReader>().IsStuck(Plaza.Connection), () => host.Time.Advance(Second));
        Assert.True((await host.Get<ChannelStatus>().ReadAsync())[0].IsStuck);
        await host.PostAsync("good too", Plaza.Other);
        await Eventually.HoldsAsync(() => host.Stores.Interactions.All.Count == 2);

        release.Set();
        await Eventually.HoldsAsync(() => !host.Get<DeliveryReader>().IsStuck(Plaza.Connection));
        await Eventually.HoldsAsync(() => host.Stores.Envelopes.Rows.All(row => row.IsSettled || row.IsDead), () => host.Time.Advance(Second));
    }

    [Fact]
    public async Task Lies_of_a_connector_become_dead_letters()
    {
        var lying = new FakeWebhook(Plaza.Connection);
        lying.OnParse = _ => new WebhookContent([Plaza.Said("theirs", Plaza.Other), Plaza.Said("mine")], [new DeadLetter(Plaza.Other, 1, "unreadable", default)]);
        await using var host = new ChannelHost(lying);
        host.Start();

        await host.PostAsync("d1");

        await Eventually.HoldsAsync(() => host.Stores.Envelopes.Rows[0].IsSettled);
        Assert.Equal("mine", Assert.Single(host.Stores.Interactions.All).ExternalId);
        Assert.Equal([Plaza.Connection, Plaza.Connection], host.Stores.Interactions.Letters.Select(letter => letter.Connection));
    }

    [Fact]
    public async Task A_connector_that_answers_nothing_is_one_that_failed()
    {
        await using var host = new ChannelHost(crm => crm.ConfigureChannels(channels => channels.MaximumAttempts = 1), new FakeWebhook(Plaza.Connection) { OnParse = _ => null! });
        host.Start();

        await host.PostAsync("d1");

        await Eventually.HoldsAsync(() => host.Stores.Envelopes.Rows[0].IsDead);
    }

    [Fact]
    public async Task The_companys_own_words_are_dropped_and_counted()
    {
        var webhook = new FakeWebhook(Plaza.Connection) { OnParse = _ => new WebhookContent([Plaza.Said("own") with { IsOwn = true }, Plaza.Said("theirs")], []) };
        await using var host = new ChannelHost(webhook);
        IntakeBatch? stored = null;
        host.Stores.Interactions.OnAppend = batch => stored = batch;
        host.Start();

        await host.PostAsync("d1");

        await Eventually.HoldsAsync(() => host.Stores.Envelopes.Rows[0].IsSettled);
        Assert.Equal("theirs", Assert.Single(host.Stores.Interactions.All).ExternalId);
        Assert.Equal(1, stored?.Echoes);
    }

    [Fact]
    public async Task Receipts_come_to_the_store_with_the_rest()
    {
        var receipt = new MessageReceipt("m1", ReceiptKind.Read, Plaza.Noon);
        var webhook = new FakeWebhook(Plaza.Connection) { OnParse = _ => new WebhookContent([], []) { Receipts = [receipt, new MessageReceipt("", ReceiptKind.Read, default), null!] } };
        await using var host = new ChannelHost(webhook);
        host.Start();

        await host.PostAsync("d1");

        await Eventually.HoldsAsync(() => host.Stores.Envelopes.Rows[0].IsSettled);
        Assert.Equal([receipt], host.Stores.Interactions.Receipts);
    }

    [Fact]
    public async Task A_store_that_fails_is_no_fault_of_the_delivery()
    {
        var isDown = true;
        await using var host = new ChannelHost(crm => crm.ConfigureChannels(channels => channels.MaximumAttempts = 3), new FakeWebhook(Plaza.Connection));
        host.Stores.Interactions.OnAppend = _ =>
        {
            if (isDown)
                throw new StoreException(StoreFailure.Unavailable, "down");
        };
        host.Start();
        await host.PostAsync("d1");
        await Eventually.HoldsAsync(() => host.Stores.Envelopes.Rows[0].Attempts >= 4, () => host.Time.Advance(10 * Second));
        Assert.False(host.Stores.Envelopes.Rows[0].IsDead);

        isDown = false;

        await Eventually.HoldsAsync(() => host.Stores.Envelopes.Rows[0].IsSettled, () => host.Time.Advance(10 * Second));
    }

    [Fact]
    public async Task What_cannot_be_stored_for_another_reason_ends_as_a_dead_letter()
    {
        await using var host = new ChannelHost(crm => crm.ConfigureChannels(channels => channels.MaximumAttempts = 2), new FakeWebhook(Plaza.Connection));
        host.Stores.Interactions.OnAppend = _ => throw new InvalidOperationException();
        host.Start();

        await host.PostAsync("d1");

        await Eventually.HoldsAsync(() => host.Stores.Envelopes.Rows[0].IsDead, () => host.Time.Advance(Second));
    }

    [Fact]
    public async Task A_queue_that_cannot_be_looked_into_is_looked_into_again()
    {
        var looks = 0;
        await using var host = new ChannelHost(new FakeWebhook(Plaza.Connection));
        host.Stores.Envelopes.OnLease = () =>
        {
            if (++looks <= 3)
                throw new StoreException(StoreFailure.Locked, "locked");
        };
        host.Start();

        await host.PostAsync("d1");

        await Eventually.HoldsAsync(() => host.Stores.Envelopes.Rows[0].IsSettled, () => host.Time.Advance(Second));
    }

    [Fact]
    public async Task A_delivery_that_was_taken_and_never_returned_too_often_is_not_read_again()
    {
        var reads = 0;
        var webhook = new FakeWebhook(Plaza.Connection);
        webhook.OnParse = _ =>
        {
            reads++;
            return new WebhookContent([], []);
        };
        await using var host = new ChannelHost(crm => crm.ConfigureChannels(channels => channels.MaximumAttempts = 2), webhook);
        await host.PostAsync("d1");
        for (var taking = 0; taking < 6; taking++)
        {
            await host.Get<IEnvelopeStore>().LeaseAsync(new WorkClaim(1, host.Time.GetUtcNow(), host.Time.GetUtcNow() + Second), default);
            host.Time.Advance(Second);
        }

        host.Start();

        await Eventually.HoldsAsync(() => host.Stores.Envelopes.Rows[0].IsDead);
        Assert.Equal(0, reads);
    }

    [Fact]
    public async Task Stopping_gives_back_what_was_not_looked_at()
    {
        using var release = new ManualResetEventSlim();
        var webhook = new FakeWebhook(Plaza.Connection);
        webhook.OnParse = envelope =>
        {
            release.Wait();
            return new WebhookContent([Plaza.Said(envelope.DeliveryId)], []);
        };
        await using var host = new ChannelHost(webhook);
        await host.PostAsync("d1");
        await host.PostAsync("d2");
        host.Start();
        await Eventually.HoldsAsync(() => host.Stores.Envelopes.Rows.All(row => row.Attempts == 1));

        await host.BeginStopAsync();
        release.Set();
        await host.StopAsync();

        Assert.True(host.Stores.Envelopes.Rows[0].IsSettled);
        Assert.Equal((false, Guid.Empty), (host.Stores.Envelopes.Rows[1].IsSettled, host.Stores.Envelopes.Rows[1].Token));
    }
}
