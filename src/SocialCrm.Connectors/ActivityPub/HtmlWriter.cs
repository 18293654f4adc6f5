using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;

namespace SocialCrm.Connectors.ActivityPub;

/// <summary>Writes plain text as the HTML that sites expect: paragraphs, line breaks, links, and nothing that the text only seems to be.</summary>
internal static partial class HtmlWriter
{
    public static string From(string text)
    {
        var html = new StringBuilder();
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            html.Append("<p>");
            var lines = paragraph.Trim('\n').Split('\n');
            for (var line = 0; line < lines.Length; line++)
            {
                html.Append(line == 0 ? "" : "<br>");
                Line(html, lines[line]);
            }

            html.Append("</p>");
        }

        return html.ToString();
    }

    private static void Line(StringBuilder html, string line)
    {
        var from = 0;
        foreach (Match link in Links().Matches(line))
        {
            html.Append(Escaped(line[from..link.Index]));
            var address = Escaped(link.Value);
            html.Append("<a href=\"").Append(address).Append("\" rel=\"nofollow noopener noreferrer\">").Append(address).Append("</a>");
            from = link.Index + link.Length;
        }

        html.Append(Escaped(line[from..]));
    }

    /// <summary>Only what means something in HTML is escaped: what people read stays as they wrote it.</summary>
    private static string Escaped(string text) => Encoder.Encode(text);

    private static HtmlEncoder Encoder { get; } = HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All);

    [GeneratedRegex("""https?://[^\s<>"]*[^\s<>".,;:!?)\]']""", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Links();
}
