using System.Text.RegularExpressions;

namespace SocialCrm.Conventions.Tests.Documents;

/// <summary>A page, as far as its headings, fenced blocks and links go.</summary>
internal sealed partial record MarkdownFile(string Path, IReadOnlyList<int> Headings, IReadOnlyList<CodeBlock> Blocks, IReadOnlyList<string> Links)
{
    public static MarkdownFile Parse(string path, string text)
    {
        var (headings, blocks, links) = (new List<int>(), new List<CodeBlock>(), new List<string>());
        CodeBlock? open = null;
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                if (open is not null)
                    blocks.Add(open);
                open = open is null ? new CodeBlock(line[3..].Trim(), "") : null;
            }
            else if (open is not null)
            {
                open = open with { Text = open.Text + line.TrimEnd() + "\n" };
            }
            else
            {
                if (Heading().Match(line) is { Success: true } heading)
                    headings.Add(heading.Groups[1].Length);
                links.AddRange(Link().Matches(line).Select(link => link.Groups[1].Value));
            }
        }

        return new MarkdownFile(path, headings, blocks, links);
    }

    public static IReadOnlyList<MarkdownFile> All() =>
        [.. Repository.Files.Where(file => file.EndsWith(".md", StringComparison.Ordinal)).Select(file => Parse(file, Repository.Read(file)))];

    [GeneratedRegex("^(#+) ")]
    private static partial Regex Heading();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
