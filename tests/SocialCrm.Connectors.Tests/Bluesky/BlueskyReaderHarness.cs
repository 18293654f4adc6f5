using SocialCrm.Channels;
using SocialCrm.Testing;
using FakePlatform = SocialCrm.Testing.FakePlatform;

namespace SocialCrm.Connectors.Tests.Bluesky;

public sealed class BlueskyReaderHarness : ConnectorHarness
{
    public override ConnectionId Connection { get; } = new("bluesky-reader:shop");

    public override FakePlatform Platform { get; } = new PublicNetwork();

    public override string OwnAccount => FakeAccounts.Own;

    public override void Add(SocialCrmBuilder crm) => crm.AddBlueskyReader("shop", bluesky => (bluesky.Handle, bluesky.Service) = (FakeAccounts.Handle, new Uri(BlueskyNetwork.View)));

    public override void UseStore(SocialCrmBuilder crm, string folder) => crm.UseSqlite($"Data Source={Path.Combine(folder, "crm.db")}");
}
