using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace SocialCrm.Channels;

/// <summary>Counts and logs what is posted to the host.</summary>
internal sealed class WebhookTelemetry
{
    private readonly ILogger<WebhookIntake> logger;
    private readonly Counter<long> deliveries;

    [SuppressMessage("Reliability", "CA2000", Justification = "The factory owns its meters.")]
    public WebhookTelemetry(IMeterFactory meters, ILogger<WebhookIntake> logger)
    {
        this.logger = logger;
        deliveries = meters.Create(SocialCrmTelemetry.SourceName).CreateCounter<long>(
            "socialcrm.channel.deliveries", "{delivery}", "Requests to webhooks, by what was answered.");
    }

    public void Stored(bool isNew) => Count(isNew ? "stored" : "duplicate");

    public void Answered() => Count("answered");

    public void TurnedAway() => Count("turned_away");

    public void NotTold() => Count("not_told");

    public void Refused(ConnectionId connection, string reason)
    {
        Count("refused");
        logger.DeliveryRefused(connection, reason);
    }

    public void VerifyFailed(ConnectionId connection, Exception exception)
    {
        Count("failed");
        logger.VerifyFailed(connection, exception.GetType().Name, exception.StackTrace);
    }

    public void StoreFailed(ConnectionId connection, Exception exception)
    {
        Count("not_stored");
        logger.DeliveryNotStored(connection, exception);
    }

    private void Count(string outcome) => deliveries.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
}
