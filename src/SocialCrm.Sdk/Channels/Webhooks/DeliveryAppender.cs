namespace SocialCrm.Channels;

/// <summary>Stores verified deliveries before they are acknowledged, so many at a time and no more.</summary>
internal sealed class DeliveryAppender(IEnvelopeStore store, WorkSignals signals, WebhookTelemetry telemetry, ChannelOptions options)
{
    private static readonly WebhookAnswer Stored = new(200);

    private readonly WebhookAnswer busy = new(503) { RetryAfter = options.WebhookRetryAfter };
    private int inFlight;

    /// <summary>What is said to a platform that is to come again.</summary>
    public WebhookAnswer Busy => busy;

    public async Task<WebhookAnswer> StoreAsync(WebhookEnvelope envelope, string response, CancellationToken cancellationToken)
    {
        // Better turned away than waiting in memory for a store that does not keep up: the platform repeats it.
        if (Interlocked.Increment(ref inFlight) > options.WebhooksInFlight)
        {
            Interlocked.Decrement(ref inFlight);
            telemetry.TurnedAway(envelope.Connection);
            return busy;
        }

        try
        {
            var isNew = await store.AppendAsync(envelope, cancellationToken).ConfigureAwait(false);
            telemetry.Stored(envelope.Connection, isNew);
            if (isNew)
                signals.Deliveries.Set();
            return response.Length == 0 ? Stored : new WebhookAnswer(200, response);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever the store's fault is: the delivery is not acknowledged.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            telemetry.StoreFailed(envelope.Connection, exception);
            return busy;
        }
        finally
        {
            Interlocked.Decrement(ref inFlight);
        }
    }
}
