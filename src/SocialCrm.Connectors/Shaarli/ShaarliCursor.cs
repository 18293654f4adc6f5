using System.Text.Json;
using System.Text.Json.Serialization;
using SocialCrm.Channels;
using SocialCrm.Connectors.Cursors;
using SocialCrm.Connectors.Digests;

namespace SocialCrm.Connectors.Shaarli;

/// <summary>How far a Shaarli was read: all its links first, then its history.</summary>
/// <remarks>It belongs to one site: for another, and in a format that is not known, reading begins anew.</remarks>
internal sealed record ShaarliCursor : IStoredCursor
{
    private const int Format = 1;

    [JsonPropertyName("v")]
    public int Version { get; init; } = Format;

    /// <summary>A digest of the site's address.</summary>
    [JsonPropertyName("f")]
    public string For { get; init; } = "";

    /// <summary>How many links were listed, while all of them are; null while the history is read.</summary>
    [JsonPropertyName("a")]
    public int? Listed { get; init; }

    /// <summary>The newest entry of the history before this round, in Unix seconds; null before the first.</summary>
    [JsonPropertyName("s")]
    public long? Since { get; init; }

    /// <summary>The newest entry that this round has seen, in Unix seconds.</summary>
    [JsonPropertyName("n")]
    public long Newest { get; init; }

    /// <summary>How many entries this round has read.</summary>
    [JsonPropertyName("h")]
    public int Read { get; init; }

    /// <summary>The last import after which all links were listed, in Unix seconds.</summary>
    [JsonPropertyName("i")]
    public long Imported { get; init; }

    /// <summary>Whether an import was seen in this round.</summary>
    [JsonPropertyName("r")]
    public bool ListsAnew { get; init; }

    /// <summary><see cref="KnownLinks"/>.</summary>
    [JsonPropertyName("k")]
    public string? Known { get; init; }

    public static ShaarliCursor From(ChannelCursor cursor, Uri site)
    {
        var start = new ShaarliCursor { For = ContentDigest.Of(site.AbsoluteUri) };
        return StoredCursor.Read(cursor, start, ShaarliJson.Default.ShaarliCursor);
    }

    public ChannelCursor Write() => new(JsonSerializer.Serialize(this, ShaarliJson.Default.ShaarliCursor));
}
