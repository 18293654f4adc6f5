using SocialCrm.Channels;
using SocialCrm.Testing;

namespace SocialCrm.Connectors.Tests.Webhooks;

/// <summary>A sender that shares a secret.</summary>
public sealed class WebhookHarness : ConnectorHarness
{
    public override ConnectionId Connection { get; } = new("webhook:forum");

    public override FakePlatform Platform { get; } = new PostingPlatform(StandardSender.WithSecret);

    public override IReadOnlyList<string> Secrets { get; } = [KeyOf(PlatformSecret.Current), KeyOf(PlatformSecret.Previous)];

    public override void Add(SocialCrmBuilder crm) => crm.AddWebhook("forum", hook =>
    {
        hook.Secrets.Add(KeyOf(PlatformSecret.Current));
        hook.Secrets.Add(KeyOf(PlatformSecret.Previous));
    });

    public override bool AddWithoutSecret(SocialCrmBuilder crm)
    {
        crm.AddWebhook("forum", _ => { });
        return true;
    }

    public override void UseStore(SocialCrmBuilder crm, string folder) => crm.UseSqlite($"Data Source={Path.Combine(folder, "crm.db")}");

    private static string KeyOf(PlatformSecret secret) => StandardSender.WithSecret(secret.ToString()).Key;
}
