using SocialCrm.Channels;
using SocialCrm.Testing;

namespace SocialCrm.Connectors.Tests.Shaarli;

/// <summary>The Shaarli connector and a site in the process.</summary>
public sealed class ShaarliHarness : ConnectorHarness
{
    public override ConnectionId Connection { get; } = new("shaarli:ada");

    public override FakePlatform Platform { get; } = new ShaarliPlatform();

    public override IReadOnlyList<string> Secrets { get; } = [ShaarliPlatform.Secret];

    /// <summary>What is published stands among the links.</summary>
    public override string? Echo(ArrivedMessage message, DateTimeOffset at) => message.ExternalId;

    public override ChannelCursor? OlderCursor => new("""{"v":0,"since":"2020-01-01T00:00:00Z"}""");

    public override void Add(SocialCrmBuilder crm) => Add(crm, ShaarliPlatform.Secret);

    public override bool AddWithoutSecret(SocialCrmBuilder crm)
    {
        Add(crm, null);
        return true;
    }

    public override void UseStore(SocialCrmBuilder crm, string folder) => crm.UseSqlite($"Data Source={Path.Combine(folder, "crm.db")}");

    private static void Add(SocialCrmBuilder crm, string? secret) => crm.AddShaarli("ada", site =>
    {
        site.Address = new Uri(ShaarliPlatform.Address);
        site.Secret = secret;
    });
}
