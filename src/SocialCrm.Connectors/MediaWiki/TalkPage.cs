using System.Text;

namespace SocialCrm.Connectors.MediaWiki;

/// <summary>Puts an answer where people put theirs: below what it answers and its other answers, one step further in.</summary>
internal static class TalkPage
{
    private const string Indents = ":*#";

    /// <summary>The page with the answer.</summary>
    /// <param name="page">The page as it is.</param>
    /// <param name="answered">What is answered; where it does not stand there any more, the end of its section or of the page is taken.</param>
    /// <param name="answer">Wikitext, a line each, without indents.</param>
    public static string Insert(string page, AddedLines answered, IReadOnlyList<string> answer)
    {
        var lines = page.Length == 0 ? [] : page.TrimEnd('\n').Split('\n').ToList();
        var (start, end) = SectionOf(lines, answered.Heading);
        var anchor = LastLineOf(lines, answered, start, end);
        var place = anchor < 0 ? end : anchor + 1;
        if (anchor < 0)
        {
            while (place > start && lines[place - 1].Trim().Length == 0)
                place--;
        }

        var indent = place > 0 && WikiHeading.Of(lines[place - 1]) is null ? IndentOf(anchor >= 0 ? lines[anchor] : "") : "";
        while (anchor >= 0 && place < end && IndentOf(lines[place]) is var next && next.Length > indent.Length && next.StartsWith(indent, StringComparison.Ordinal))
            place++;

        var isUnderHeading = place == 0 || WikiHeading.Of(lines[place - 1]) is not null;
        lines.InsertRange(place, answer.Select(line => (isUnderHeading ? "" : indent + ":") + line));
        return string.Join('\n', lines);
    }

    private static (int Start, int End) SectionOf(List<string> lines, string? heading)
    {
        var at = heading is null ? -1 : lines.FindLastIndex(line => WikiHeading.Of(line) == heading);
        if (heading is not null && at < 0)
            return (0, lines.Count);
        var end = lines.FindIndex(at + 1, line => WikiHeading.Of(line) is not null);
        return (at + 1, end < 0 ? lines.Count : end);
    }

    private static int LastLineOf(List<string> lines, AddedLines answered, int start, int end)
    {
        var last = answered.Lines.LastOrDefault(line => line.Trim().Length > 0 && WikiHeading.Of(line) is null);
        return last is null || end <= start ? -1 : lines.FindLastIndex(end - 1, end - start, line => line == last);
    }

    private static string IndentOf(string line)
    {
        var indent = new StringBuilder();
        foreach (var sign in line)
        {
            if (!Indents.Contains(sign, StringComparison.Ordinal))
                break;
            indent.Append(sign);
        }

        return indent.ToString();
    }
}
