using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using SocialCrm.Channels;
using SocialCrm.Connectors.Digests;
using SocialCrm.Connectors.Json;

namespace SocialCrm.Connectors.Bluesky;

/// <summary>What a sign-in brought: a pair of tokens, whose they are, and the server they are for.</summary>
internal sealed class BlueskySession
{
    private const int Format = 1;

    [JsonPropertyName("v")]
    public int Version { get; init; } = Format;

    /// <summary>A digest of the account, its password and its server: with others, one signs in anew.</summary>
    [JsonPropertyName("f")]
    public required string For { get; init; }

    [JsonPropertyName("a")]
    public required string Access { get; init; }

    [JsonPropertyName("r")]
    public required string Refresh { get; init; }

    [JsonPropertyName("d")]
    public required string Did { get; init; }

    [JsonPropertyName("s")]
    public required string Server { get; init; }

    public static string Purpose(BlueskyOptions options) => ContentDigest.Of(options.Handle, options.AppPassword, options.Service?.AbsoluteUri);

    /// <summary>Null where the credentials are of another format or for other settings.</summary>
    public static BlueskySession? Read(ConnectionCredentials credentials, BlueskyOptions options)
    {
        try
        {
            var session = JsonSerializer.Deserialize(credentials.Secret, BlueskyJson.Default.BlueskySession);
            return session?.Version == Format && session.For == Purpose(options) ? session : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public ConnectionCredentials ToCredentials() => new(JsonSerializer.Serialize(this, BlueskyJson.Default.BlueskySession), ExpiryOf(Access));

    /// <summary>Never shows the tokens.</summary>
    public override string ToString() => "BlueskySession";

    /// <summary>When a token says that it expires; null where it does not, or is of another make.</summary>
    private static DateTimeOffset? ExpiryOf(string token)
    {
        var parts = token.Split('.');
        if (parts.Length != 3)
            return null;
        try
        {
            using var claims = JsonText.Parse(Base64Url.DecodeFromUtf8(Encoding.UTF8.GetBytes(parts[1])));
            return JsonText.Property(claims.RootElement, "exp") is { ValueKind: JsonValueKind.Number } stated && stated.TryGetInt64(out var seconds)
                && seconds is > 0 and < 253_402_300_800
                ? DateTimeOffset.FromUnixTimeSeconds(seconds)
                : null;
        }
        catch (Exception fault) when (fault is FormatException or JsonException)
        {
            return null;
        }
    }
}
