namespace SocialCrm.Conventions.Tests.Projects;

/// <summary>Which project may reference which. An arrow that is not in the table is a mistake or a decision record.</summary>
internal static class ArrowRules
{
    private const string Abstractions = "SocialCrm.Abstractions";
    private const string Sdk = "SocialCrm.Sdk";
    private const string Relational = "SocialCrm.Storage.Relational";

    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        [Abstractions] = [],
        [Sdk] = [Abstractions],
        [Relational] = [Abstractions],
        ["SocialCrm.Storage.Sqlite"] = [Abstractions, Relational],
        ["SocialCrm.Storage.PostgreSql"] = [Abstractions, Relational],
        ["SocialCrm.Connectors"] = [Abstractions],
        ["SocialCrm.AspNetCore"] = [Abstractions, Sdk],
        ["SocialCrm.Testing"] = [Abstractions, Sdk],
    };

    public static IEnumerable<string> Violations(IReadOnlyCollection<ProjectFile> projects)
    {
        var areas = projects.ToDictionary(project => project.Name, project => project.Area, StringComparer.Ordinal);
        return projects.SelectMany(project => project.Area == "src" ? OfLibrary(project) : OfHost(project, areas));
    }

    private static IEnumerable<string> OfLibrary(ProjectFile project) =>
        Allowed.TryGetValue(project.Name, out var allowed)
            ? project.References.Except(allowed, StringComparer.Ordinal).Select(reference => Wrong(project, reference))
            : [$"{project.Path}: no such package is planned. Add it to {nameof(ArrowRules)} with a decision record."];

    private static IEnumerable<string> OfHost(ProjectFile project, Dictionary<string, string> areas) =>
        project.References.Where(reference => !MayHost(project, reference, areas.GetValueOrDefault(reference, "nowhere"))).Select(reference => Wrong(project, reference));

    // Samples are what a user would write; tests may also look into samples and start other programs of the tests.
    private static bool MayHost(ProjectFile project, string reference, string area) => (project.Area, area) switch
    {
        (_, "src") => true,
        ("tests", "samples") => true,
        ("tests", "tests") => !reference.EndsWith(".Tests", StringComparison.Ordinal),
        _ => false,
    };

    private static string Wrong(ProjectFile project, string reference) =>
        $"{project.Path} -> {reference}: no such arrow. Everything points at {Abstractions}.";
}
