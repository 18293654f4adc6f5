using System.Globalization;
using System.Text;
using System.Text.Json;
using SocialCrm.Connectors.Json;

namespace SocialCrm.Connectors.WordPress;

/// <summary>A comment as the REST API tells it.</summary>
internal sealed record WordPressComment
{
    public required long Id { get; init; }

    public required long Post { get; init; }

    /// <summary>The comment it answers; 0 where it answers the post.</summary>
    public required long Parent { get; init; }

    /// <summary>The registered user; 0 for a guest.</summary>
    public required long Author { get; init; }

    public required DateTimeOffset At { get; init; }

    public string? AuthorName { get; init; }

    public string? AuthorAddress { get; init; }

    /// <summary>Told to moderators only.</summary>
    public string? AuthorMail { get; init; }

    /// <summary>Where the author's picture is; it names a digest of the address of mail.</summary>
    public string? Avatar { get; init; }

    public string Rendered { get; init; } = "";

    /// <summary>As it was written; told to moderators only.</summary>
    public string? Written { get; init; }

    public string? Link { get; init; }

    public string Status { get; init; } = "approved";

    public string Type { get; init; } = "comment";

    public ReadOnlyMemory<byte> Raw { get; init; }

    public bool IsApproved => Status == "approved";

    public bool IsHeld => Status == "hold";

    /// <summary>Reads one; null where it lacks what identifies it.</summary>
    public static WordPressComment? Read(JsonElement json)
    {
        if (Number(json, "id") is not { } id || id <= 0 || Instant(JsonText.Of(json, "date_gmt")) is not { } at || JsonText.Property(json, "content") is not { } content)
            return null;
        return new WordPressComment
        {
            Id = id,
            Post = Number(json, "post") ?? 0,
            Parent = Number(json, "parent") ?? 0,
            Author = Number(json, "author") ?? 0,
            At = at,
            AuthorName = JsonText.Of(json, "author_name"),
            AuthorAddress = JsonText.Of(json, "author_url"),
            AuthorMail = JsonText.Of(json, "author_email"),
            Avatar = JsonText.Property(json, "author_avatar_urls") is { } pictures ? JsonText.Of(pictures, "96") : null,
            Rendered = JsonText.Of(content, "rendered") ?? "",
            Written = JsonText.Of(content, "raw"),
            Link = JsonText.Of(json, "link"),
            Status = JsonText.Of(json, "status") ?? "approved",
            Type = JsonText.Of(json, "type") ?? "comment",
            Raw = Encoding.UTF8.GetBytes(json.GetRawText()),
        };
    }

    public static long? Number(JsonElement json, string property) =>
        JsonText.Property(json, property) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var number) ? number : null;

    /// <summary>The site states UTC without saying so.</summary>
    private static DateTimeOffset? Instant(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) && at.Year > 1970 ? at : null;
}
