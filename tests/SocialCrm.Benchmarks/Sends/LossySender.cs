using SocialCrm.Channels;

namespace SocialCrm.Benchmarks.Sends;

/// <summary>Sends to a <see cref="LossyPlatform"/> in one class of idempotency.</summary>
internal sealed class LossySender(SendIdempotency idempotency) : ISendLookup
{
    public LossyPlatform Platform { get; } = new();

    public ConnectionId Connection { get; } = new($"lossy:{idempotency}");

    public ChannelDescriptor Descriptor { get; } = new(new ChannelId("lossy"), "Lossy", SiteKind.Microblog, ChannelCapabilities.Publish)
    {
        Operations = [new OperationDescriptor(ChannelOperation.Publish, idempotency)],
    };

    public SendIdempotency Idempotency => idempotency;

    public Task<SendResult> SendAsync(OutboundMessage message, CancellationToken cancellationToken) =>
        Task.FromResult(Platform.Take(message, idempotency == SendIdempotency.Native));

    public Task<SendResult.Accepted?> FindAsync(OutboundMessage message, CancellationToken cancellationToken) =>
        Task.FromResult(Platform.Find(message));
}
