using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;
using SocialCrm.Sdk.Tests.Channels.Fakes;
using SocialCrm.Storage;

namespace SocialCrm.Sdk.Tests.Channels.Webhooks;

public sealed class WebhookIntakeTests
{
    [Fact]
    public async Task A_delivery_is_acknowledged_only_after_it_is_stored()
    {
        var disk = new TaskCompletionSource();
        await using var host = new ChannelHost(new FakeWebhook(Plaza.Connection));
        host.Stores.Envelopes.OnAppend = () => disk.Task;

        var answer = host.PostAsync("d1");
        await Eventually.AMomentAsync();

        Assert.False(answer.IsCompleted);
        Assert.Empty(host.Stores.Envelopes.Rows);
        disk.SetResult();
        Assert.Equal(200, (await answer).Status);
        var stored = Assert.Single(host.Stores.Envelopes.Rows).Envelope;
        Assert.Equal((Plaza.Connection, "d1", Plaza.Noon), (stored.Connection, stored.DeliveryId, stored.ReceivedAt));
        Assert.Equal("d1", Encoding.UTF8.GetString(stored.Body.Span));
    }

    [Fact]
    public async Task A_repetition_is_acknowledged_and_stored_once()
    {
        await using var host = new ChannelHost(new FakeWebhook(Plaza.Connection));

        var answers = new[] { await host.PostAsync("d1"), await host.PostAsync("d1") };

        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        Assert.Single(host.Stores.Envelopes.Rows);
    }

