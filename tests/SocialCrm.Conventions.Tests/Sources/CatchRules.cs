using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SocialCrm.Conventions.Tests.Sources;

/// <summary>Connectors translate what they know and throw; what they do not know is the core's to isolate.</summary>
internal static class CatchRules
{
    public static IEnumerable<string> Violations(SourceFile file) =>
        file.Area == "src" && file.Project == "SocialCrm.Connectors"
            ? file.Syntax.DescendantNodes().OfType<CatchClauseSyntax>().Where(CatchesAll).Select(clause => $"{Place(file, clause)}: catches everything. Name the exceptions you translate.")
            : [];

    // Without a type, a catch that cleans up and throws on catches nothing.
    private static bool CatchesAll(CatchClauseSyntax clause) => clause switch
    {
        { Filter: not null } => false,
        { Declaration: null } => clause.Block.Statements.LastOrDefault() is not ThrowStatementSyntax { Expression: null },
        { Declaration.Type: var type } => type.ToString() is "Exception" or "System.Exception",
    };

    private static string Place(SourceFile file, SyntaxNode node) => $"{file.Path}({node.SyntaxTree.GetLineSpan(node.Span).StartLinePosition.Line + 1})";
}
