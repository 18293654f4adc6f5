using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SocialCrm.Conventions.Tests.Sources;

/// <summary>A host composes with three verbs, and needs one namespace for all of them.</summary>
internal static class VerbRules
{
    private static readonly string[] Verbs = ["Add", "Use", "Configure"];
    private static readonly string[] Composed = ["SocialCrmBuilder", "IServiceCollection"];

    public static IEnumerable<string> Violations(SourceFile file) =>
        file.Area == "src" ? file.Syntax.DescendantNodes().OfType<MethodDeclarationSyntax>().Where(IsVerb).SelectMany(verb => Judge(file, verb.Identifier.ValueText)) : [];

    private static IEnumerable<string> Judge(SourceFile file, string verb)
    {
        if (!Verbs.Any(known => verb.Length > known.Length && verb.StartsWith(known, StringComparison.Ordinal) && char.IsUpper(verb[known.Length])))
            yield return $"{file.Path}: {verb} is no verb of ours. Add is one more, Use is the one, Configure sets options.";
        if (file.Namespace != "SocialCrm")
            yield return $"{file.Path}: {verb} lies in namespace {file.Namespace}. Verbs lie in SocialCrm, so that a host needs one using.";
    }

    private static bool IsVerb(MethodDeclarationSyntax method) =>
        IsPublic(method) && Receiver(method)?.Type is { } type && Composed.Contains(type.ToString(), StringComparer.Ordinal);

    private static bool IsPublic(MethodDeclarationSyntax method) =>
        method.Modifiers.Any(SyntaxKind.PublicKeyword)
        && method.Ancestors().OfType<ClassDeclarationSyntax>().All(type => type.Modifiers.Any(SyntaxKind.PublicKeyword));

    private static ParameterSyntax? Receiver(MethodDeclarationSyntax method) =>
        method.Parent is ExtensionBlockDeclarationSyntax block
            ? block.ParameterList?.Parameters.FirstOrDefault()
            : method.ParameterList.Parameters.FirstOrDefault(parameter => parameter.Modifiers.Any(SyntaxKind.ThisKeyword));
}
