using SocialCrm.Channels;

namespace SocialCrm.Sdk.Tests.Channels.Fakes;

/// <summary>Takes webhooks, and can be polled for what they lost.</summary>
internal sealed class FakeReconcilingWebhook(ConnectionId connection) : IWebhookReceiver, IChannelPoller
{
    private int polls;

    public ConnectionId Connection => connection;

    public ChannelDescriptor Descriptor { get; } = Plaza.Descriptor(ChannelCapabilities.Webhook | ChannelCapabilities.Poll);

    public int Polls => Volatile.Read(ref polls);

    public WebhookVerdict Verify(WebhookRequest request) => new WebhookVerdict.Deliver();

    public WebhookContent Parse(WebhookEnvelope envelope) => new([], []);

    public Task<ChannelPage> PollAsync(ChannelCursor from, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref polls);
        return Task.FromResult(FakePoller.Nothing);
    }
}
