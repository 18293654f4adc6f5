using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SocialCrm.Conventions.Tests.Layout;

/// <summary>What lies where in the repository.</summary>
internal static partial class LayoutRules
{
    private static readonly string[] TopLevel =
        ["LICENSE", "README.md", "README.zh-CN.md", "SocialCrm.Sdk.sln", "docs", "nuget.config", "samples", "src", "tests"];

    /// <summary>What builds and samples leave there, as .gitignore says.</summary>
    private static readonly string[] Ignored = ["artifacts", "TestResults", "BenchmarkDotNet.Artifacts", "bin", "obj", "report.html"];
    private static readonly string[] Databases = ["quickstart", "crm.db"];

    public static IEnumerable<string> TopLevelViolations(IEnumerable<string> names)
    {
        var seen = names.Where(name => name[0] != '.' && !Ignored.Contains(name) && !Databases.Any(name.StartsWith)).ToArray();
        return seen.Except(TopLevel).Select(name => $"{name}: does not belong at the top level.")
            .Concat(TopLevel.Except(seen).Select(name => $"{name}: is missing at the top level."));
    }

    public static IEnumerable<string> SolutionViolations(string solution, IReadOnlyCollection<string> projects)
    {
        var listed = ProjectPath().Matches(solution).Select(match => match.Groups[1].Value.Replace('\\', '/')).ToArray();
        return projects.Except(listed).Select(project => $"{project}: is not in the solution.")
            .Concat(listed.Except(projects).Select(project => $"{project}: is in the solution and not on disk."));
    }

    public static IEnumerable<string> EmptyProjectViolations(IReadOnlyCollection<string> files) =>
        files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal))
            .Where(project => !files.Any(file => file.StartsWith(project[..(project.LastIndexOf('/') + 1)], StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal)))
            .Select(project => $"{project}: is empty. A project comes with what it is for.");

    public static IEnumerable<string> SourceViolations(string nugetConfig) =>
        XDocument.Parse(nugetConfig).Descendants("add").Select(entry => $"nuget.config names {entry.Attribute("value")?.Value}. Sources come from the machine.");

    [GeneratedRegex("\"([^\"]+\\.csproj)\"")]
    private static partial Regex ProjectPath();
}
