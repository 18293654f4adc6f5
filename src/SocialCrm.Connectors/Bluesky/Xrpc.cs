using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using SocialCrm.Channels;
using SocialCrm.Connectors.Http;
using SocialCrm.Connectors.Json;

namespace SocialCrm.Connectors.Bluesky;

/// <summary>Speaks XRPC, the protocol's way to call a method, and says in the channel's words what an error means.</summary>
internal sealed class Xrpc(PlatformCalls calls)
{
    private const int MostBytes = 8 * 1_024 * 1_024;
    private const int LongestName = 64;

    public PlatformCalls Calls => calls;

    public static HttpRequestMessage Query(Uri server, string method, params ReadOnlySpan<(string Name, string? Value)> parameters)
    {
        var query = new StringBuilder();
        foreach (var (name, value) in parameters)
        {
            if (value is not null)
                query.Append(query.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }

        return new HttpRequestMessage(HttpMethod.Get, new Uri(server, $"/xrpc/{method}{query}"));
    }

    public static HttpRequestMessage Procedure(Uri server, string method, Action<Utf8JsonWriter> write)
    {
        using var body = new MemoryStream();
        using (var writer = new Utf8JsonWriter(body))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        var content = new ByteArrayContent(body.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return new HttpRequestMessage(HttpMethod.Post, new Uri(server, $"/xrpc/{method}")) { Content = content };
    }

    public Task<PlatformAnswer> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => calls.SendAsync(request, MostBytes, cancellationToken);

    /// <summary>The body of a good answer.</summary>
    /// <exception cref="ChannelException">The answer is an error, or no JSON object.</exception>
    public JsonDocument Read(PlatformAnswer answer, string what)
    {
        if (!answer.IsSuccess)
            throw Refused(answer, what);
        try
        {
            var document = JsonText.Parse(answer.Body);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return document;
            document.Dispose();
        }
        catch (JsonException)
        {
            // Said below, like any other answer that is none.
        }

        throw calls.Malformed($"{what} was answered with something that is not the protocol's JSON. Check the address of the server.");
    }

    /// <summary>The protocol's name of an error, such as <c>ExpiredToken</c>; empty where there is none.</summary>
    public static string ErrorOf(PlatformAnswer answer)
    {
        if (answer.IsSuccess)
            return "";
        try
        {
            using var document = JsonText.Parse(answer.Body);
            var name = JsonText.Of(document.RootElement, "error");

            // A name and nothing else: what a server may write here could be anything.
            return name is { Length: <= LongestName } && name.All(char.IsAsciiLetterOrDigit) ? name : "";
        }
        catch (JsonException)
        {
            return "";
        }
    }

    public ChannelException Refused(PlatformAnswer answer, string what)
    {
        var error = ErrorOf(answer);
        if (answer.Status == HttpStatusCode.TooManyRequests)
            return new ChannelException(calls.Connection, ChannelFailure.Throttled, $"{what} was asked for too often (429). Wait.") { RetryAfter = Wait(answer) };
        if (error is "AccountTakedown" or "AccountDeactivated" or "AccountSuspended")
            return calls.Failed(ChannelFailure.Unauthorized, $"{what} was refused ({error}). The account is closed: ask the operator of its server.");
        return error.Length == 0
            ? calls.Refused(answer, what)
            : calls.Failed(FailureOf(answer), $"{what} was answered with {(int)answer.Status} ({error}). Look the error up in the protocol's documentation.");
    }

    /// <summary>How long to wait, by <c>Retry-After</c> or the end of the window.</summary>
    public TimeSpan? Wait(PlatformAnswer answer)
    {
        if (answer.RetryAfter(calls.Now) is { } stated)
            return stated;
        if (!answer.Headers.TryGetValues("ratelimit-reset", out var values)
            || !long.TryParse(values.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var reset) || reset > 253_402_300_799)
        {
            return null;
        }

        var wait = DateTimeOffset.FromUnixTimeSeconds(reset) - calls.Now;
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static ChannelFailure FailureOf(PlatformAnswer answer) => (int)answer.Status switch
    {
        401 or 403 => ChannelFailure.Unauthorized,
        404 or 408 or 425 or >= 500 => ChannelFailure.Unavailable,
        _ => ChannelFailure.Malformed,
    };
}
