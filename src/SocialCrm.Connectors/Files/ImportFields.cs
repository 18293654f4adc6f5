namespace SocialCrm.Connectors.Files;

/// <summary>The names of the fields in a column map.</summary>
internal static class ImportFields
{
    private static readonly string[] Names = ["id", "author", "author-name", "time", "text", "channel", "reply-to", "kind", "url", "language"];

    public static int Count => Names.Length;

    /// <summary>All names, for a message.</summary>
    public static string Listed => string.Join(' ', Names);

    public static IReadOnlyList<ImportField> Required { get; } = [ImportField.Id, ImportField.Author, ImportField.Time, ImportField.Channel];

    public static string NameOf(ImportField field) => Names[(int)field];

    public static bool TryParse(string name, out ImportField field)
    {
        field = (ImportField)Array.IndexOf(Names, name);
        return field >= 0;
    }

    public static string? Nearest(string name) => NearestName.Of(name, Names);
}
