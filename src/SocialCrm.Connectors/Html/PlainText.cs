using System.Text;

namespace SocialCrm.Connectors.Html;

/// <summary>Text that strangers wrote, made fit to be stored and shown.</summary>
internal static class PlainText
{
    /// <summary>Leaves out control characters but tabs and line ends, and puts U+FFFD where half a surrogate pair stands. Null where nothing is left.</summary>
    public static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        return NeedsCleaning(text) ? Rewritten(text) : text.Trim();
    }

    /// <summary>A value of one line, at most as long as said: a name, an id.</summary>
    public static string? Line(string? text, int longest)
    {
        var clean = Clean(text)?.ReplaceLineEndings(" ").Replace('\t', ' ');
        return clean?.Length > longest ? Cut(clean, longest) : clean;
    }

    /// <summary>The beginning of a text, not cut within a surrogate pair.</summary>
    public static string Cut(string text, int longest)
    {
        if (text.Length <= longest)
            return text;
        return text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];
    }

    private static bool NeedsCleaning(string text)
    {
        foreach (var character in text)
        {
            if (character == '\r' || char.IsSurrogate(character) || IsUnwanted(character))
                return true;
        }

        return false;
    }

    private static string? Rewritten(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (!rune.IsBmp || !IsUnwanted((char)rune.Value))
                clean.Append(rune.ToString());
        }

        var result = clean.ToString().Trim();
        return result.Length == 0 ? null : result;
    }

    private static bool IsUnwanted(char character) => char.IsControl(character) && character is not ('\t' or '\n');
}
