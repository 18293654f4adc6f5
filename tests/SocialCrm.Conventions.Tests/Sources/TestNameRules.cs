using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SocialCrm.Conventions.Tests.Sources;

/// <summary>The name of a test is a sentence: <c>Reading_from_a_cursor_skips_what_was_read</c>. Its class may be the subject.</summary>
internal static partial class TestNameRules
{
    /// <summary>Words that are written with a capital inside.</summary>
    private static readonly string[] Words = ["KiB", "MiB", "GiB", "PostgreSQL", "NativeAOT"];

    public static IEnumerable<string> Violations(SourceFile file) =>
        file.Area == "tests" || file.Project == "SocialCrm.Testing"
            ? file.Syntax.DescendantNodes().OfType<MethodDeclarationSyntax>().Where(IsTest).Select(test => test.Identifier.ValueText).Where(name => !IsSentence(name))
                .Select(name => $"{file.Path}: {name} is no sentence. Write what holds, its words joined by underscores.")
            : [];

    private static bool IsTest(MethodDeclarationSyntax method) =>
        method.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => TestAttribute().IsMatch(attribute.Name.ToString()));

    private static bool IsSentence(string name) =>
        Sentence().IsMatch(name) && name.Split('_').All(word => !Joined().IsMatch(word) || Words.Contains(word, StringComparer.Ordinal));

    [GeneratedRegex("(Fact|Theory)(Attribute)?$")]
    private static partial Regex TestAttribute();

    [GeneratedRegex(@"^\p{Lu}[\p{L}\p{Nd}]*(_[\p{L}\p{Nd}]+)+$")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\p{Ll}\p{Lu}")]
    private static partial Regex Joined();
}
