using SocialCrm.Conventions.Tests.Documents;

namespace SocialCrm.Conventions.Tests.Samples;

/// <summary>What a page says that a sample prints, it prints.</summary>
internal static class OutputRules
{
    /// <summary>The sample whose output a page shows, piece by piece in the order it is printed.</summary>
    public static IReadOnlyDictionary<string, string> Pages { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["README.md"] = "FirstProgram",
        ["README.zh-CN.md"] = "FirstProgram",
        ["docs/getting-started.md"] = "GettingStarted",
        ["docs/extending/rules.md"] = "YourOwnRules",
    };

    public static string Promised(MarkdownFile page) => string.Concat(page.Blocks.Where(block => block.Language == "text").Select(block => block.Text));

    public static IEnumerable<string> Violations(MarkdownFile page, string printed)
    {
        if (Promised(page) != printed.ReplaceLineEndings("\n"))
            yield return $"{page.Path}: shows an output that its sample does not print. It prints:\n{printed}";
    }

    public static IEnumerable<string> UnguardedViolations(IEnumerable<MarkdownFile> pages) =>
        pages.Where(page => !page.Path.StartsWith("src/", StringComparison.Ordinal) && !Pages.ContainsKey(page.Path) && Promised(page).Length > 0)
            .Select(page => $"{page.Path}: shows an output that no test compares. Name its sample in {nameof(OutputRules)}.");
}
