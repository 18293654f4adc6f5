using SocialCrm.Connectors.Files;

namespace SocialCrm.Connectors.Webhooks;

/// <summary>The names of the fields in a field map: those of a column map, and what files rarely have.</summary>
internal static class WebhookFields
{
    private static readonly string[] Names =
    [
        "id", "author", "author-handle", "author-name", "time", "text", "channel", "reply-to", "thread", "kind", "version", "url", "language", "media",
    ];

    public static int Count => Names.Length;

    /// <summary>All names, for a message.</summary>
    public static string Listed => string.Join(' ', Names);

    public static IReadOnlyList<WebhookField> Required { get; } = [WebhookField.Id, WebhookField.Author, WebhookField.Time];

    public static string NameOf(WebhookField field) => Names[(int)field];

    public static bool TryParse(string name, out WebhookField field)
    {
        field = (WebhookField)Array.IndexOf(Names, name);
        return field >= 0;
    }

    public static string? Nearest(string name) => NearestName.Of(name, Names);
}
