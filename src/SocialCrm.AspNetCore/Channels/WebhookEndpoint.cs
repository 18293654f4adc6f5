using Microsoft.AspNetCore.Http;

namespace SocialCrm.Channels;

/// <summary>Carries requests from ASP.NET Core to <see cref="WebhookIntake"/> and answers back.</summary>
internal sealed class WebhookEndpoint(WebhookIntake intake, BodyReader bodies, WebhookResponses responses, WebhookEndpointTelemetry telemetry, TimeProvider time)
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
        if (fault != BodyFault.None)
        {
            telemetry.NotRead(fault);
            responses.TurnAway(context, fault);
            return;
        }

        // Not cancelled when the caller hangs up: the store may be writing the bytes, and they are lent only until it is done.
        var answer = await intake.ReceiveAsync(connection, Request(context, body.Bytes), CancellationToken.None).ConfigureAwait(false);
        await WebhookResponses.AnswerAsync(context, answer).ConfigureAwait(false);
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
