using System.Text;
using SocialCrm.Channels;

namespace SocialCrm.Sdk.Tests.Channels.Fakes;

/// <summary>Takes webhooks: a body is the id of its delivery and of the one interaction in it, unless a test says otherwise.</summary>
internal sealed class FakeWebhook(ConnectionId connection) : IWebhookReceiver
{
    public ConnectionId Connection => connection;

    public ChannelDescriptor Descriptor { get; } = Plaza.Descriptor(ChannelCapabilities.Webhook);

    public Func<WebhookRequest, WebhookVerdict> OnVerify { get; set; } = request => new WebhookVerdict.Deliver(Encoding.UTF8.GetString(request.Body.Span));

    public Func<WebhookEnvelope, WebhookContent> OnParse { get; set; } = envelope => new WebhookContent([Plaza.Said(envelope.DeliveryId, envelope.Connection)], []);

    public WebhookVerdict Verify(WebhookRequest request) => OnVerify(request);

    public WebhookContent Parse(WebhookEnvelope envelope) => OnParse(envelope);
}
