using System.Text;
using SocialCrm.Channels;

namespace SocialCrm.Sdk.Tests.Channels.Fakes;

/// <summary>A receiver that cannot tell anything without asking.</summary>
internal sealed class FakeInquirer(ConnectionId connection, Func<CancellationToken, Task<WebhookVerdict>> inquire) : IWebhookInquirer
{
    public ConnectionId Connection { get; } = connection;

    public ChannelDescriptor Descriptor { get; } = Plaza.Descriptor(ChannelCapabilities.Webhook);

    public WebhookVerdict Verify(WebhookRequest request) => new WebhookVerdict.Inquire();

    public Task<WebhookVerdict> InquireAsync(WebhookRequest request, CancellationToken cancellationToken) => inquire(cancellationToken);

    public WebhookContent Parse(WebhookEnvelope envelope) => new([Plaza.Said(Encoding.UTF8.GetString(envelope.Body.Span), Connection)], []);
}
