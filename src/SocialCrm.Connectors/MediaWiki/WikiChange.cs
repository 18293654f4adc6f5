using System.Globalization;
using System.Text;
using System.Text.Json;
using SocialCrm.Connectors.Json;

namespace SocialCrm.Connectors.MediaWiki;

/// <summary>A revision, as the list of recent changes or the history of a page tells it.</summary>
internal sealed record WikiChange
{
    public required long Revision { get; init; }

    /// <summary>The revision before; 0 where the page begins with this one.</summary>
    public long Parent { get; init; }

    public long Page { get; init; }

    public int Namespace { get; init; }

    public string Title { get; init; } = "";

    /// <summary>0 where somebody wrote without an account.</summary>
    public long UserId { get; init; }

    public required string User { get; init; }

    public required DateTimeOffset At { get; init; }

    public string Comment { get; init; } = "";

    /// <summary>The length of the page with this revision and with the one before, in bytes.</summary>
    public long Bytes { get; init; }

    public ReadOnlyMemory<byte> Raw { get; init; }

    public string AuthorKey => UserId > 0 ? MediaWikiReference.User(UserId) : MediaWikiReference.Address(User);

    /// <summary>Reads an entry of the recent changes; null where it lacks what identifies it.</summary>
    public static WikiChange? Read(JsonElement json) => Read(json, json, "revid", "old_revid");

    /// <summary>Reads a revision of a page.</summary>
    public static WikiChange? Read(JsonElement revision, JsonElement page) => Read(revision, page, "revid", "parentid");

    public static long? Number(JsonElement json, string property) =>
        JsonText.Property(json, property) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var number) ? number : null;

    public static bool Flag(JsonElement json, string property) => JsonText.Property(json, property) is { ValueKind: JsonValueKind.True };

    public static DateTimeOffset? Instant(JsonElement json) =>
        DateTimeOffset.TryParse(JsonText.Of(json, "timestamp"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at : null;

    private static WikiChange? Read(JsonElement json, JsonElement page, string id, string parent)
    {
        if (Number(json, id) is not > 0 || Instant(json) is not { } at || JsonText.Of(json, "user") is not { Length: > 0 } user)
            return null;
        return new WikiChange
        {
            Revision = Number(json, id)!.Value,
            Parent = Number(json, parent) ?? 0,
            Page = Number(page, "pageid") ?? 0,
            Namespace = (int)(Number(page, "ns") ?? 0),
            Title = JsonText.Of(page, "title") ?? "",
            UserId = Number(json, "userid") ?? 0,
            User = user,
            At = at,
            Comment = JsonText.Of(json, "comment") ?? "",
            Bytes = (Number(json, "newlen") ?? Number(json, "size") ?? 0) + (Number(json, "oldlen") ?? 0),
            Raw = Encoding.UTF8.GetBytes(json.GetRawText()),
        };
    }
}
