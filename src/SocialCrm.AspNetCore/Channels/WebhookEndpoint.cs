using Microsoft.AspNetCore.Http;

namespace SocialCrm.Channels;

/// <summary>Carries requests from ASP.NET Core to <see cref="WebhookIntake"/> and answers back.</summary>
internal sealed class WebhookEndpoint(WebhookIntake intake, BodyReader bodies, WebhookResponses responses, WebhookEndpointTelemetry telemetry, TimeProvider time, CancellationToken cancellationToken)
{
    public const string ConnectionParameter = "connection";
    private const int LongestName = 128;

    public async Task HandleAsync(HttpContext context)
    {
        // Before anything is read: an address that leads nowhere costs nothing.
        if (Connection(context) is not { } connection || !intake.Takes(connection))
        {
            telemetry.NotFound();
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        using var body = bodies.Empty();
        var fault = await bodies.ReadAsync(context, body).ConfigureAwait(false);
        if (fault == BodyFault.None)
            fault = await ReceiveAsync(context, connection, body).ConfigureAwait(false);
        if (fault == BodyFault.None)
            return;
        telemetry.NotRead(fault);
        responses.TurnAway(context, fault);
    }

    private async Task<BodyFault> ReceiveAsync(HttpContext context, ConnectionId connection, RequestBody body)
    {
        try
        {
            // Goes on when the caller hangs up: what is being written is kept, and its repetition will be known.
            var answer = await intake.ReceiveAsync(connection, Request(context, body.Bytes), cancellationToken).ConfigureAwait(false);
            await WebhookResponses.AnswerAsync(context, answer).ConfigureAwait(false);
            return BodyFault.None;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            body.Abandon();
            return BodyFault.Stopping;
        }
    }

    private static ConnectionId? Connection(HttpContext context) =>
        context.Request.RouteValues[ConnectionParameter] is string { Length: <= LongestName } name && !string.IsNullOrWhiteSpace(name)
            ? new ConnectionId(name)
            : null;

    private WebhookRequest Request(HttpContext context, ReadOnlyMemory<byte> body)
    {
        var headers = context.Request.Headers;
        return new WebhookRequest(
            context.Request.Method.ToUpperInvariant(),
            context.Request.QueryString.Value ?? "",
            body,
            time.GetUtcNow(),
            header => headers.TryGetValue(header, out var values) ? values.ToString() : null);
    }
}
