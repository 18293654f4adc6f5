using System.Net;
using System.Text.Json;

namespace SocialCrm.Channels;

/// <summary>
/// Reads how long a refusal lasts where only the body says so: <c>retry_after</c> of Telegram and Discord, <c>wait_seconds</c> of Discourse, at
/// whatever depth they stand.
/// </summary>
internal static class RefusalBody
{
    private const int Longest = 64 << 10;

    public static TimeSpan? RetryAfter(HttpResponseMessage response, ServerClock clock)
    {
        // A HEAD has no body, and everything else that refuses was read whole before.
        if (response.StatusCode is not HttpStatusCode.TooManyRequests || response.RequestMessage?.Method == HttpMethod.Head)
            return null;
        var body = response.Content.ReadAsStream();
        if (body.Length is 0 or > Longest)
            return null;
        var bytes = new byte[body.Length];
        body.ReadExactly(bytes);
        body.Position = 0;
        return Seconds(bytes) is { } seconds ? clock.Until(seconds) : null;
    }

    private static string? Seconds(byte[] json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            while (reader.Read())
            {
                if (reader.TokenType is not JsonTokenType.PropertyName || !(reader.ValueTextEquals("retry_after"u8) || reader.ValueTextEquals("wait_seconds"u8)))
                    continue;
                if (reader.Read() && reader.TokenType is JsonTokenType.Number)
                    return System.Text.Encoding.UTF8.GetString(reader.ValueSpan);
            }
        }
        catch (JsonException)
        {
            // A page that says so in words.
        }

        return null;
    }
}
