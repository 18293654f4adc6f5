using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using SocialCrm.AspNetCore.Tests.Hosts;
using SocialCrm.Channels;

namespace SocialCrm.AspNetCore.Tests.Channels;

public sealed class WebhookTelemetryTests
{
    [Fact]
    public async Task Every_request_is_counted_by_what_became_of_it()
    {
        await using var host = await WebHost.StartAsync(plan => plan.Compose = crm => crm.ConfigureWebhooks(webhooks => webhooks.MaximumBodyBytes = 1_024));
        using var counts = new CounterReader(host.Get<IMeterFactory>());

        foreach (var id in new[] { "d1", "d1", "d2" })
            (await host.PostAsync(id)).Dispose();
        (await host.PostAsync("d3", "hello"u8.ToArray(), "another")).Dispose();
        (await host.PostAsync("d3", "challenge 1"u8.ToArray())).Dispose();
        (await host.PostAsync("d4", new byte[2_000])).Dispose();
        (await host.Client.GetAsync("/hooks/nobody")).Dispose();
        host.Door.OnVerify = _ => throw new FormatException();
        (await host.PostAsync("d5")).Dispose();

        Assert.Equal(
            ["connection=door:front,outcome=answered: 1", "connection=door:front,outcome=duplicate: 1", "connection=door:front,outcome=failed: 1", "connection=door:front,outcome=refused: 1", "connection=door:front,outcome=stored: 2"],
            counts.Read("socialcrm.channel.deliveries"));
        Assert.Equal(["reason=not_found: 1", "reason=too_large: 1"], counts.Read("socialcrm.channel.unread_requests"));
        Assert.Equal(["connection=door:front: 6"], counts.Times("socialcrm.channel.delivery.duration"));
    }

    [Fact]
    public async Task A_request_is_an_activity_under_that_of_the_server_with_its_answer()
    {
        var ended = new ConcurrentBag<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == SocialCrmTelemetry.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = ended.Add,
        };
        ActivitySource.AddActivityListener(listener);
        var name = new ConnectionId("door:traced");
        await using var host = await WebHost.StartAsync(plan => plan.Compose = crm => crm.AddConnector(name, _ => new DoorConnector(name, WebHost.Secret)));

        using var stored = await host.Client.SendAsync(Request(name, WebHost.Secret));
        using var refused = await host.Client.SendAsync(Request(name, "another"));

        await Eventually.HoldsAsync(() => Mine().Length == 2);
        Assert.All(Mine(), activity => Assert.Equal("channel.webhook", activity.OperationName));
        Assert.Equal(["200", "401"], Mine().Select(activity => $"{activity.GetTagItem("http.response.status_code")}").Order());
        Assert.All(Mine(), activity => Assert.Equal(2, activity.TagObjects.Count()));

        Activity[] Mine() => [.. ended.Where(activity => Equals(activity.GetTagItem("socialcrm.connection"), name.Value))];
    }

    private static HttpRequestMessage Request(ConnectionId name, string secret)
    {
        var request = WebHost.Request("d1", "hello"u8.ToArray(), secret);
        request.RequestUri = new Uri($"/hooks/{name}", UriKind.Relative);
        return request;
    }
}
