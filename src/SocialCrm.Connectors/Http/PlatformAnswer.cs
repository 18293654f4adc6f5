using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SocialCrm.Connectors.Http;

/// <summary>What a platform answered, read to its end.</summary>
/// <param name="Status">The status.</param>
/// <param name="Headers">The headers of the answer.</param>
/// <param name="ContentHeaders">The headers of its body.</param>
/// <param name="Body">The body.</param>
internal sealed record PlatformAnswer(
    HttpStatusCode Status, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders, ReadOnlyMemory<byte> Body)
{
    /// <summary>Where it came from, after redirects; null where the network does not say.</summary>
    public Uri? Address { get; init; }

    /// <summary>Where what was asked for has moved for good; null where it has not.</summary>
    public Uri? MovedTo { get; init; }

    public bool IsSuccess => (int)Status is >= 200 and < 300;

    /// <summary>Reads the body; null where it is not the JSON that was expected, as when a proxy answers with a page.</summary>
    public T? ReadJson<T>(JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(Body.Span, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>How long the platform asks to wait, if it says so.</summary>
    public TimeSpan? RetryAfter(DateTimeOffset now)
    {
        var wait = Headers.RetryAfter?.Delta ?? (Headers.RetryAfter?.Date - now);
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
