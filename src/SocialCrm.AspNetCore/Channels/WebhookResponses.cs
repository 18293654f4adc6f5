using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace SocialCrm.Channels;

/// <summary>Writes answers.</summary>
internal sealed class WebhookResponses(TimeSpan retryAfter)
{
    private readonly string retryAfterSeconds = Seconds(retryAfter);

    public static Task AnswerAsync(HttpContext context, WebhookAnswer answer)
    {
        var response = context.Response;
        response.StatusCode = answer.Status;
        foreach (var (header, value) in answer.Headers)
            response.Headers[header] = value;
        if (answer.RetryAfter is { } wait)
            response.Headers.RetryAfter = Seconds(wait);
        if (answer.Body.Length == 0)
        {
            response.ContentLength = answer.Status == StatusCodes.Status204NoContent ? null : 0;
            return Task.CompletedTask;
        }

        // A challenge is somebody else's text: no browser may take it for a page.
        response.Headers.XContentTypeOptions = "nosniff";
        response.ContentType = answer.ContentType;
        var bytes = Encoding.UTF8.GetBytes(answer.Body);
        response.ContentLength = bytes.Length;
        return response.Body.WriteAsync(bytes, 0, bytes.Length, context.RequestAborted);
    }

    /// <summary>Answers a request whose body was not read, and will not be.</summary>
    public void TurnAway(HttpContext context, BodyFault fault)
    {
        var response = context.Response;
        response.StatusCode = fault switch
        {
            BodyFault.TooLarge => StatusCodes.Status413PayloadTooLarge,
            BodyFault.TooSlow => StatusCodes.Status408RequestTimeout,
            BodyFault.NoRoom or BodyFault.Stopping => StatusCodes.Status503ServiceUnavailable,
            BodyFault.Gone => StatusCodes.Status499ClientClosedRequest,
            _ => StatusCodes.Status400BadRequest,
        };
        response.ContentLength = 0;
        if (response.StatusCode == StatusCodes.Status503ServiceUnavailable)
            response.Headers.RetryAfter = retryAfterSeconds;

        // The server would otherwise read on to find the next request.
        if (context.Request.Protocol is "HTTP/1.1" or "HTTP/1.0")
            response.Headers.Connection = "close";
    }

    private static string Seconds(TimeSpan wait) => Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
}
