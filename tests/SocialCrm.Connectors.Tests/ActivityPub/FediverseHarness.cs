using SocialCrm.Channels;
using SocialCrm.Connectors.ActivityPub;
using SocialCrm.Testing;

namespace SocialCrm.Connectors.Tests.ActivityPub;

/// <summary>The shop's actor, and a site whose people write to it.</summary>
public sealed class FediverseHarness : ConnectorHarness
{
    private readonly FediversePlatform platform = new();

    public override ConnectionId Connection { get; } = new("activitypub:shop");

    public override FakePlatform Platform => platform;

    public override IReadOnlyList<string> Secrets { get; } = [FediverseKeys.OwnPem, FediverseKeys.OwnPem.Split('\n')[1]];

    public override string OwnAccount => FediversePlatform.Shop;

    public static void Configure(ActivityPubOptions shop)
    {
        shop.Actor = new Uri(FediversePlatform.Shop);
        shop.UserName = "shop";
        shop.PrivateKey = FediverseKeys.OwnPem;
        shop.Followers = _ => Task.FromResult<IReadOnlyList<string>>([FediversePlatform.Actor("ada")]);
    }

    public override void Add(SocialCrmBuilder crm) => crm.AddActivityPub("shop", Configure);

    public override bool AddWithoutSecret(SocialCrmBuilder crm)
    {
        crm.AddActivityPub("shop", shop =>
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
        return message.Recipient is null ? message : message with { Recipient = FediversePlatform.Actor("ada") };
    }

    /// <summary>No site delivers an author's own words to the author.</summary>
    public override string? Echo(ArrivedMessage message, DateTimeOffset at) => null;
}
