using System.Globalization;
using System.Text;

namespace SocialCrm.Connectors.Files;

/// <summary>Tells names of columns from values, so that a message never repeats the first row of a file that has no header.</summary>
internal static class ColumnNames
{
    private const int MaxLength = 40;
    private const int MostBlanks = 3;

    /// <summary>What names are written with beside letters, digits and blanks. Sentences and addresses have other signs.</summary>
    private const string Signs = "_-.()[]/#&':%";

    /// <summary>Whether all look like names. An empty one says nothing.</summary>
    public static bool AreNames(IReadOnlyList<string> names) => names.All(name => name.Length == 0 || IsName(name));

    /// <summary>Whether a text looks like the name of a column: it begins with a letter, is short, and is neither a sentence nor a time.</summary>
    public static bool IsName(string text) =>
        text.Length is > 0 and <= MaxLength && char.IsLetter(text[0]) && !IsSentence(text) && !IsTime(text);

    private static bool IsSentence(string text) =>
        text.Count(character => character == ' ') > MostBlanks
        || text.Any(IsOfSentences)
        || text.EndsWith('.')
        || text.Contains(". ", StringComparison.Ordinal)
        || text.Contains("://", StringComparison.Ordinal);

    private static bool IsOfSentences(char character) =>
        (char.IsPunctuation(character) && !Signs.Contains(character, StringComparison.Ordinal))
        || char.IsSurrogate(character)
        || char.GetUnicodeCategory(character) == UnicodeCategory.OtherSymbol;

    private static bool IsTime(string text) =>
        InstantText.Read(Encoding.UTF8.GetBytes(text), TimeZoneInfo.Utc, out _) == InstantFault.None;
}
