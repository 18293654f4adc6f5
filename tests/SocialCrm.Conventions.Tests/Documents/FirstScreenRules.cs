namespace SocialCrm.Conventions.Tests.Documents;

/// <summary>What a visitor sees without scrolling: how to install, a program, and what it prints.</summary>
internal static class FirstScreenRules
{
    private const int MostLines = 16;
    private const int Widest = 120;

    public static IEnumerable<string> Violations(MarkdownFile page)
    {
        if (page.Blocks.Take(3).Select(block => block.Language).ToArray() is not ["bash", "csharp", "text"] || page.Blocks[0].Text.Trim().Contains('\n', StringComparison.Ordinal))
        {
            yield return $"{page.Path}: begins with other blocks than one install line, one program, its output.";
            yield break;
        }

        var lines = page.Blocks[1].Text.Split('\n').Where(line => line.Trim().Length > 0).ToArray();
        if (lines.Length > MostLines)
            yield return $"{page.Path}: the first program has {lines.Length} lines. About ten, and {MostLines} with its usings, fit.";
        foreach (var line in lines.Where(line => line.Length > Widest))
            yield return $"{page.Path}: a line of the first program has {line.Length} characters. {Widest} fit.";
    }
}
