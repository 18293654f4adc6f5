namespace SocialCrm.Conventions.Tests.Projects;

/// <summary>Which packages a project may depend on, beside <c>Microsoft.Extensions.*</c>; versions stand in one file.</summary>
internal static class PackageRules
{
    private static readonly Dictionary<string, string[]> Libraries = new(StringComparer.Ordinal)
    {
        ["SocialCrm.Abstractions"] = [],
        ["SocialCrm.Sdk"] = ["Polly.Core"],
        ["SocialCrm.Storage.Relational"] = [],
        ["SocialCrm.Storage.Sqlite"] = ["Microsoft.Data.Sqlite", "SQLitePCLRaw.bundle_e_sqlite3", "SQLitePCLRaw.core"],
        ["SocialCrm.Storage.PostgreSql"] = ["Npgsql"],
        ["SocialCrm.Connectors"] = ["AngleSharp", "NBitcoin.Secp256k1"],
        ["SocialCrm.AspNetCore"] = [],
        ["SocialCrm.Testing"] = ["xunit.assert", "xunit.extensibility.core", "Xunit.SkippableFact", "FsCheck"],
    };

    private static readonly string[] Contracts =
    [
        "Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Logging.Abstractions", "Microsoft.Extensions.Options",
    ];

    private static readonly Dictionary<string, string[]> Hosts = new(StringComparer.Ordinal)
    {
        ["samples"] = ["Spectre.Console", "System.CommandLine"],
        ["tests"] =
        [
            "xunit", "Xunit.SkippableFact", "Moq", "FsCheck", "BenchmarkDotNet", "Microsoft.Data.Sqlite", "SQLitePCLRaw.core",
            "SQLitePCLRaw.bundle_e_sqlite3", "Npgsql", "Microsoft.CodeAnalysis.CSharp", "Microsoft.Playwright", "Microsoft.AspNetCore.TestHost", "System.IO.Hashing",
        ],
    };

    public static IEnumerable<string> Violations(IReadOnlyCollection<ProjectFile> projects) =>
        projects.SelectMany(project => project.Packages.Where(package => !IsAllowed(project, package))
            .Select(package => $"{project.Path}: {package} is not among the packages that project may use.")
            .Concat(project.Versions.Select(package => $"{project.Path}: {package} has a version here. Versions stand in .build/Packages.props.")));

    private static bool IsAllowed(ProjectFile project, string package)
    {
        if (project.Name == "SocialCrm.Abstractions")
            return Contracts.Contains(package, StringComparer.Ordinal);

        var named = project.Area == "src" ? Libraries.GetValueOrDefault(project.Name, []) : Hosts.GetValueOrDefault(project.Area, []);
        return package.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal) || named.Contains(package, StringComparer.Ordinal);
    }
}
