namespace SocialCrm.Channels;

/// <summary>Takes in what platforms post to the host: verified, stored durably, and only then acknowledged.</summary>
/// <remarks>
/// <para>Thread-safe. Reading what was stored is the work of <see cref="ChannelWorkers"/>.</para>
/// <para>Hosts on ASP.NET Core map it with <c>MapSocialCrmWebhooks</c>; any other server calls <see cref="ReceiveAsync"/> with the bytes as they came.</para>
/// </remarks>
public sealed class WebhookIntake
{
    private const int LongestNote = 1_024;

    // Shared, because an attacker must not make the host allocate.
    private static readonly Task<WebhookAnswer> Refused = Task.FromResult(new WebhookAnswer(401));
    private static readonly Task<WebhookAnswer> Unknown = Task.FromResult(new WebhookAnswer(404));
    private static readonly Task<WebhookAnswer> Failed = Task.FromResult(new WebhookAnswer(500));

    private readonly ConnectorSet connectors;
    private readonly DeliveryAppender appender;
    private readonly DeliveryInquiries inquiries;
    private readonly WebhookTelemetry telemetry;

    internal WebhookIntake(ConnectorSet connectors, DeliveryAppender appender, DeliveryInquiries inquiries, WebhookTelemetry telemetry)
    {
        this.connectors = connectors;
        this.appender = appender;
        this.inquiries = inquiries;
        this.telemetry = telemetry;
    }

    /// <summary>Whether a connection of that name takes webhooks: a server need not read the body of a request that leads nowhere.</summary>
    public bool Takes(ConnectionId connection) => connectors.Find<IWebhookReceiver>(connection) is not null;

    /// <summary>Receives a request; answers what to say.</summary>
    /// <remarks>
    /// 200: stored, or stored before. 401 without a word: not genuine. 404: no connection of that name takes webhooks. 503: the store is busy, full
    /// or away, or who sent it cannot be told now; the platform repeats the delivery. 500: the connector failed. Anything else is the connector's answer, such as to a handshake.
    /// </remarks>
    /// <param name="connection">The connection that the address names.</param>
    /// <param name="request">The request; its body must stay as it is until the answer is there.</param>
    /// <param name="cancellationToken">The caller has gone. The delivery may be stored all the same, and its repetition is a duplicate then.</param>
    public Task<WebhookAnswer> ReceiveAsync(ConnectionId connection, WebhookRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (connectors.Find<IWebhookReceiver>(connection) is not { } receiver)
            return Unknown;
        return telemetry.IsWatched ? WatchedAsync(receiver, request, cancellationToken) : TakeAsync(receiver, request, cancellationToken);
    }

    private async Task<WebhookAnswer> WatchedAsync(IWebhookReceiver receiver, WebhookRequest request, CancellationToken cancellationToken)
    {
        using var watch = telemetry.Watch(receiver.Connection);
        var answer = await TakeAsync(receiver, request, cancellationToken).ConfigureAwait(false);
        watch.Answered(answer.Status);
        return answer;
    }

    private Task<WebhookAnswer> TakeAsync(IWebhookReceiver receiver, WebhookRequest request, CancellationToken cancellationToken)
    {
        var verdict = Verify(receiver, request);
        return verdict is WebhookVerdict.Inquire && receiver is IWebhookInquirer inquirer
            ? InquireAsync(inquirer, request, cancellationToken)
            : ActAsync(receiver.Connection, request, verdict, cancellationToken);
    }

    private async Task<WebhookAnswer> InquireAsync(IWebhookInquirer inquirer, WebhookRequest request, CancellationToken cancellationToken)
    {
        if (await inquiries.AskAsync(inquirer, request, cancellationToken).ConfigureAwait(false) is not { } verdict)
            return appender.Busy;
        return await ActAsync(inquirer.Connection, request, Checked(inquirer, verdict), cancellationToken).ConfigureAwait(false);
    }

    private Task<WebhookAnswer> ActAsync(ConnectionId connection, WebhookRequest request, WebhookVerdict? verdict, CancellationToken cancellationToken)
    {
        switch (verdict)
        {
            case WebhookVerdict.Deliver delivery:
                var id = DeliveryName.Of(delivery.DeliveryId, request.Body.Span);
                var envelope = new WebhookEnvelope(connection, id, delivery.Note, request.Body, request.ReceivedAt);
                return appender.StoreAsync(envelope, delivery.Response, cancellationToken);
            case WebhookVerdict.Answer answer:
                telemetry.Answered(connection);
                return Task.FromResult(new WebhookAnswer(answer.Status, answer.Body, answer.ContentType) { Headers = answer.Headers });
            case WebhookVerdict.Refuse refusal:
                telemetry.Refused(connection, refusal.Reason);
                return Refused;
            default:
                return Failed;
        }
    }

    /// <summary>Null when the connector failed: then nothing is known of the request, and nothing is acknowledged.</summary>
    private WebhookVerdict? Verify(IWebhookReceiver receiver, WebhookRequest request)
    {
        try
        {
            return receiver.Verify(request) switch
            {
                null => throw new InvalidOperationException("The connector gave no verdict."),
                WebhookVerdict.Inquire when receiver is not IWebhookInquirer => throw new InvalidOperationException("The connector wants to inquire and is no IWebhookInquirer."),
                var verdict => Checked(receiver, verdict),
            };
        }
#pragma warning disable CA1031 // A connector's fault, brought about by whatever somebody posted, must not reach the host.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            telemetry.VerifyFailed(receiver.Connection, exception);
            return null;
        }
    }

    /// <summary>Null for a note that the store would not take.</summary>
    private WebhookVerdict? Checked(IWebhookReceiver receiver, WebhookVerdict verdict)
    {
        if (verdict is not WebhookVerdict.Deliver { Note: var note } || (note.Length <= LongestNote && KeptText.Is(note)))
            return verdict;
        telemetry.VerifyFailed(receiver.Connection, new InvalidOperationException("The connector's note is too long, or holds a NUL or half a surrogate pair."));
        return null;
    }
}
