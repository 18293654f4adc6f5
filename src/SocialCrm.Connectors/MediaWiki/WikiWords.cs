using System.Text;

namespace SocialCrm.Connectors.MediaWiki;

/// <summary>Writes plain text as wikitext that shows the same: whatever would be markup becomes an entity.</summary>
internal static class WikiWords
{
    private const string Always = "<>[]{}|&";
    private const string AtLineStart = ":*#;= -!";

    /// <summary>A line each; empty lines are kept.</summary>
    public static IReadOnlyList<string> Lines(string text) => [.. text.ReplaceLineEndings("\n").Split('\n').Select(Escape)];

    private static string Escape(string line)
    {
        var wikitext = new StringBuilder(line.Length + 16);
        for (var at = 0; at < line.Length; at++)
        {
            var letter = line[at];
            var isMarkup = Always.Contains(letter, StringComparison.Ordinal)
                || (at == 0 && AtLineStart.Contains(letter, StringComparison.Ordinal))
                || (letter is '\'' or '_' or '~' && (Beside(line, at - 1) == letter || Beside(line, at + 1) == letter))
                || (letter == '=' && at == line.Length - 1);
            if (isMarkup)
                wikitext.Append("&#").Append((int)letter).Append(';');
            else
                wikitext.Append(letter);
        }

        return wikitext.ToString();
    }

    private static char Beside(string line, int at) => at >= 0 && at < line.Length ? line[at] : '\0';
}
