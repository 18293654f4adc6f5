using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace SocialCrm.Connectors.Ghost;

/// <summary>Writes plain text as the little HTML that Ghost keeps, and titles as parts of addresses.</summary>
internal static partial class GhostText
{
    private const int LongestSlug = 60;

    /// <summary>Paragraphs, line ends and links; everything else is text.</summary>
    public static string ToHtml(string text)
    {
        var html = new StringBuilder();
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
            html.Append("<p>").Append(Linked(paragraph).Replace("\n", "<br>", StringComparison.Ordinal)).Append("</p>");
        return html.ToString();
    }

    /// <summary>Words of a title, and what tells the message: no other post has this address.</summary>
    public static string Slug(string title, string mark)
    {
        var words = string.Join('-', Word().Matches(title.ToLowerInvariant()).Select(word => word.Value));
        words = words.Length > LongestSlug ? words[..LongestSlug].TrimEnd('-') : words;
        return words.Length == 0 ? mark : $"{words}-{mark}";
    }

    private static string Linked(string text)
    {
        var html = new StringBuilder();
        var from = 0;
        foreach (Match link in Link().Matches(text))
        {
            var address = link.Value.TrimEnd('.', ',', ';', ':', '!', '?', ')', '\'', '"');
            html.Append(WebUtility.HtmlEncode(text[from..link.Index])).Append("<a href=\"").Append(WebUtility.HtmlEncode(address)).Append("\">")
                .Append(WebUtility.HtmlEncode(address)).Append("</a>");
            from = link.Index + address.Length;
        }

        return html.Append(WebUtility.HtmlEncode(text[from..])).ToString();
    }

    [GeneratedRegex(@"https?://[^\s<>""]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex("[a-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
