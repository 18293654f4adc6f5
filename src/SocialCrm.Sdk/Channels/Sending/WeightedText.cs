using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SocialCrm.Channels;

/// <summary>Counts a text as X does: Latin and general punctuation once, the rest twice, an emoji twice however it is composed, a link 23.</summary>
/// <remarks>
/// After the published weights of version 3: 1 for U+0000–10FF, U+2000–200D, U+2010–201F and U+2032–2037. The text is normalised (NFC) first.
/// X knows every top-level domain; here an address without <c>https://</c> counts as a link when it ends in a common one or has a path. Where X
/// finds more links than that the platform has the last word.
/// </remarks>
internal static partial class WeightedText
{
    private const int LinkWeight = 23;

    private const int ZeroWidthJoiner = 0x200D;
    private const int EmojiVariation = 0xFE0F;
    private const int KeycapMark = 0x20E3;

    public static int Count(string text)
    {
        var composed = text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);
        var (weight, at) = (0, 0);
        foreach (var link in Link().EnumerateMatches(composed))
        {
            weight += Words(composed.AsSpan(at..link.Index)) + LinkWeight;
            at = link.Index + link.Length;
        }

        return weight + Words(composed.AsSpan(at));
    }

    private static int Words(ReadOnlySpan<char> text)
    {
        var weight = 0;
        while (!text.IsEmpty)
        {
            var element = text[..StringInfo.GetNextTextElementLength(text)];
            weight += IsEmoji(element) ? 2 : Sum(element);
            text = text[element.Length..];
        }

        return weight;
    }

    private static int Sum(ReadOnlySpan<char> element)
    {
        var weight = 0;
        foreach (var rune in element.EnumerateRunes())
            weight += rune.Value is <= 0x10FF or (>= 0x2000 and <= 0x200D) or (>= 0x2010 and <= 0x201F) or (>= 0x2032 and <= 0x2037) ? 1 : 2;
        return weight;
    }

    /// <summary>Whether several code points make one emoji. One that stands alone weighs 2 by itself.</summary>
    private static bool IsEmoji(ReadOnlySpan<char> element)
    {
        if (element.Length == 1)
            return false;
        var (isFirst, isComposed) = (true, false);
        foreach (var rune in element.EnumerateRunes())
        {
            if (isFirst && !MayBegin(rune))
                return false;
            isComposed |= !isFirst && rune.Value is ZeroWidthJoiner or EmojiVariation or KeycapMark or (>= 0x1F1E6 and <= 0x1F1FF) or (>= 0x1F3FB and <= 0x1F3FF) or (>= 0xE0020 and <= 0xE007F);
            isFirst = false;
        }

        return isComposed;
    }

    // A joiner also stands between the letters of several scripts; an emoji begins with a symbol, or a key's digit.
    private static bool MayBegin(Rune rune) =>
        rune.Value is '#' or '*' or (>= '0' and <= '9')
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol or UnicodeCategory.OtherPunctuation or UnicodeCategory.DashPunctuation;

    private const string Rest = """[^\s<>"]*[^\s<>"'.,;:!?)\]}…]""";
    private const string Host = "(?:[a-z0-9][a-z0-9-]{0,62}\\.){1,8}";
    private const string Ending = "(?:com|net|org|info|biz|edu|gov|int|app|dev|shop|online|site|blog)(?![a-z0-9-]|\\.[a-z0-9])";

    [GeneratedRegex(
        $"(?<![\\w@#$./-])(?:https?://{Rest}|{Host}(?:{Ending}(?:/{Rest})?|[a-z]{{2,24}}/{Rest}))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
