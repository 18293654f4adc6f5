using System.Globalization;
using System.Text;

namespace SocialCrm.Channels;

/// <summary>Counts a text in the unit that a platform counts in.</summary>
internal static class TextMeasure
{
    public static int Count(string text, TextUnit unit) => unit switch
    {
        TextUnit.Graphemes => Graphemes(text),
        TextUnit.CodePoints => CodePoints(text),
        TextUnit.Utf16Units => text.Length,
        TextUnit.Utf8Bytes => Encoding.UTF8.GetByteCount(text),
        TextUnit.Weighted => WeightedText.Count(text),
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "There is no such unit."),
    };

    private static int Graphemes(string text)
    {
        var count = 0;
        for (var rest = text.AsSpan(); !rest.IsEmpty; count++)
            rest = rest[StringInfo.GetNextTextElementLength(rest)..];
        return count;
    }

    private static int CodePoints(string text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
            count++;
        return count;
    }
}
