using System.Text.Json;
using System.Text.Json.Serialization;
using SocialCrm.Channels;
using SocialCrm.Connectors.Cursors;
using SocialCrm.Connectors.Digests;

namespace SocialCrm.Connectors.Bluesky;

/// <summary>Where a reading of a public account stands; at its end it begins anew, because answers come to old posts too.</summary>
internal sealed record BlueskyReaderCursor : IStoredCursor
{
    private const int Format = 1;

    [JsonPropertyName("v")]
    public int Version { get; init; } = Format;

    /// <summary>A digest of the account.</summary>
    [JsonPropertyName("f")]
    public string For { get; init; } = "";

    /// <summary>Where the list of the account's posts goes on; null at its beginning.</summary>
    [JsonPropertyName("p")]
    public string? Page { get; init; }

    /// <summary>How many posts were looked at.</summary>
    [JsonPropertyName("n")]
    public int Posts { get; init; }

    public static BlueskyReaderCursor Read(ChannelCursor cursor, BlueskyReaderOptions options)
    {
        var start = new BlueskyReaderCursor { For = ContentDigest.Of(options.Handle, options.Service!.AbsoluteUri) };
        return StoredCursor.Read(cursor, start, BlueskyJson.Default.BlueskyReaderCursor);
    }

    public ChannelCursor Write() => new(JsonSerializer.Serialize(this, BlueskyJson.Default.BlueskyReaderCursor));
}
