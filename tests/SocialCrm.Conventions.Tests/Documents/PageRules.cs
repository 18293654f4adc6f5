using System.Text.RegularExpressions;

namespace SocialCrm.Conventions.Tests.Documents;

/// <summary>What a page promises: two languages in step, code that compiles, links that lead somewhere.</summary>
internal static partial class PageRules
{
    public static IEnumerable<string> StepViolations(MarkdownFile left, MarkdownFile right)
    {
        if (!left.Headings.SequenceEqual(right.Headings))
            yield return $"{left.Path} has headings of levels {string.Join(' ', left.Headings)}, {right.Path} {string.Join(' ', right.Headings)}.";
        if (left.Blocks.Count != right.Blocks.Count)
            yield return $"{left.Path} has {left.Blocks.Count} code blocks, {right.Path} {right.Blocks.Count}.";
        foreach (var (one, other) in left.Blocks.Zip(right.Blocks).Where(pair => pair.First != pair.Second))
            yield return $"{left.Path} and {right.Path} differ in the block that begins '{FirstLine(one)}'.";
    }

    /// <summary>Finds C# on pages that no compiled source has; <paramref name="sources"/> are squeezed.</summary>
    public static IEnumerable<string> SnippetViolations(MarkdownFile page, IReadOnlyCollection<string> sources) =>
        page.Blocks.Where(block => block.Language is "csharp" or "cs" or "c#")
            .Where(block => !sources.Any(source => source.Contains(Squeeze(block.Text), StringComparison.Ordinal)))
            .Select(block => $"{page.Path}: the snippet that begins '{FirstLine(block)}' is not in a compiled sample or test. Lift it from one.");

    public static IEnumerable<string> LinkViolations(MarkdownFile page, Func<string, bool> exists) =>
        page.Links.Where(link => !link.Contains("://", StringComparison.Ordinal) && link[0] != '#')
            .Where(link => !exists(Path.Combine(Path.GetDirectoryName(page.Path)!, link.Split('#')[0])))
            .Select(link => $"{page.Path}: the link to {link} leads nowhere.");

    public static IEnumerable<string> FailureViolations(string path, string text, IEnumerable<Type> failures) =>
        failures.SelectMany(failure => Enum.GetNames(failure).Where(name => !text.Contains($"`{name}`", StringComparison.Ordinal))
            .Select(name => $"{path}: does not explain {failure.Name}.{name}."));

    public static string Squeeze(string text) => Blank().Replace(text, " ").Trim();

    private static string FirstLine(CodeBlock block) => block.Text.Split('\n')[0].Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
