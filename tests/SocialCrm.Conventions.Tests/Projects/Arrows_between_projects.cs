namespace SocialCrm.Conventions.Tests.Projects;

public sealed class Arrows_between_projects
{
    [Fact]
    public void Every_project_references_only_what_the_architecture_allows() => Convention.Holds(ArrowRules.Violations(ProjectFile.All()));

    [Fact]
    public void Every_project_uses_only_the_packages_it_may() => Convention.Holds(PackageRules.Violations(ProjectFile.All()));

    [Theory]
    [InlineData("src/SocialCrm.Connectors/SocialCrm.Connectors.csproj", "../SocialCrm.Sdk/SocialCrm.Sdk.csproj")]
    [InlineData("src/SocialCrm.Storage.Sqlite/SocialCrm.Storage.Sqlite.csproj", @"..\SocialCrm.Sdk\SocialCrm.Sdk.csproj")]
    [InlineData("src/SocialCrm.Abstractions/SocialCrm.Abstractions.csproj", "../SocialCrm.Sdk/SocialCrm.Sdk.csproj")]
    [InlineData("src/SocialCrm.Sdk/SocialCrm.Sdk.csproj", "../SocialCrm.Storage.Sqlite/SocialCrm.Storage.Sqlite.csproj")]
    [InlineData("samples/QuickStart/QuickStart.csproj", "../../tests/SocialCrm.AotSmoke/SocialCrm.AotSmoke.csproj")]
    [InlineData("tests/SocialCrm.Sdk.Tests/SocialCrm.Sdk.Tests.csproj", "../SocialCrm.Connectors.Tests/SocialCrm.Connectors.Tests.csproj")]
    public void A_wrong_arrow_is_found(string path, string reference)
    {
        var project = ProjectFile.Parse(path, $"""<Project><ItemGroup><ProjectReference Include="{reference}" /></ItemGroup></Project>""");

        Convention.Finds("no such arrow", ArrowRules.Violations([project]));
    }

    [Fact]
    public void An_unplanned_package_is_found()
    {
        var project = ProjectFile.Parse("src/SocialCrm.Common/SocialCrm.Common.csproj", "<Project />");

        Convention.Finds("no such package is planned", ArrowRules.Violations([project]));
    }

    [Theory]
    [InlineData("src/SocialCrm.Abstractions/SocialCrm.Abstractions.csproj", "Microsoft.Extensions.Http")]
    [InlineData("src/SocialCrm.Sdk/SocialCrm.Sdk.csproj", "Npgsql")]
    [InlineData("samples/QuickStart/QuickStart.csproj", "Newtonsoft.Json")]
    public void A_package_out_of_place_is_found(string path, string package)
    {
        var project = ProjectFile.Parse(path, $"""<Project><ItemGroup><PackageReference Include="{package}" /></ItemGroup></Project>""");

        Convention.Finds(package, PackageRules.Violations([project]));
    }

    [Theory]
    [InlineData("Version")]
    [InlineData("VersionOverride")]
    public void A_version_outside_the_central_file_is_found(string attribute)
    {
        var project = ProjectFile.Parse("tests/A.Tests/A.Tests.csproj", $"""<Project><ItemGroup><PackageReference Include="Moq" {attribute}="1.0.0" /></ItemGroup></Project>""");

        Convention.Finds("has a version here", PackageRules.Violations([project]));
    }
}
