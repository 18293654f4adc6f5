using System.Text.RegularExpressions;
using SocialCrm.Connectors.Html;

namespace SocialCrm.Connectors.MediaWiki;

/// <summary>Turns wikitext that strangers wrote into plain text, without asking the wiki to render it.</summary>
/// <remarks>Templates are left out, but for those that name people; signatures are left out; links keep their words. Every pattern runs in time that grows with the length alone.</remarks>
internal static partial class WikiText
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;
    private const int DeepestTemplates = 4;

    /// <summary>The words; null where none are left.</summary>
    public static string? ToPlainText(IEnumerable<string> lines) =>
        PlainText.Clean(string.Join('\n', lines.Select(Plain).Where(line => line is not null)));

    private static string? Plain(string line)
    {
        if (line.Trim().Length == 0)
            return "";
        var text = WikiHeading.Of(line) ?? line.TrimStart(':', '*', '#', ';', ' ');
        text = Signature().Replace(text, "");
        text = Named().Replace(text, "@$2");
        for (var depth = 0; depth < DeepestTemplates; depth++)
            text = Template().Replace(text, "");
        text = File().Replace(text, "");
        text = Labelled().Replace(text, "$2");
        text = Bare().Replace(text, "$1");
        text = External().Replace(text, "$2 ($1)");
        text = Emphasis().Replace(text, "");
        return HtmlText.ToPlainText(text);
    }

    [GeneratedRegex(@"(--|\u2014|\u2013)? ?\[\[[^\]]*\]\][^\]]*(\[\[[^\]]*\]\][^\]]*)?\d{1,2}:\d{2}, [^()\[\]]{6,40} \([A-Z]{2,5}\)\s*$", Options)]
    private static partial Regex Signature();

    [GeneratedRegex(@"\{\{\s*([Pp]ing|[Rr]e|[Rr]eply|[Rr]eply to|[Uu]|[Uu]ser link)\s*\|\s*([^{}|]{1,255})(\|[^{}]*)?\}\}", Options)]
    private static partial Regex Named();

    [GeneratedRegex(@"\{\{[^{}]*\}\}", Options)]
    private static partial Regex Template();

    [GeneratedRegex(@"\[\[(File|Image|Category):[^\]]*\]\]", Options | RegexOptions.IgnoreCase)]
    private static partial Regex File();

    [GeneratedRegex(@"\[\[([^\[\]|]*)\|([^\[\]]*)\]\]", Options)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"\[\[:?([^\[\]|]*)\]\]", Options)]
    private static partial Regex Bare();

    [GeneratedRegex(@"\[(https?://[^\s\[\]]+) ([^\[\]]+)\]", Options)]
    private static partial Regex External();

    [GeneratedRegex(@"'{2,5}", Options)]
    private static partial Regex Emphasis();
}
