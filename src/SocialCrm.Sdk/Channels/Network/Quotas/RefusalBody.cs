using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Text;
using System.Text.Json;

namespace SocialCrm.Channels;

/// <summary>
/// Reads what only the body of a refusal says, at whatever depth it stands: how long it lasts (<c>retry_after</c> of Telegram and Discord,
/// <c>wait_seconds</c> of Discourse) and that it is a matter of quotas (<c>reason</c> of Google).
/// </summary>
internal static class RefusalBody
{
    private const int Longest = 64 << 10;

    private static readonly string[] Reasons = ["quotaExceeded", "dailyLimitExceeded", "rateLimitExceeded", "userRateLimitExceeded"];

    public static TimeSpan? RetryAfter(HttpResponseMessage response, ServerClock clock)
    {
        if (response.StatusCode is not HttpStatusCode.TooManyRequests)
            return null;
        var seconds = Find(response, (ref reader) => (reader.ValueTextEquals("retry_after"u8) || reader.ValueTextEquals("wait_seconds"u8)) && reader.Read() && reader.TokenType is JsonTokenType.Number
            ? Encoding.UTF8.GetString(reader.ValueSpan)
            : null);
        return seconds is null ? null : clock.Until(seconds);
    }

    /// <summary>Which quota Google says has no more; null where it speaks of something else.</summary>
    public static string? Reason(HttpResponseMessage response) =>
        Find(response, (ref reader) => reader.ValueTextEquals("reason"u8) && reader.Read() && reader.TokenType is JsonTokenType.String ? Known(ref reader) : null);

    private static string? Known(ref Utf8JsonReader reader)
    {
        foreach (var reason in Reasons)
        {
            if (reader.ValueTextEquals(reason))
                return reason;
        }

        return null;
    }

    private delegate string? PropertyReading(ref Utf8JsonReader reader);

    private static string? Find(HttpResponseMessage response, PropertyReading read)
    {
        if (!TryBytes(response, out var json))
            return null;
        try
        {
            var reader = new Utf8JsonReader(json);
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.PropertyName && read(ref reader) is { } found)
                    return found;
            }
        }
        catch (JsonException)
        {
            // A page that says so in words.
        }

        return null;
    }

    private static bool TryBytes(HttpResponseMessage response, [NotNullWhen(true)] out byte[]? bytes)
    {
        bytes = null;

        // A HEAD has no body, and everything else that refuses was read whole before.
        if (response.RequestMessage?.Method == HttpMethod.Head)
            return false;
        var body = response.Content.ReadAsStream();
        if (!body.CanSeek || body.Length is 0 or > Longest)
            return false;
        bytes = new byte[body.Length];
        body.Position = 0;
        body.ReadExactly(bytes);
        body.Position = 0;
        return true;
    }
}
