using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;

namespace SocialCrm.Testing.Tests.Plaza;

/// <summary>A receiver that compares its secret letter by letter.</summary>
internal sealed class LeakyHarness : ConnectorHarness
{
    public override ConnectionId Connection { get; } = new("leaky");

    public override FakePlatform Platform { get; } = new PlazaPlatform();

    public override void Add(SocialCrmBuilder crm) => crm.Services.AddSingleton<IChannelConnector>(new Receiver(Connection));

    public override void UseStore(SocialCrmBuilder crm, string folder) => crm.UseSqlite($"Data Source={Path.Combine(folder, "crm.db")}");

    private sealed class Receiver(ConnectionId connection) : IWebhookReceiver
    {
        public ConnectionId Connection => connection;

        public ChannelDescriptor Descriptor { get; } = new(new ChannelId("leaky"), "Leaky", SiteKind.Web, ChannelCapabilities.Webhook);

        public WebhookVerdict Verify(WebhookRequest request) =>
            string.Equals(request.ReadHeader("X-Secret"), "open sesame", StringComparison.Ordinal)
                ? new WebhookVerdict.Deliver()
                : new WebhookVerdict.Refuse("The secret is another.");

        public WebhookContent Parse(WebhookEnvelope envelope) => new([], []);
    }
}
