using System.Reflection;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SocialCrm.Conventions.Tests.Sources;

/// <summary>Conformance suites are worth something when they are derived, and when a vendor can explain a deviation.</summary>
internal static class SuiteRules
{
    public static IEnumerable<Type> Suites(IEnumerable<Type> types) => types.Where(type => type is { IsAbstract: true, IsClass: true } && Facts(type).Any());

    public static IEnumerable<string> VirtualViolations(IEnumerable<Type> suites) =>
        suites.SelectMany(Facts).Where(fact => !fact.IsVirtual || fact.IsFinal)
            .Select(fact => $"{fact.DeclaringType!.Name}.{fact.Name}: make it virtual, so that a vendor can say why it does not hold there.");

    public static IEnumerable<string> ForgottenSuites(IEnumerable<Type> suites, string project, IEnumerable<SourceFile> files)
    {
        var bases = files.Where(file => file.Project == project).SelectMany(file => file.Syntax.DescendantNodes().OfType<BaseTypeSyntax>())
            .Select(type => type.Type.ToString().Split('.', '<')[^1]).ToHashSet(StringComparer.Ordinal);
        return suites.Where(suite => !bases.Contains(suite.Name)).Select(suite => $"tests/{project}: derives no class from {suite.Name}.");
    }

    private static IEnumerable<MethodInfo> Facts(Type type) =>
        type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .Where(method => method.GetCustomAttributes().Any(attribute => attribute is FactAttribute));
}
