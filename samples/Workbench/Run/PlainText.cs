using System.Text;

namespace Workbench.Run;

/// <summary>Makes text from outside safe for a terminal: what would move the cursor, change colours or turn the writing direction is replaced.</summary>
internal static class PlainText
{
    public static string Of(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            safe.Append(IsUnsafe(rune) ? "\uFFFD" : rune.ToString());
        return safe.ToString();
    }

    private static bool IsUnsafe(Rune rune) =>
        Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029 or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
