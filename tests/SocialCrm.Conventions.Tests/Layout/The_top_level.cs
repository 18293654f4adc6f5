namespace SocialCrm.Conventions.Tests.Layout;

public sealed class The_top_level
{
    [Fact]
    public void Holds_what_the_architecture_draws() =>
        Convention.Holds(LayoutRules.TopLevelViolations(Directory.EnumerateFileSystemEntries(Repository.Root).Select(path => Path.GetFileName(path))));

    [Fact]
    public void Every_project_is_in_the_solution() =>
        Convention.Holds(LayoutRules.SolutionViolations(
            Repository.Read("SocialCrm.Sdk.sln"), [.. Repository.Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal))]));

    [Fact]
    public void No_project_is_empty() => Convention.Holds(LayoutRules.EmptyProjectViolations([.. Repository.Files]));

    [Fact]
    public void The_package_configuration_names_no_source() => Convention.Holds(LayoutRules.SourceViolations(Repository.Read("nuget.config")));

    [Fact]
    public void Something_that_does_not_belong_is_found()
    {
        string[] names = ["LICENSE", "README.md", "README.zh-CN.md", "SocialCrm.Sdk.sln", "docs", "nuget.config", "samples", "src", "tests", ".ci", "notes.txt"];

        Convention.Finds("notes.txt", LayoutRules.TopLevelViolations(names));
    }

    [Fact]
    public void Something_missing_is_found() =>
        Convention.Finds("LICENSE", LayoutRules.TopLevelViolations(["README.md", "README.zh-CN.md", "SocialCrm.Sdk.sln", "docs", "nuget.config", "samples", "src", "tests"]));

    [Fact]
    public void A_forgotten_project_is_found() => Convention.Finds("is not in the solution", LayoutRules.SolutionViolations("", ["src/A/A.csproj"]));

    [Fact]
    public void A_project_that_is_gone_is_found() =>
        Convention.Finds("not on disk", LayoutRules.SolutionViolations(@"Project(""{1}"") = ""A"", ""src\A\A.csproj"", ""{2}""", []));

    [Fact]
    public void An_empty_project_is_found() =>
        Convention.Finds("src/A/A.csproj: is empty", LayoutRules.EmptyProjectViolations(["src/A/A.csproj", "src/A/README.md", "src/AB/AB.csproj", "src/AB/B.cs"]));

    [Fact]
    public void A_named_source_is_found() =>
        Convention.Finds("names feed", LayoutRules.SourceViolations("""<configuration><packageSources><add key="a" value="feed" /></packageSources></configuration>"""));
}
