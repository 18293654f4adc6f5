using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using SocialCrm.Channels;
using SocialCrm.Connectors.Cursors;
using SocialCrm.Connectors.Digests;

namespace SocialCrm.Connectors.Ghost;

/// <summary>How far a site has been read.</summary>
/// <remarks>
/// Comments state no time of change, but can be asked for by it. So the floor is the site's own clock at the beginning of the last walk, and a walk goes through
/// what changed since by its id, which nothing moves: neither changes nor deletions in the middle of a walk shift what is still to come.
/// </remarks>
internal sealed record GhostCursor : IStoredCursor
{
    private const int Format = 1;

    [JsonPropertyName("v")]
    public int Version { get; init; } = Format;

    /// <summary>A digest of the site's address.</summary>
    [JsonPropertyName("f")]
    public string For { get; init; } = "";

    /// <summary>When the last walk that came to its end had begun, by the site's clock.</summary>
    [JsonPropertyName("t")]
    public DateTimeOffset? Floor { get; init; }

    /// <summary>When the walk under way began, by the site's clock.</summary>
    [JsonPropertyName("n")]
    public DateTimeOffset? Begun { get; init; }

    /// <summary>The last id of the walk under way.</summary>
    [JsonPropertyName("l")]
    public string? Last { get; init; }

    /// <summary>The ids that are watched, newest first.</summary>
    [JsonPropertyName("w")]
    public string? Watched { get; init; }

    public static GhostCursor Read(ChannelCursor cursor, GhostOptions options)
    {
        var start = new GhostCursor { For = ContentDigest.Of(options.Site!.AbsoluteUri) };
        return StoredCursor.Read(cursor, start, GhostJson.Default.GhostCursor);
    }

    /// <summary>The filter of the next page; null where everything is wanted.</summary>
    public string? Filter(TimeSpan overlap)
    {
        var since = Floor is { } floor ? $"updated_at:>='{Text(floor - overlap)}'" : null;
        var behind = Last is null ? null : $"id:>'{Last}'";
        return since is null || behind is null ? since ?? behind : $"{since}+{behind}";
    }

    /// <summary>An instant as the API's filters take it.</summary>
    public static string Text(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    public ChannelCursor Write() => new(JsonSerializer.Serialize(this, GhostJson.Default.GhostCursor));
}
