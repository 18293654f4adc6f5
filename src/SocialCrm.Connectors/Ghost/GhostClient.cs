using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using SocialCrm.Channels;
using SocialCrm.Connectors.Http;
using SocialCrm.Connectors.Json;

namespace SocialCrm.Connectors.Ghost;

/// <summary>All calls of a site's Admin API.</summary>
internal sealed class GhostClient
{
    private const int MostBytes = 8 * 1_024 * 1_024;

    private readonly PlatformCalls calls;
    private readonly GhostOptions options;
    private readonly GhostKey key;
    private readonly Uri root;

    /// <summary>How far the site's clock is ahead of the host's, in ticks, once a token was refused for its time.</summary>
    private long skew;

    public GhostClient(PlatformCalls calls, GhostOptions options)
    {
        this.calls = calls;
        this.options = options;
        key = GhostKey.TryParse(options.AdminKey, out var parsed) ? parsed : throw new ArgumentException("The key was not checked.", nameof(options));
        root = new Uri(options.Site!.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/ghost/api/admin/");
    }

    public PlatformCalls Calls => calls;

    public Task<PlatformAnswer> GetAsync(string path, (string Name, string Value)[] parameters, CancellationToken cancellationToken)
    {
        var query = string.Join('&', parameters.Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Value)}"));
        return SendAsync(() => new HttpRequestMessage(HttpMethod.Get, new Uri(root, $"{path}?{query}")), cancellationToken);
    }

    /// <summary>Adds one thing of a kind; the API wraps it into a list of its name.</summary>
    public Task<PlatformAnswer> AddAsync(string path, string list, Action<Utf8JsonWriter> write, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        using (var writer = new Utf8JsonWriter(body))
        {
            writer.WriteStartObject();
            writer.WriteStartArray(list);
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        var bytes = body.ToArray();
        return SendAsync(
            () => new HttpRequestMessage(HttpMethod.Post, new Uri(root, path))
            {
                Content = new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
            },
            cancellationToken);
    }

    /// <summary>The body of a good answer.</summary>
    /// <exception cref="ChannelException">The answer is an error, or no JSON object.</exception>
    public JsonDocument Read(PlatformAnswer answer, string what)
    {
        if ((int)answer.Status is >= 300 and < 400)
            throw calls.Failed(ChannelFailure.Malformed, $"{what} was redirected. Give the address of the administration as Site: it stands before /ghost/ in the browser.");
        if (!answer.IsSuccess)
            throw calls.Refused(answer, what);
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

        throw calls.Malformed($"{what} was answered with something that is not Ghost's JSON. Check the address of the site.");
    }

    /// <summary>One request, and one more where the clocks are to blame for the refusal of the first: nothing was done with it then.</summary>
    private async Task<PlatformAnswer> SendAsync(Func<HttpRequestMessage> make, CancellationToken cancellationToken)
    {
        var answer = await SendOnceAsync(make, cancellationToken).ConfigureAwait(false);
        if (answer.Status != HttpStatusCode.Unauthorized || answer.Headers.Date is not { } date || !IsAboutTime(answer))
            return answer;
        Interlocked.Exchange(ref skew, (date - calls.Now).Ticks);
        return await SendOnceAsync(make, cancellationToken).ConfigureAwait(false);
    }

    private async Task<PlatformAnswer> SendOnceAsync(Func<HttpRequestMessage> make, CancellationToken cancellationToken)
    {
        using var request = make();
        request.Headers.Authorization = new AuthenticationHeaderValue("Ghost", key.Sign(calls.Now + TimeSpan.FromTicks(Interlocked.Read(ref skew))));
        request.Headers.Add("Accept-Version", options.ApiVersion);
        return await calls.SendAsync(request, MostBytes, cancellationToken).ConfigureAwait(false);
    }

    private static bool IsAboutTime(PlatformAnswer answer) => Encoding.UTF8.GetString(answer.Body.Span).Contains("INVALID_JWT", StringComparison.Ordinal);
}