    [Fact]
    public async Task A_forgery_gets_401_without_a_word_and_is_not_stored()
    {
        var webhook = new FakeWebhook(Plaza.Connection) { OnVerify = _ => new WebhookVerdict.Refuse("The signature is of another secret.") };
        await using var host = new ChannelHost(webhook);

        var answer = await host.PostAsync("d1");

        Assert.Equal((401, "", 0), (answer.Status, answer.Body, answer.Headers.Count));
        Assert.Empty(host.Stores.Envelopes.Rows);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0xD800)]
    public async Task A_note_that_a_store_would_not_take_is_refused_before_it_spoils_its_group(int unit)
    {
        var webhook = new FakeWebhook(Plaza.Connection) { OnVerify = _ => new WebhookVerdict.Deliver("d1") { Note = $"a{(char)unit}b" } };
        await using var host = new ChannelHost(webhook);

        var answer = await host.PostAsync("d1");

        Assert.Equal(500, answer.Status);
        Assert.Empty(host.Stores.Envelopes.Rows);
    }

    [Fact]
    public async Task An_unknown_connection_and_one_that_takes_no_webhooks_are_not_found()
    {
        await using var host = new ChannelHost(new FakeWebhook(Plaza.Connection), FakePoller.Empty(Plaza.Other));

        Assert.Equal(404, (await host.PostAsync("d1", new ConnectionId("nobody"))).Status);
        Assert.Equal(404, (await host.PostAsync("d1", Plaza.Other)).Status);
    }

    [Fact]
    public async Task A_handshake_is_answered_as_the_connector_says()
    {
        var headers = new Dictionary<string, string> { ["X-Hook-Secret"] = "s" };
        var webhook = new FakeWebhook(Plaza.Connection) { OnVerify = _ => new WebhookVerdict.Answer(200, "challenge", "text/html") { Headers = headers } };
        await using var host = new ChannelHost(webhook);

        var answer = await host.PostAsync("d1");

        Assert.Equal((200, "challenge", "text/html"), (answer.Status, answer.Body, answer.ContentType));
        Assert.Equal(headers, answer.Headers);
        Assert.Empty(host.Stores.Envelopes.Rows);
    }

    [Fact]
    public async Task The_platform_gets_the_words_it_wants_back()
    {
        var webhook = new FakeWebhook(Plaza.Connection) { OnVerify = _ => new WebhookVerdict.Deliver("d1") { Response = "EVENT_RECEIVED" } };
        await using var host = new ChannelHost(webhook);

        Assert.Equal("EVENT_RECEIVED", (await host.PostAsync("d1")).Body);
    }

    [Fact]
    public async Task A_store_that_fails_acknowledges_nothing_and_asks_to_come_again()
    {
        await using var host = new ChannelHost(crm => crm.ConfigureChannels(channels => channels.WebhookRetryAfter = TimeSpan.FromSeconds(9)), new FakeWebhook(Plaza.Connection));
        foreach (var fault in new Exception[] { new StoreException(StoreFailure.Full, "full"), new InvalidOperationException() })
        {
            host.Stores.Envelopes.OnAppend = () => Task.FromException(fault);

            var answer = await host.PostAsync("d1");

            Assert.Equal((503, TimeSpan.FromSeconds(9)), (answer.Status, answer.RetryAfter));
        }

        host.Stores.Envelopes.OnAppend = () => Task.CompletedTask;
        Assert.Equal(200, (await host.PostAsync("d1")).Status);
    }

    [Fact]
    public async Task Only_so_many_wait_for_the_store_and_forgeries_take_no_place()
    {
        var disk = new TaskCompletionSource();
        var webhook = new FakeWebhook(Plaza.Connection);
        webhook.OnVerify = request => request.Body.Length > 2 ? new WebhookVerdict.Refuse("forged") : new WebhookVerdict.Deliver(Encoding.UTF8.GetString(request.Body.Span));
        await using var host = new ChannelHost(crm => crm.ConfigureChannels(channels => channels.WebhooksInFlight = 2), webhook);
        host.Stores.Envelopes.OnAppend = () => disk.Task;

        var waiting = new[] { host.PostAsync("d1"), host.PostAsync("d2") };
        var turnedAway = await host.PostAsync("d3");
        var forged = await host.PostAsync("forged");
        disk.SetResult();
        await Task.WhenAll(waiting);

        Assert.Equal(503, turnedAway.Status);
        Assert.NotNull(turnedAway.RetryAfter);
        Assert.Equal(401, forged.Status);
        Assert.All(waiting, answer => Assert.Equal(200, answer.Result.Status));
        Assert.Equal(200, (await host.PostAsync("d3")).Status);
    }

    [Fact]
    public async Task A_connector_that_fails_gets_500_and_nothing_is_acknowledged()
    {
        foreach (var verdict in new Func<WebhookRequest, WebhookVerdict>[]
        {
            _ => throw new FormatException("Ada Byron is no number"),
            _ => null!,
            _ => new WebhookVerdict.Deliver("d1", new string('n', 1_025)),
        })
        {
            await using var host = new ChannelHost(new FakeWebhook(Plaza.Connection) { OnVerify = verdict });

            var answer = await host.PostAsync("d1");

            Assert.Equal((500, ""), (answer.Status, answer.Body));
            Assert.Empty(host.Stores.Envelopes.Rows);
        }
    }

    [Fact]
    public async Task A_delivery_without_an_id_that_can_be_stored_is_known_by_its_body()
    {
        foreach (var id in new[] { null, "", "with\0nul", "half \ud800 a pair", new string('d', 257) })
        {
            await using var host = new ChannelHost(new FakeWebhook(Plaza.Connection) { OnVerify = _ => new WebhookVerdict.Deliver(id) });

            await host.PostAsync("one");
            await host.PostAsync("one");
            await host.PostAsync("two");

            Assert.Equal(
                ["7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed", "3fc4ccfe745870e2c0d99f71f30ff0656c8dedd41cc1d7d3d376b0dbe685e2f3"],
                host.Stores.Envelopes.Rows.Select(row => row.Envelope.DeliveryId));
        }
    }

    [Fact]
    public async Task A_caller_that_has_gone_is_not_answered()
    {
        using var gone = new CancellationTokenSource();
        await using var host = new ChannelHost(new FakeWebhook(Plaza.Connection));
        host.Stores.Envelopes.OnAppend = () => Task.Delay(Timeout.Infinite, gone.Token);

        var answer = host.Get<WebhookIntake>().ReceiveAsync(Plaza.Connection, Plaza.Request("d1"), gone.Token);
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
    }

    [Fact]
    public async Task Many_threads_at_once_store_each_delivery_once()
    {
        await using var host = new ChannelHost(new FakeWebhook(Plaza.Connection));

        var answers = await Task.WhenAll(Enumerable.Range(0, 400).Select(at => Task.Run(() => host.PostAsync($"d{at % 100}"))));

        Assert.All(answers, answer => Assert.True(answer.Status is 200 or 503));
        Assert.Equal(host.Stores.Envelopes.Rows.Count, host.Stores.Envelopes.Rows.Select(row => row.Envelope.DeliveryId).Distinct().Count());
    }

    [Fact]
    public void Two_connectors_of_one_name_are_refused()
    {
        var services = new ServiceCollection();
        new FakeStores().Register(services);
        services.AddSocialCrm(crm => crm.AddConnector(_ => new FakeWebhook(Plaza.Connection)).AddConnector(_ => FakePoller.Empty(Plaza.Connection)));
        using var provider = services.BuildServiceProvider();

        Assert.Throws<SocialCrmException>(provider.GetRequiredService<WebhookIntake>);
    }
}
