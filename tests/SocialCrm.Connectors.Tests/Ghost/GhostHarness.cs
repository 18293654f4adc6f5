using SocialCrm.Channels;
using SocialCrm.Testing;
using FakePlatform = SocialCrm.Testing.FakePlatform;

namespace SocialCrm.Connectors.Tests.Ghost;

public sealed class GhostHarness : ConnectorHarness
{
    public override ConnectionId Connection { get; } = new("ghost:news");

    public override FakePlatform Platform { get; } = new GhostSite();

    public override IReadOnlyList<string> Secrets { get; } = [GhostSite.Secret];

    public override string OwnAccount => GhostSite.Own;

    public override void Add(SocialCrmBuilder crm) => Add(crm, $"{GhostSite.KeyId}:{GhostSite.Secret}");

    public override bool AddWithoutSecret(SocialCrmBuilder crm)
    {
        Add(crm, "");
        return true;
    }

    public override void UseStore(SocialCrmBuilder crm, string folder) => crm.UseSqlite($"Data Source={Path.Combine(folder, "crm.db")}");

    private static void Add(SocialCrmBuilder crm, string key) => crm.AddGhost("news", ghost =>
    {
        ghost.Site = new Uri(GhostSite.Address);
        ghost.AdminKey = key;
        ghost.Member = GhostSite.Own;
    });
}
