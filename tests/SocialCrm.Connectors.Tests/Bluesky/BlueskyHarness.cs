using SocialCrm.Channels;
using SocialCrm.Testing;
using FakePlatform = SocialCrm.Testing.FakePlatform;

namespace SocialCrm.Connectors.Tests.Bluesky;

public sealed class BlueskyHarness : ConnectorHarness
{
    private readonly BlueskyNetwork network = new();

    public override ConnectionId Connection { get; } = new("bluesky:eu");

    public override FakePlatform Platform => network;

    public override IReadOnlyList<string> Secrets { get; } = [FakeAccounts.Password];

    public override string OwnAccount => FakeAccounts.Own;

    public override void Add(SocialCrmBuilder crm) => Add(crm, FakeAccounts.Password);

    public override bool AddWithoutSecret(SocialCrmBuilder crm)
    {
        Add(crm, "");
        return true;
    }

    public override void UseStore(SocialCrmBuilder crm, string folder) => crm.UseSqlite($"Data Source={Path.Combine(folder, "crm.db")}");

    public override OutboundMessage Message(ChannelOperation operation, string text, string replyTo) => base.Message(operation, text, replyTo)! with
    {
        Recipient = operation == ChannelOperation.DirectMessage ? FakePosts.DidOf("ada") : null,
    };

    private static void Add(SocialCrmBuilder crm, string password) => crm.AddBluesky("eu", bluesky =>
    {
        bluesky.Handle = FakeAccounts.Handle;
        bluesky.AppPassword = password;
        bluesky.AppView = new Uri(BlueskyNetwork.View);
        bluesky.Directory = new Uri(BlueskyNetwork.Directory);
        bluesky.DirectMessages = true;
        bluesky.ChatService = BlueskyNetwork.ChatService;
    });
}
