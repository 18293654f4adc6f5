using System.Globalization;

namespace SocialCrm.Connectors.WordPress;

/// <summary>Which comments to list.</summary>
internal sealed record WordPressQuery
{
    /// <summary>In every state that the account sees; otherwise the approved ones.</summary>
    public bool InAnyState { get; init; } = true;

    public DateTimeOffset? After { get; init; }

    public bool NewestFirst { get; init; }

    public int Page { get; init; } = 1;

    /// <summary>These alone.</summary>
    public IReadOnlyCollection<long>? Only { get; init; }

    /// <summary>Those that answer this one, and stand under <see cref="Post"/>.</summary>
    public long? Parent { get; init; }

    public long? Post { get; init; }

    public long? Author { get; init; }

    /// <summary>As the account may ask: what it may not, it leaves out, or the site refuses the whole.</summary>
    public (string, string?)[] Parameters(WordPressAccess access) =>
    [
        ("context", access.CanModerate ? "edit" : null),
        ("status", InAnyState && access.CanModerate ? "any" : "approve"),
        ("type", access.CanEdit ? "all" : null),
        ("author", access.CanEdit && Author is not null ? Text(Author) : null),
        ("after", After?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
        ("include", Only is null ? null : string.Join(',', Only)),
        ("post", Text(Post)),
        ("parent", Text(Parent)),
        ("orderby", "date_gmt"),
        ("order", NewestFirst ? "desc" : "asc"),
        ("per_page", Text(WordPressClient.PageSize)),
        ("page", Text(Page)),
    ];

    private static string? Text(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}
