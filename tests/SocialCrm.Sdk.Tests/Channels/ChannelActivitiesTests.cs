using System.Collections.Concurrent;
using System.Diagnostics;
using SocialCrm.Channels;
using SocialCrm.Sdk.Tests.Channels.Fakes;

namespace SocialCrm.Sdk.Tests.Channels;

public sealed class ChannelActivitiesTests : IDisposable
{
    private readonly ConcurrentBag<Activity> ended = [];
    private readonly ActivityListener listener;

    public ChannelActivitiesTests()
    {
        listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == SocialCrmTelemetry.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = ended.Add,
        };
        ActivitySource.AddActivityListener(listener);
    }

    [Fact]
    public async Task A_poll_is_an_activity_of_its_connection()
    {
        var connection = new ConnectionId("plaza:traced poll");
        await using var host = new ChannelHost(FakePoller.Empty(connection));
        host.Start();

        await Eventually.HoldsAsync(() => Of(connection).Any());

        Assert.Equal("channel.poll", Of(connection).First().OperationName);
    }

    [Fact]
    public async Task An_attempt_to_send_is_an_activity_with_its_outcome()
    {
        var connection = new ConnectionId("plaza:traced send");
        var sender = new FakeSender(connection, new OperationDescriptor(ChannelOperation.Publish, SendIdempotency.None))
        {
            OnSend = (_, _) => Task.FromResult<SendResult>(new SendResult.Rejected("Too rude.")),
        };
        await using var host = new ChannelHost(sender);
        host.Start();
        await host.Get<Outbox>().EnqueueAsync(new OutboxRequest("key", connection, ChannelOperation.Publish, "Hello"));

        await Eventually.HoldsAsync(() => Of(connection).Any());

        var activity = Of(connection).First();
        Assert.Equal(("channel.send", "rejected"), (activity.OperationName, activity.GetTagItem("outcome")));
        Assert.DoesNotContain(activity.TagObjects, tag => $"{tag.Value}".Contains("Hello", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_delivery_is_an_activity_with_its_answer_and_leaves_the_callers_as_it_was()
    {
        var connection = new ConnectionId("plaza:traced webhook");
        await using var host = new ChannelHost(new FakeWebhook(connection));
        host.Stores.Envelopes.OnAppend = () => throw new InvalidOperationException();
        using var before = new Activity("the caller's").Start();

        await host.PostAsync("d1", connection);

        Assert.Same(before, Activity.Current);
        var activity = Assert.Single(Of(connection));
        Assert.Equal(("channel.webhook", before.SpanId), (activity.OperationName, activity.ParentSpanId));
        Assert.Equal((503, ActivityStatusCode.Error), (activity.GetTagItem("http.response.status_code"), activity.Status));
    }

    public void Dispose() => listener.Dispose();

    private IEnumerable<Activity> Of(ConnectionId connection) => ended.Where(activity => Equals(activity.GetTagItem("socialcrm.connection"), connection.Value));
}
