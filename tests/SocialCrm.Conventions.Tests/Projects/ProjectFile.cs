using System.Xml.Linq;

namespace SocialCrm.Conventions.Tests.Projects;

/// <summary>What a project file says of its neighbours.</summary>
internal sealed record ProjectFile(string Path, XDocument Content)
{
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The top folder it lies in: src, tests or samples.</summary>
    public string Area => Path.Split('/')[0];

    public string Folder => Path[..Path.LastIndexOf('/')];

    public IEnumerable<string> References =>
        Attributes("ProjectReference").Select(path => System.IO.Path.GetFileNameWithoutExtension(path.Replace('\\', '/')));

    public IEnumerable<string> Packages => Attributes("PackageReference");

    public IEnumerable<string> Versions =>
        Content.Descendants("PackageReference")
            .Where(reference => (reference.Attribute("Version") ?? reference.Attribute("VersionOverride")) is not null)
            .Select(reference => reference.Attribute("Include")?.Value ?? "?");

    public static ProjectFile Parse(string path, string xml) => new(path, XDocument.Parse(xml));

    public static IReadOnlyList<ProjectFile> All() =>
        [.. Repository.Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal)).Select(file => Parse(file, Repository.Read(file)))];

    private IEnumerable<string> Attributes(string element) =>
        Content.Descendants(element).Select(reference => reference.Attribute("Include")?.Value).OfType<string>();
}
