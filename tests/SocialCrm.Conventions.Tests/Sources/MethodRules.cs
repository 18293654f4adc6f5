using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SocialCrm.Conventions.Tests.Sources;

/// <summary>How large a method may be.</summary>
internal static class MethodRules
{
    private const int Screen = 60;
    private const int MostParameters = 4;

    public static IEnumerable<string> Violations(SourceFile file) =>
        file.Syntax.DescendantNodes().Where(node => node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax).SelectMany(node => Judge(file, node));

    private static IEnumerable<string> Judge(SourceFile file, SyntaxNode method)
    {
        var span = method.SyntaxTree.GetLineSpan(method.Span);
        var lines = span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
        var parameters = Parameters(method).Count(parameter => parameter.Type?.ToString() != nameof(CancellationToken));
        var place = $"{file.Path}({span.StartLinePosition.Line + 1})";

        if (lines > Screen)
            yield return $"{place}: a method of {lines} lines does not fit on a screen.";
        if (parameters > MostParameters)
            yield return $"{place}: {parameters} parameters. Four, then a record.";
    }

    // Somebody else's interface says how many there are; a [LoggerMessage] method's parameters are the message's values, not choices of the caller.
    private static SeparatedSyntaxList<ParameterSyntax> Parameters(SyntaxNode method) => method switch
    {
        MethodDeclarationSyntax log when log.AttributeLists.ToString().Contains("LoggerMessage", StringComparison.Ordinal) => default,
        MethodDeclarationSyntax { ExplicitInterfaceSpecifier: not null } => default,
        BaseMethodDeclarationSyntax declared => declared.ParameterList.Parameters,
        LocalFunctionStatementSyntax local => local.ParameterList.Parameters,
        _ => default,
    };
}
