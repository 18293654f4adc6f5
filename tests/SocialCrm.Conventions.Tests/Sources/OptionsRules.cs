using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SocialCrm.Conventions.Tests.Sources;

/// <summary>Options that are wrong stop a host when it starts, and not in the night.</summary>
internal static class OptionsRules
{
    private static readonly string[] Readers = ["IOptions", "IOptionsMonitor", "IOptionsSnapshot", "IValidateOptions"];

    public static IEnumerable<string> Violations(IEnumerable<SourceFile> files) =>
        from file in files
        where file.Area == "src"
        group file by file.Project into project
        let registrars = project.SelectMany(Registrars).ToHashSet(StringComparer.Ordinal)
        let validated = project.SelectMany(file => Validated(file).Concat(ByRegistrar(file, registrars))).ToHashSet(StringComparer.Ordinal)
        from options in project.SelectMany(Registered).Where(options => options.EndsWith("Options", StringComparison.Ordinal) && options != "TOptions").Concat(project.SelectMany(Read)).Distinct(StringComparer.Ordinal)
        where !validated.Contains(options)
        select $"src/{project.Key}: {options} is not validated on start. Register it with AddOptions<{options}>().ValidateOnStart().";

    private static IEnumerable<string> Registered(SourceFile file) => Registrations(file).Select(TypeOf);

    private static IEnumerable<string> Validated(SourceFile file) => Registrations(file).Where(IsValidated).Select(TypeOf);

    /// <summary>Methods that register whatever options they are given a type of, validated on start.</summary>
    private static IEnumerable<string> Registrars(SourceFile file) =>
        Registrations(file).Where(IsValidated)
            .Select(name => name.Ancestors().OfType<MethodDeclarationSyntax>().FirstOrDefault())
            .OfType<MethodDeclarationSyntax>()
            .Where(method => method.TypeParameterList is not null)
            .Select(method => method.Identifier.ValueText);

    private static IEnumerable<string> ByRegistrar(SourceFile file, HashSet<string> registrars) =>
        file.Syntax.DescendantNodes().OfType<GenericNameSyntax>()
            .Where(name => registrars.Contains(name.Identifier.ValueText))
            .SelectMany(name => name.TypeArgumentList.Arguments)
            .Select(argument => argument.ToString());

    private static IEnumerable<string> Read(SourceFile file) =>
        Generics(file).Where(name => Readers.Contains(name.Identifier.ValueText, StringComparer.Ordinal)).Select(TypeOf).Where(name => name.EndsWith("Options", StringComparison.Ordinal));

    private static IEnumerable<GenericNameSyntax> Registrations(SourceFile file) => Generics(file).Where(name => name.Identifier.ValueText == "AddOptions");

    private static IEnumerable<GenericNameSyntax> Generics(SourceFile file) =>
        file.Syntax.DescendantNodes().OfType<GenericNameSyntax>().Where(name => name.TypeArgumentList.Arguments.Count == 1);

    private static string TypeOf(GenericNameSyntax name) => name.TypeArgumentList.Arguments[0].ToString();

    // The chain of calls that begins with the registration.
    private static bool IsValidated(GenericNameSyntax name) =>
        name.Ancestors().TakeWhile(node => node is ExpressionSyntax).OfType<MemberAccessExpressionSyntax>().Any(access => access.Name.Identifier.ValueText == "ValidateOnStart");
}
