using System.Xml.Linq;

namespace SocialCrm.Conventions.Tests.Packaging;

[Collection(BuildsAlone.Name)]
public sealed class A_fresh_project(PackedPackages packed)
{
    [Fact]
    public async Task Installs_the_packages_from_a_folder_and_runs_the_first_program_of_the_readme()
    {
        var folder = packed.Elsewhere;
        Project().Save(Path.Combine(folder, "Fresh.csproj"));
        Configuration().Save(Path.Combine(folder, "nuget.config"));
        File.Copy(Repository.Full("samples/FirstProgram/Program.cs"), Path.Combine(folder, "Program.cs"));

        await Dotnet.StartAsync(folder, "dotnet", packed.Packages, ["build", "-c", "Release", "-o", "out", "--disable-build-servers", "-nodeReuse:false"]);
        var output = await Dotnet.StartAsync(folder, "dotnet", packed.Packages, [Path.Combine("out", "Fresh.dll")]);

        Assert.Equal(FirstProgram.Output, output.TrimEnd());
        Assert.True(Directory.Exists(Path.Combine(packed.Packages, "socialcrm.sdk", packed.Version)), "SocialCrm.Sdk did not come from the folder.");
    }

    private XElement Project() => new(
        "Project", new XAttribute("Sdk", "Microsoft.NET.Sdk"),
        new XElement(
            "PropertyGroup", new XElement("OutputType", "Exe"), new XElement("TargetFramework", "net10.0"), new XElement("Nullable", "enable"),
            new XElement("ImplicitUsings", "enable"), new XElement("NuGetAudit", "false"), new XElement("TreatWarningsAsErrors", "true")),
        new XElement("ItemGroup", FirstProgram.Packages.Select(name =>
            new XElement("PackageReference", new XAttribute("Include", name), new XAttribute("Version", packed.Version)))));

    // Other people's packages are not downloaded again: the machine's own package folder serves them.
    private XElement Configuration() => new(
        "configuration",
        new XElement("packageSources", new XElement("add", new XAttribute("key", "packed"), new XAttribute("value", packed.Feed))),
        new XElement("fallbackPackageFolders", new XElement("add", new XAttribute("key", "machine"), new XAttribute("value", MachineFolder()))));

    private static string MachineFolder() =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}
