using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SocialCrm.Conventions.Tests.Sources;

/// <summary>How a source file is laid out.</summary>
internal static class FileRules
{
    private const int LongestFile = 300;
    private const int UsualFile = 60;

    private static readonly string[] Unfinished = ["TODO", "FIXME", "HACK"];

    public static IEnumerable<string> Violations(SourceFile file)
    {
        var types = file.TopLevelTypes.Select(SourceFile.NameOf).Distinct(StringComparer.Ordinal).ToArray();

        if (types.Length > 1)
            yield return $"{file.Path}: holds {string.Join(", ", types)}. One type per file.";
        if (types is [var type] && file.Name.Split('.', '{')[0] != type && file.Name != "Program")
            yield return $"{file.Path}: holds {type}. A file is named after its type.";
        if (file.Lines > LongestFile)
            yield return $"{file.Path}: has {file.Lines} lines. Split it by responsibility; {LongestFile} is the most.";
        if (file.Syntax.Members.Any(member => member is NamespaceDeclarationSyntax))
            yield return $"{file.Path}: make the namespace file-scoped.";
        if (file.Syntax.DescendantTrivia().Any(trivia => trivia.IsKind(SyntaxKind.RegionDirectiveTrivia)))
            yield return $"{file.Path}: has a #region. Split the type instead.";
        if (file.Syntax.DescendantTrivia().Any(IsUnfinished))
            yield return $"{file.Path}: says TODO. Finish it, or open an issue.";
    }

    public static IEnumerable<string> LengthViolations(IEnumerable<SourceFile> files) =>
        from file in files
        where file.Area == "src" && !file.Name.EndsWith("Suite", StringComparison.Ordinal) // A suite is a test that ships.
        group file.Lines by file.Project into lines
        let longer = lines.Count(length => length >= UsualFile)
        where longer * 2 > lines.Count()
        select $"src/{lines.Key}: {longer} of {lines.Count()} files have {UsualFile} lines or more. Half of them stay under.";

    private static bool IsUnfinished(SyntaxTrivia trivia)
    {
        var kind = trivia.Kind();
        var isComment = kind is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia;
        return isComment && Unfinished.Any(word => trivia.ToFullString().Contains(word, StringComparison.Ordinal));
    }
}
