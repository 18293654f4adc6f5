namespace SocialCrm.Connectors.Mail;

/// <summary>Finds where a mail stops being new and repeats what it answers.</summary>
/// <remarks>Careful rather than thorough: only a tail is cut, never what stands between quotes, and never everything.</remarks>
internal static class QuotedTail
{
    private const int LongestIntroduction = 400;
    private const int IntroductionLines = 3;

    private static readonly string[] Markers =
    [
        "-----Original Message-----", "-----Ursprüngliche Nachricht-----", "-----Message d'origine-----", "-----Mensaje original-----",
        "-----Messaggio originale-----", "-----原始邮件-----", "------------------ 原始邮件 ------------------", "-----Original-Nachricht-----",
    ];

    /// <summary>Where in the HTML of well-known programs the quotation begins.</summary>
    private static readonly string[] HtmlMarkers =
        ["<div class=\"gmail_quote", "<blockquote type=\"cite\"", "<div id=\"divRplyFwdMsg\"", "<div id=\"appendonsend\"", "<div class=\"moz-cite-prefix\"", "<div class=\"yahoo_quoted"];

    public static string Cut(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var end = Marker(lines) ?? Quotation(lines);
        var kept = string.Join('\n', lines[..end]).TrimEnd();
        return kept.Length > 0 ? kept : text;
    }

    public static string CutHtml(string html)
    {
        var first = HtmlMarkers.Select(marker => html.IndexOf(marker, StringComparison.OrdinalIgnoreCase)).Where(at => at > 0).DefaultIfEmpty(-1).Min();
        return first > 0 && html[..first].Length > html.IndexOf("<body", StringComparison.OrdinalIgnoreCase) + 10 ? html[..first] : html;
    }

    private static int? Marker(string[] lines)
    {
        var at = Array.FindIndex(lines, line => Markers.Contains(line.Trim(), StringComparer.OrdinalIgnoreCase));
        return at > 0 ? at : null;
    }

    /// <summary>The line at which only quoted lines follow, with the words that introduce them.</summary>
    private static int Quotation(string[] lines)
    {
        var from = lines.Length;
        while (from > 0 && (lines[from - 1].Trim().Length == 0 || lines[from - 1].StartsWith('>')))
            from--;
        if (!lines.AsSpan(from).ContainsAnyQuote())
            return lines.Length;
        var introduction = from;
        var length = 0;
        while (introduction > 0 && from - introduction < IntroductionLines && lines[introduction - 1].Trim().Length > 0)
            length += lines[--introduction].Length;

        // "On Tuesday, 4 May, Ada wrote:" in any language ends in a colon and names a time or an address.
        var words = string.Join(' ', lines[introduction..from]).Trim();
        var introduces = (words.EndsWith(':') || words.EndsWith('：')) && length <= LongestIntroduction && words.Any(letter => char.IsDigit(letter) || letter == '@');
        return introduces ? introduction : from;
    }

    private static bool ContainsAnyQuote(this Span<string> lines)
    {
        foreach (var line in lines)
        {
            if (line.StartsWith('>'))
                return true;
        }

        return false;
    }
}
