using System.Text.Json;
using System.Text.Json.Serialization;
using SocialCrm.Channels;
using SocialCrm.Connectors.Cursors;
using SocialCrm.Connectors.Digests;

namespace SocialCrm.Connectors.Feeds;

/// <summary>What is remembered of a feed between two readings.</summary>
/// <remarks>It belongs to the address that the host configured: for another address, and in a format that is not known, reading begins anew.</remarks>
internal sealed record FeedCursor : IStoredCursor
{
    private const int Format = 1;
    private const int LongestAddress = 800;
    private const int LongestTag = 300;

    [JsonPropertyName("v")]
    public int Version { get; init; } = Format;

    /// <summary>A digest of the configured address.</summary>
    [JsonPropertyName("f")]
    public string For { get; init; } = "";

    /// <summary>Where the feed has moved to for good; null where it is at the configured address.</summary>
    [JsonPropertyName("u")]
    public string? Moved { get; init; }

    [JsonPropertyName("e")]
    public string? ETag { get; init; }

    [JsonPropertyName("m")]
    public DateTimeOffset? LastModified { get; init; }

    /// <summary>Before when the feed asked not to be asked again.</summary>
    [JsonPropertyName("n")]
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>How many minutes the feed itself asks to be left alone between two requests.</summary>
    [JsonPropertyName("i")]
    public int Minutes { get; init; }

    [JsonPropertyName("s")]
    public string? Seen { get; init; }

    /// <summary>Whether the feed is gone for good.</summary>
    [JsonPropertyName("g")]
    public bool HasEnded { get; init; }

    public static FeedCursor Read(ChannelCursor cursor, Uri address)
    {
        var start = new FeedCursor { For = ContentDigest.Of(address.AbsoluteUri) };
        return StoredCursor.Read(cursor, start, FeedJson.Default.FeedCursor);
    }

    /// <summary>The address to ask: a place that is too long to be remembered is found again through the old one.</summary>
    public Uri Address(Uri configured) => Moved is null ? configured : new Uri(Moved);

    public ChannelCursor Write() => new(JsonSerializer.Serialize(
        this with
        {
            Moved = Moved?.Length > LongestAddress ? null : Moved,
            ETag = ETag?.Length > LongestTag ? null : ETag,
        },
        FeedJson.Default.FeedCursor));
}
