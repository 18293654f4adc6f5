using System.IO.Compression;
using System.Xml.Linq;

namespace SocialCrm.Conventions.Tests.Packaging;

[Collection(BuildsAlone.Name)]
public sealed class A_package(PackedPackages packed)
{
    public static TheoryData<string> Names => [.. PackedPackages.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Brings_its_readme_icon_license_and_documentation(string name)
    {
        using var package = ZipFile.OpenRead(Path.Combine(packed.Feed, $"{name}.{packed.Version}.nupkg"));

        var files = package.Entries.Select(entry => entry.FullName).ToArray();
        Assert.Contains("README.md", files);
        Assert.Contains("icon.png", files);
        Assert.Contains($"lib/net10.0/{name}.dll", files);
        Assert.Contains($"lib/net10.0/{name}.xml", files);
        var metadata = Metadata(package, name);
        Assert.Equal("MIT", metadata["license"]);
        Assert.Equal("README.md", metadata["readme"]);
        Assert.Equal("icon.png", metadata["icon"]);
        Assert.NotEqual("Package Description", metadata["description"]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Brings_its_symbols(string name)
    {
        using var symbols = ZipFile.OpenRead(Path.Combine(packed.Feed, $"{name}.{packed.Version}.snupkg"));

        Assert.Contains($"lib/net10.0/{name}.pdb", symbols.Entries.Select(entry => entry.FullName));
    }

    private static Dictionary<string, string> Metadata(ZipArchive package, string name)
    {
        using var stream = package.GetEntry($"{name}.nuspec")!.Open();
        var metadata = XDocument.Load(stream).Root!.Elements().Single(element => element.Name.LocalName == "metadata");
        return metadata.Elements().ToDictionary(element => element.Name.LocalName, element => element.Value);
    }
}
