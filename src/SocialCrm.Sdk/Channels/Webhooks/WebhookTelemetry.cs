using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace SocialCrm.Channels;

/// <summary>Counts, traces and logs what is posted to the host. Tags are the host's own connection names and closed sets.</summary>
internal sealed class WebhookTelemetry
{
    private readonly ILogger<WebhookIntake> logger;
    private readonly TimeProvider time;
    private readonly Counter<long> deliveries;
    private readonly Histogram<double> duration;

    [SuppressMessage("Reliability", "CA2000", Justification = "The factory owns its meters.")]
    public WebhookTelemetry(IMeterFactory meters, ILogger<WebhookIntake> logger, TimeProvider time)
    {
        this.logger = logger;
        this.time = time;
        var meter = meters.Create(SocialCrmTelemetry.SourceName);
        deliveries = meter.CreateCounter<long>("socialcrm.channel.deliveries", "{delivery}", "Requests to webhooks, by connection and what was answered.");
        duration = meter.CreateHistogram<double>("socialcrm.channel.delivery.duration", "s", "How long deliveries took to be verified and stored, by connection.");
    }

    /// <summary>Whether anybody wants to know how long it takes; most hosts of most deliveries do not.</summary>
    public bool IsWatched => duration.Enabled || ChannelActivities.HasListeners;

    public WebhookWatch Watch(ConnectionId connection) => new(this, connection, ChannelActivities.Start("channel.webhook", connection), time.GetTimestamp());

    public void Ended(ConnectionId connection, long started) => duration.Record(time.GetElapsedTime(started).TotalSeconds, ChannelActivities.Tag(connection));

    public void Stored(ConnectionId connection, bool isNew) => Count(connection, isNew ? "stored" : "duplicate");

    public void Answered(ConnectionId connection) => Count(connection, "answered");

    public void TurnedAway(ConnectionId connection) => Count(connection, "turned_away");

    public void NotTold(ConnectionId connection) => Count(connection, "not_told");

    public void Refused(ConnectionId connection, string reason)
    {
        Count(connection, "refused");
        logger.DeliveryRefused(connection, reason);
    }

    public void VerifyFailed(ConnectionId connection, Exception exception)
    {
        Count(connection, "failed");
        logger.VerifyFailed(connection, exception.GetType().Name, exception.StackTrace);
    }

    public void StoreFailed(ConnectionId connection, Exception exception)
    {
        Count(connection, "not_stored");
        logger.DeliveryNotStored(connection, exception);
    }

    private void Count(ConnectionId connection, string outcome) =>
        deliveries.Add(1, ChannelActivities.Tag(connection), new KeyValuePair<string, object?>("outcome", outcome));
}
