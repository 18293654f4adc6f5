using SocialCrm.Channels;

namespace SocialCrm.AspNetCore.Tests.Hosts;

/// <summary>A connector that has to ask who sent a delivery, and gets no answer.</summary>
internal sealed class AskingConnector(ConnectionId connection) : IWebhookInquirer
{
    private int asked;

    public ConnectionId Connection => connection;

    public ChannelDescriptor Descriptor { get; } = new(new ChannelId("asking"), "Asking", SiteKind.Microblog, ChannelCapabilities.Webhook);

    public int Asked => Volatile.Read(ref asked);

    public WebhookVerdict Verify(WebhookRequest request) => new WebhookVerdict.Inquire();

    public async Task<WebhookVerdict> InquireAsync(WebhookRequest request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref asked);
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return new WebhookVerdict.Deliver("d1");
    }

    public WebhookContent Parse(WebhookEnvelope envelope) => new([], []);
}
