using SocialCrm.Channels;
using SocialCrm.Testing;

namespace SocialCrm.Connectors.Tests.Webhooks;

/// <summary>A sender that signs with a private key.</summary>
public sealed class SignedByKeyHarness : ConnectorHarness
{
    private static readonly StandardSender[] Senders = [.. Enum.GetNames<PlatformSecret>().Select(StandardSender.WithPrivateKey)];

    public override ConnectionId Connection { get; } = new("webhook:forum");

    public override FakePlatform Platform { get; } = new PostingPlatform(name => Senders[(int)Enum.Parse<PlatformSecret>(name)]);

    public override void Add(SocialCrmBuilder crm) => crm.AddWebhook("forum", hook =>
    {
        hook.PublicKeys.Add(Senders[(int)PlatformSecret.Current].Key);
        hook.PublicKeys.Add(Senders[(int)PlatformSecret.Previous].Key);
    });

    public override bool AddWithoutSecret(SocialCrmBuilder crm)
    {
        crm.AddWebhook("forum", _ => { });
        return true;
    }

    public override void UseStore(SocialCrmBuilder crm, string folder) => crm.UseSqlite($"Data Source={Path.Combine(folder, "crm.db")}");
}
