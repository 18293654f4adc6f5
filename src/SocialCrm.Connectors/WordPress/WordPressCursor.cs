using System.Text.Json;
using System.Text.Json.Serialization;
using SocialCrm.Channels;
using SocialCrm.Connectors.Cursors;
using SocialCrm.Connectors.Digests;

namespace SocialCrm.Connectors.WordPress;

/// <summary>How far a site was read: first what is new, then what is watched, then a page of what is older.</summary>
/// <remarks>It belongs to one site and account: for others, and in a format that is not known, reading begins anew.</remarks>
internal sealed record WordPressCursor : IStoredCursor
{
    private const int Format = 1;

    [JsonPropertyName("v")]
    public int Version { get; init; } = Format;

    /// <summary>A digest of the site and the account.</summary>
    [JsonPropertyName("f")]
    public string For { get; init; } = "";

    /// <summary>The newest comment of all rounds, in Unix seconds.</summary>
    [JsonPropertyName("s")]
    public long Newest { get; init; }

    /// <summary>Behind which instant this round reads on, in Unix seconds; null before a round.</summary>
    [JsonPropertyName("a")]
    public long? After { get; init; }

    /// <summary>Which page behind that instant; above 1 only where more comments than a page holds are of one second.</summary>
    [JsonPropertyName("g")]
    public int Page { get; init; } = 1;

    /// <summary>Which part of the watched comments is read again next; null while new ones are read.</summary>
    [JsonPropertyName("p")]
    public int? Part { get; init; }

    /// <summary>Which page of older comments is read again next.</summary>
    [JsonPropertyName("o")]
    public int OlderPage { get; init; } = 1;

    /// <summary>The account of this round.</summary>
    [JsonPropertyName("m")]
    public WordPressAccess? Access { get; init; }

    /// <summary><see cref="WatchedComments"/>.</summary>
    [JsonPropertyName("w")]
    public string? Watched { get; init; }

    public static WordPressCursor Read(ChannelCursor cursor, string belongsTo)
    {
        var start = new WordPressCursor { For = ContentDigest.Of(belongsTo) };
        return StoredCursor.Read(cursor, start, WordPressJson.Default.WordPressCursor);
    }

    public ChannelCursor Write() => new(JsonSerializer.Serialize(this, WordPressJson.Default.WordPressCursor));
}
