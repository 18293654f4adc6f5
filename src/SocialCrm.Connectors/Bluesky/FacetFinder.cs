using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SocialCrm.Connectors.Bluesky;

/// <summary>Finds links, mentions and tags in a text: the network shows them as such only where they are marked, by bytes.</summary>
internal static partial class FacetFinder
{
    private const int LongestTag = 64;
    private const string SentenceEnds = ".,;:!?'\"\u2019\u201d\u201c";

    /// <param name="text">A text.</param>
    /// <param name="resolve">Answers whose handle it is; null where it is nobody's, and then it stays plain text.</param>
    public static async Task<IReadOnlyList<Facet>> FindAsync(string text, Func<string, Task<string?>> resolve)
    {
        var facets = new List<Facet>();
        foreach (Match match in Links().Matches(text))
        {
            var link = WithoutEnd(match.Value);
            if (Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Host.Length > 0)
                facets.Add(At(text, match.Index, link, ("link", link)));
        }

        foreach (Match match in Tags().Matches(text))
        {
            var tag = match.Groups[1].Value.TrimEnd([.. SentenceEnds, ')', ']']);
            if (tag.Length > 0 && !tag.All(char.IsAsciiDigit) && new StringInfo(tag).LengthInTextElements <= LongestTag)
                facets.Add(At(text, match.Index, text[match.Index] + tag, ("tag", tag)));
        }

        foreach (Match match in Mentions().Matches(text))
        {
            if (await resolve(match.Groups[1].Value).ConfigureAwait(false) is { } did)
                facets.Add(At(text, match.Index, match.Value, ("mention", did)));
        }

        return [.. facets.OrderBy(facet => facet.Start)];
    }

    private static Facet At(string text, int start, string words, (string Kind, string Target) what)
    {
        var from = Encoding.UTF8.GetByteCount(text.AsSpan(0, start));
        return new Facet(from, from + Encoding.UTF8.GetByteCount(words), what.Kind, what.Target);
    }

    /// <summary>The punctuation of the sentence that an address stands in is not of the address; a closing bracket is, where it opens one.</summary>
    private static string WithoutEnd(string link)
    {
        while (link.Length > 0 && (SentenceEnds.Contains(link[^1], StringComparison.Ordinal) || (link[^1] == ')' && !link.Contains('(', StringComparison.Ordinal))))
            link = link[..^1];
        return link;
    }

    [GeneratedRegex(@"(?<![\p{L}\p{N}@/])https?://[^\s<>]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Links();

    [GeneratedRegex(@"(?<=^|\s)[#\uFF03](?!\uFE0F)([^\s\u00AD\u2060\u200A\u200B\u200C\u200D\u20E2]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Tags();

    [GeneratedRegex(@"(?<=^|[\s(])@((?:[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)(?![a-zA-Z0-9-])", RegexOptions.CultureInvariant)]
    private static partial Regex Mentions();
}
