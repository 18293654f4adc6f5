namespace SocialCrm.Customers;

/// <summary>Makes an exact key of an id that some system gave out, such as a loyalty number.</summary>
internal static class NamedId
{
    private const int LongestId = 256;

    /// <summary>The qualifier and the id in one spelling, or null where it identifies nobody: <c>loyalty:AB123</c>.</summary>
    public static string? Normalise(string? qualifier, string text) =>
         Fold(text) is { } id ? Qualify(qualifier, id) : null;

    /// <summary>The id alone in one spelling, or null where it identifies nobody: <c>AB123</c>.</summary>
    public static string? Fold(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestId || Placeholders.Stands(text))
            return null;
        var id = Squeeze(UnicodeText.Compatible(text.ToString()).ToUpperInvariant());
        return id.Length == 0 || Placeholders.IsFiller(id) ? null : id;
    }

    /// <summary>What a system or set is called, in one spelling.</summary>
    public static string Qualifier(string? qualifier) => string.IsNullOrEmpty(qualifier) ? "" : UnicodeText.Compatible(qualifier).Trim().ToLowerInvariant();

    private static string Qualify(string? qualifier, string id) => Qualifier(qualifier).Replace(':', '_') + ":" + id;

    // Cards print groups of four, people type dashes of every kind.
    private static string Squeeze(string text) => string.Create(Kept(text), text, static (into, from) =>
    {
        var at = 0;
        foreach (var character in from)
        {
            if (!IsSeparator(character))
                into[at++] = character;
        }
    });

    private static int Kept(string text)
    {
        var kept = 0;
        foreach (var character in text)
            kept += IsSeparator(character) ? 0 : 1;
        return kept;
    }

    private static bool IsSeparator(char character) =>
        char.IsWhiteSpace(character) || char.IsControl(character)
        || char.GetUnicodeCategory(character) is System.Globalization.UnicodeCategory.DashPunctuation or System.Globalization.UnicodeCategory.Format;
}
