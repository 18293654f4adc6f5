using System.Text.Json;
using System.Text.Json.Serialization;
using SocialCrm.Channels;
using SocialCrm.Connectors.Cursors;
using SocialCrm.Connectors.Digests;

namespace SocialCrm.Connectors.MediaWiki;

/// <summary>How far the recent changes of a wiki were read, and which revisions came of it.</summary>
/// <remarks>It belongs to one wiki: for another, and in a format that is not known, reading begins anew.</remarks>
internal sealed record MediaWikiCursor : IStoredCursor
{
    private const int Format = 1;

    [JsonPropertyName("v")]
    public int Version { get; init; } = Format;

    /// <summary>A digest of the wiki's address.</summary>
    [JsonPropertyName("f")]
    public string For { get; init; } = "";

    /// <summary>The newest change of all rounds, in Unix seconds.</summary>
    [JsonPropertyName("s")]
    public long Newest { get; init; }

    /// <summary>From which instant on this round reads, in Unix seconds; null between two rounds.</summary>
    [JsonPropertyName("a")]
    public long? From { get; init; }

    /// <summary>Where the list of this round goes on.</summary>
    [JsonPropertyName("c")]
    public string? Continue { get; init; }

    /// <summary>When something was deleted or restored, in Unix seconds; null where nothing was since the watched revisions were looked at.</summary>
    [JsonPropertyName("d")]
    public long? DeletedAt { get; init; }

    /// <summary>The number of the last log entry of a deletion that was noticed.</summary>
    [JsonPropertyName("l")]
    public long Noticed { get; init; }

    /// <summary>Which part of the watched revisions is looked at next; null while changes are read.</summary>
    [JsonPropertyName("p")]
    public int? Part { get; init; }

    /// <summary><see cref="WatchedRevisions"/>.</summary>
    [JsonPropertyName("w")]
    public string? Watched { get; init; }

    public static MediaWikiCursor Read(ChannelCursor cursor, Uri wiki)
    {
        var start = new MediaWikiCursor { For = ContentDigest.Of(wiki.AbsoluteUri) };
        return StoredCursor.Read(cursor, start, MediaWikiJson.Default.MediaWikiCursor);
    }

    public ChannelCursor Write() => new(JsonSerializer.Serialize(this, MediaWikiJson.Default.MediaWikiCursor));
}
