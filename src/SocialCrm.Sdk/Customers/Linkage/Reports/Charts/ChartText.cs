using System.Globalization;
using System.Text;

namespace SocialCrm.Customers;

/// <summary>Makes any text safe and short enough for a chart: what is no picture of a letter, or turns the writing direction, goes.</summary>
internal static class ChartText
{
    // A letter may carry accents; a heap of them would run over the lines above and below.
    private const int MostMarks = 2;

    /// <summary>Cleans a text and shortens it.</summary>
    /// <param name="text">The text, which may be hostile.</param>
    /// <param name="most">How many columns it may take; letters of East Asia take two.</param>
    public static string Of(string text, int most)
    {
        var shown = new StringBuilder();
        var (columns, marks, end) = (0, 0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (IsUnfit(rune, category))
                continue;
            marks = IsMark(category) ? marks + 1 : 0;
            if (marks > MostMarks || (marks > 0 && columns == 0))
                continue;
            columns += Columns(rune, category);
            if (columns > most)
                return shown.ToString(0, end).TrimEnd() + "…";
            shown.Append(Rune.IsWhiteSpace(rune) ? " " : rune.ToString());
            if (columns < most)
                end = shown.Length;
        }

        return shown.ToString().Trim();
    }

    /// <summary>How many columns a text takes.</summary>
    public static int Columns(string text) => text.EnumerateRunes().Sum(rune => Columns(rune, Rune.GetUnicodeCategory(rune)));

    /// <summary>A text as the content of an element.</summary>
    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("'", "&#39;", StringComparison.Ordinal);

    // A lone surrogate comes as U+FFFD, and is shown; format characters turn the direction or show nothing.
    private static bool IsUnfit(Rune rune, UnicodeCategory category) =>
        category is UnicodeCategory.Control && !Rune.IsWhiteSpace(rune)
        || category is UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;

    private static bool IsMark(UnicodeCategory category) => category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static int Columns(Rune rune, UnicodeCategory category) =>
        IsMark(category) ? 0 : rune.Value is >= 0x1100 and <= 0x115F or >= 0x2E80 and <= 0xD7A3 or >= 0xF900 and <= 0xFAFF or >= 0xFE30 and <= 0xFF60 or >= 0x1F300 ? 2 : 1;
}
