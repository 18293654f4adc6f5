using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace SocialCrm.Channels;

/// <summary>Carries requests from ASP.NET Core to <see cref="WebhookIntake"/> and answers back.</summary>
internal sealed class WebhookEndpoint(WebhookIntake intake, WebhookEndpointOptions options, TimeProvider time)
{
    public const string ConnectionParameter = "connection";

    public async Task HandleAsync(HttpContext context)
    {
        if (context.Request.RouteValues[ConnectionParameter] is not string { Length: > 0 and <= 128 } name)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        using var body = await RequestBody.ReadAsync(context, options.MaximumBodyBytes).ConfigureAwait(false);
        if (body is null)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        // Not cancelled when the caller hangs up: the store may be writing the bytes, and they are lent only until it is done.
        var answer = await intake.ReceiveAsync(new ConnectionId(name), Request(context, body.Bytes), CancellationToken.None).ConfigureAwait(false);
        await AnswerAsync(context, answer).ConfigureAwait(false);
    }

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

    private static Task AnswerAsync(HttpContext context, WebhookAnswer answer)
    {
        var response = context.Response;
        response.StatusCode = answer.Status;
        foreach (var (header, value) in answer.Headers)
            response.Headers[header] = value;
        if (answer.RetryAfter is { } wait)
            response.Headers.RetryAfter = Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        if (answer.Body.Length == 0)
        {
            response.ContentLength = 0;
            return Task.CompletedTask;
        }

        response.ContentType = answer.ContentType;
        return response.WriteAsync(answer.Body, context.RequestAborted);
    }
}
