using System.Text.Json;
using System.Text.Json.Serialization;
using SocialCrm.Channels;
using SocialCrm.Connectors.Cursors;
using SocialCrm.Connectors.Digests;

namespace SocialCrm.Connectors.Bluesky;

/// <summary>How far an account has been read.</summary>
/// <remarks>
/// Notifications are listed newest first and page backwards. A walk goes from the newest to a little before <see cref="Floor"/>, and the newest that it met becomes the
/// next walk's floor once it has come to its end. The log of direct messages has a cursor of its own that goes forward.
/// </remarks>
internal sealed record BlueskyCursor : IStoredCursor
{
    private const int Format = 1;

    [JsonPropertyName("v")]
    public int Version { get; init; } = Format;

    /// <summary>A digest of the account.</summary>
    [JsonPropertyName("f")]
    public string For { get; init; } = "";

    /// <summary>What is read next.</summary>
    [JsonPropertyName("s")]
    public BlueskyStage Stage { get; init; }

    /// <summary>Everything up to here was read, but for what comes late; null before the first walk came to its end.</summary>
    [JsonPropertyName("t")]
    public DateTimeOffset? Floor { get; init; }

    /// <summary>The newest that the walk under way has met.</summary>
    [JsonPropertyName("n")]
    public DateTimeOffset? Newest { get; init; }

    /// <summary>When a walk went far back last.</summary>
    [JsonPropertyName("h")]
    public DateTimeOffset? FarAt { get; init; }

    /// <summary>Whether the walk under way goes far back.</summary>
    [JsonPropertyName("x")]
    public bool IsFar { get; init; }

    /// <summary>Where the walk under way goes on.</summary>
    [JsonPropertyName("p")]
    public string? Page { get; init; }

    /// <summary>The posts that are watched.</summary>
    [JsonPropertyName("w")]
    public string? Watched { get; init; }

    /// <summary>How far the log of direct messages was read; null before the conversations were listed.</summary>
    [JsonPropertyName("l")]
    public string? Log { get; init; }

    /// <summary>Which conversation is read from its beginning, while they are.</summary>
    [JsonPropertyName("c")]
    public string? Conversation { get; init; }

    /// <summary>Where reading that conversation goes on.</summary>
    [JsonPropertyName("m")]
    public string? Messages { get; init; }

    public static BlueskyCursor Read(ChannelCursor cursor, BlueskyOptions options)
    {
        var start = new BlueskyCursor { For = ContentDigest.Of(options.Handle, options.Service?.AbsoluteUri) };
        return StoredCursor.Read(cursor, start, BlueskyJson.Default.BlueskyCursor);
    }

    public ChannelCursor Write() => new(JsonSerializer.Serialize(this, BlueskyJson.Default.BlueskyCursor));
}
