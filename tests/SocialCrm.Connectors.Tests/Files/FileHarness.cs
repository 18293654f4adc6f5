using SocialCrm.Channels;
using SocialCrm.Connectors.Files;
using SocialCrm.Testing;

namespace SocialCrm.Connectors.Tests.Files;

/// <summary>An export that grows and changes.</summary>
public sealed class FileHarness : ConnectorHarness
{
    private readonly ExportPlatform platform = new();

    public override ConnectionId Connection { get; } = new("file:export");

    public override FakePlatform Platform => platform;

    public override void Add(SocialCrmBuilder crm) => crm.AddFileImport("export", files =>
    {
        files.Path = platform.Path;
        files.Map = ColumnMap.Parse("id=id,author=author,time=time,text=text,kind=kind,'forum'=channel");
    });

    public override void UseStore(SocialCrmBuilder crm, string folder) => crm.UseSqlite($"Data Source={Path.Combine(folder, "crm.db")}");
}
