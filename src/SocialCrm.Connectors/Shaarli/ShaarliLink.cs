using System.Globalization;
using System.Text;
using System.Text.Json;
using SocialCrm.Connectors.Json;

namespace SocialCrm.Connectors.Shaarli;

/// <summary>A link as the API tells it.</summary>
internal sealed record ShaarliLink
{
    /// <summary>Its number, which the next link gets when it was the last and is deleted.</summary>
    public required long Id { get; init; }

    /// <summary>Six letters made of its number and the time it was made: no other link has them.</summary>
    public required string ShortUrl { get; init; }

    public required DateTimeOffset Created { get; init; }

    public string Updated { get; init; } = "";

    public string Url { get; init; } = "";

    public string Title { get; init; } = "";

    public string Description { get; init; } = "";

    public IReadOnlyList<string> Tags { get; init; } = [];

    public bool IsPrivate { get; init; }

    public ReadOnlyMemory<byte> Raw { get; init; }

    /// <summary>Reads one; null where it lacks what identifies it.</summary>
    public static ShaarliLink? Read(JsonElement json)
    {
        if (Number(json, "id") is not { } id || JsonText.Of(json, "shorturl") is not { Length: > 0 and <= 200 } shortUrl || Instant(json, "created") is not { } created)
            return null;
        return new ShaarliLink
        {
            Id = id,
            ShortUrl = shortUrl,
            Created = created,
            Updated = JsonText.Of(json, "updated") ?? "",
            Url = JsonText.Of(json, "url") ?? "",
            Title = JsonText.Of(json, "title") ?? "",
            Description = JsonText.Of(json, "description") ?? "",
            Tags = [.. JsonText.List(json, "tags").Select(JsonText.Of).OfType<string>()],
            IsPrivate = JsonText.Property(json, "private") is { ValueKind: JsonValueKind.True },
            Raw = Encoding.UTF8.GetBytes(json.GetRawText()),
        };
    }

    public static long? Number(JsonElement json, string property) =>
        JsonText.Property(json, property) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var number) && number >= 0 ? number : null;

    public static DateTimeOffset? Instant(JsonElement json, string property) =>
        DateTimeOffset.TryParse(JsonText.Of(json, property), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;
}
