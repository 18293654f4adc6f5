using System.Globalization;
using System.Net;
using System.Text;
using SocialCrm.Channels;
using SocialCrm.Connectors.Html;

namespace SocialCrm.Connectors.WordPress;

/// <summary>Writes plain text as the HTML that WordPress keeps, and recognises it again.</summary>
internal static class WordPressWords
{
    private const int LongestSlugWords = 60;
    private const int IdDigits = 12;

    private static readonly string[] Films = [".mp4", ".webm", ".ogv", ".m4v", ".mov"];

    /// <summary>Only what would be markup is escaped; line ends become paragraphs when WordPress shows it.</summary>
    public static string ToHtml(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>The words with their pictures and films below.</summary>
    public static string ToHtml(string text, IReadOnlyList<Uri> media)
    {
        var html = new StringBuilder(ToHtml(text));
        foreach (var address in media)
        {
            var source = WebUtility.HtmlEncode(address.AbsoluteUri);
            var isFilm = Films.Contains(Path.GetExtension(address.AbsolutePath), StringComparer.OrdinalIgnoreCase);
            html.Append("\n\n").Append(isFilm ? $"<video controls src=\"{source}\"></video>" : $"<img src=\"{source}\" alt=\"\" />");
        }

        return html.ToString();
    }

    /// <summary>
    /// The name of a post in its address: the words of its title that are ASCII, and twelve digits of the message's id, by which a post is found
    /// again whose answer was lost.
    /// </summary>
    public static string Slug(OutboundMessage message)
    {
        var slug = new StringBuilder();
        foreach (var letter in (message.Title ?? "").ToLowerInvariant())
        {
            if (slug.Length >= LongestSlugWords)
                break;
            if (char.IsAsciiLetterOrDigit(letter))
                slug.Append(letter);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        if (slug.Length > 0 && slug[^1] != '-')
            slug.Append('-');
        return slug.Append(message.Id.ToString().AsSpan(32 - IdDigits)).ToString();
    }

    /// <summary>Whether a comment says this: as it was written where that is shown, otherwise letter by letter, because WordPress shows other quotes and dashes than were written.</summary>
    public static bool Says(WordPressComment comment, string text) => comment.Written is { } written
        ? string.Equals(Spaced(WebUtility.HtmlDecode(written)), Spaced(text), StringComparison.Ordinal)
        : string.Equals(Letters(HtmlText.ToPlainText(comment.Rendered) ?? ""), Letters(text), StringComparison.Ordinal);

    private static string Spaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Letters(string text)
    {
        var letters = string.Concat(text.EnumerateRunes().Where(Rune.IsLetterOrDigit).Select(rune => rune.ToString()));
        return letters.Length > 0 ? letters : string.Concat(text.EnumerateRunes().Where(rune => Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol).Select(rune => rune.ToString()));
    }
}
