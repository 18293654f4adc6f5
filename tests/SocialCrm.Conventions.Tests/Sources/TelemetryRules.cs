using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SocialCrm.Conventions.Tests.Sources;

/// <summary>A name that a host may listen to stands on the page that lists them.</summary>
internal static class TelemetryRules
{
    private static readonly string[] Makers = ["CreateCounter", "CreateHistogram", "CreateUpDownCounter", "CreateGauge", "CreateObservableGauge", "CreateObservableCounter", "StartActivity"];

    public static IEnumerable<string> PageViolations(string page, string text, IEnumerable<SourceFile> files) =>
        from file in files
        where file.Area == "src"
        from name in Names(file)
        where !text.Contains($"`{name}`", StringComparison.Ordinal)
        select $"{page}: does not list {name}, which {file.Path} makes.";

    private static IEnumerable<string> Names(SourceFile file) =>
        from call in file.Syntax.DescendantNodes().OfType<InvocationExpressionSyntax>()
        where IsMaker(call.Expression)
        let first = call.ArgumentList.Arguments.FirstOrDefault()?.Expression as LiteralExpressionSyntax
        where first?.Token.Value is string
        select (string)first!.Token.Value!;

    private static bool IsMaker(ExpressionSyntax called) => called is MemberAccessExpressionSyntax access
        && (Makers.Contains(access.Name.Identifier.ValueText, StringComparer.Ordinal) || access.ToString() == "ChannelActivities.Start");
}
