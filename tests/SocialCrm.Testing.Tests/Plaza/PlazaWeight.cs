using System.Globalization;
using System.Text.RegularExpressions;

namespace SocialCrm.Testing.Tests.Plaza;

/// <summary>Counts a short message as the plaza does: a link 23, an emoji and what is not Latin 2.</summary>
internal static partial class PlazaWeight
{
    public const int Most = 280;

    private const string Link = "sssssssssssssssssssssss";

    public static int Of(string text) => OfWords(Links().Replace(text, Link));

    public static int OfWords(string text)
    {
        var weight = 0;
        for (var elements = StringInfo.GetTextElementEnumerator(text); elements.MoveNext();)
        {
            var element = elements.GetTextElement();
            weight += element.Any(char.IsSurrogate) ? 2 : element.Sum(letter => letter <= '\u10ff' ? 1 : 2);
        }

        return weight;
    }

    [GeneratedRegex("https://[^\\s\"]+")]
    private static partial Regex Links();
}
