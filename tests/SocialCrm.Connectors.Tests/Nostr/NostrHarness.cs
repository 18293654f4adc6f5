using SocialCrm.Channels;
using SocialCrm.Connectors.Nostr;
using SocialCrm.Testing;

namespace SocialCrm.Connectors.Tests.Nostr;

/// <summary>The shop's key, and a relay.</summary>
public sealed class NostrHarness : ConnectorHarness
{
    public override ConnectionId Connection { get; } = new("nostr:shop");

    public override FakePlatform Platform { get; } = new NostrPlatform();

    public override IReadOnlyList<string> Secrets { get; } = [NostrPeople.ShopSecret];

    public override string OwnAccount => NostrPeople.Shop.PublicKey;

    public static void Configure(NostrOptions shop)
    {
        shop.Relays.Add(new Uri("wss://relay.example"));
        shop.PrivateKey = NostrPeople.ShopSecret;
        shop.Overlap = TimeSpan.FromMinutes(1);

        // The clock of the suites runs while messages are on their way.
        shop.AnswerTimeout = TimeSpan.FromMinutes(5);
    }

    public override void Add(SocialCrmBuilder crm) => crm.AddNostr("shop", Configure);

    public override bool AddWithoutSecret(SocialCrmBuilder crm)
    {
        crm.AddNostr("shop", shop =>
        {
            Configure(shop);
            shop.PrivateKey = null;
        });
        return true;
    }

    public override void UseStore(SocialCrmBuilder crm, string folder) => crm.UseSqlite($"Data Source={Path.Combine(folder, "crm.db")}");

    public override OutboundMessage? Message(ChannelOperation operation, string text, string replyTo)
    {
        var message = base.Message(operation, text, replyTo)!;
        return message.Recipient is null ? message : message with { Recipient = NostrPeople.Of("ada").PublicKey };
    }
}
