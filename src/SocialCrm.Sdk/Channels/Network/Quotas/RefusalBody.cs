using System.Text;
using System.Text.Json;

namespace SocialCrm.Channels;

/// <summary>What only the body of a refusal says, at whatever depth it stands.</summary>
/// <param name="Seconds">How long it lasts: <c>retry_after</c> of Telegram and Discord, <c>wait_seconds</c> of Discourse.</param>
/// <param name="Reason">Which quota Google says has no more; null where it speaks of something else.</param>
internal readonly record struct RefusalBody(string? Seconds, string? Reason)
{
    private const int Longest = 64 << 10;

    private static readonly string[] Reasons = ["quotaExceeded", "dailyLimitExceeded", "rateLimitExceeded", "userRateLimitExceeded"];

    public static RefusalBody Of(HttpResponseMessage response)
    {
        var read = default(RefusalBody);
        try
        {
            var reader = new Utf8JsonReader(Bytes(response));
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.PropertyName)
                    read = read.With(ref reader);
            }
        }
        catch (JsonException)
        {
            // A page that says so in words.
        }

        return read;
    }

    /// <remarks>Names are compared as they stand: the reader's own comparison throws where one holds half a surrogate pair, and no platform escapes these.</remarks>
    private RefusalBody With(ref Utf8JsonReader reader)
    {
        if (Seconds is null && (reader.ValueSpan.SequenceEqual("retry_after"u8) || reader.ValueSpan.SequenceEqual("wait_seconds"u8)))
            return reader.Read() && reader.TokenType is JsonTokenType.Number ? this with { Seconds = Encoding.UTF8.GetString(reader.ValueSpan) } : this;
        if (Reason is null && reader.ValueSpan.SequenceEqual("reason"u8))
            return reader.Read() && reader.TokenType is JsonTokenType.String ? this with { Reason = Known(reader.ValueSpan) } : this;
        return this;
    }

    private static string? Known(ReadOnlySpan<byte> reason)
    {
        foreach (var known in Reasons)
        {
            if (Ascii.Equals(reason, known))
                return known;
        }

        return null;
    }

    /// <summary>The body, which was read whole before; nothing where there is none, as after a HEAD, or too much.</summary>
    private static byte[] Bytes(HttpResponseMessage response)
    {
        if (response.RequestMessage?.Method == HttpMethod.Head)
            return [];
        var body = response.Content.ReadAsStream();
        if (body.Length > Longest)
            return [];
        var bytes = new byte[body.Length];
        body.Position = 0;
        body.ReadExactly(bytes);
        body.Position = 0;
        return bytes;
    }
}
