using System.Collections.Concurrent;
using SocialCrm.Channels;

namespace SocialCrm.Sdk.Tests.Channels.Fakes;

/// <summary>Sends; a test says what the platform answers.</summary>
internal sealed class FakeSender(ConnectionId connection, params IReadOnlyList<OperationDescriptor> operations) : IChannelSender
{
    public ConnectionId Connection => connection;

    public ChannelDescriptor Descriptor { get; } = Plaza.Descriptor(ChannelCapabilities.Publish, operations);

    public ConcurrentQueue<OutboundMessage> Sent { get; } = new();

    public Func<OutboundMessage, CancellationToken, Task<SendResult>> OnSend { get; set; } =
        (message, _) => Task.FromResult<SendResult>(new SendResult.Accepted($"post {message.Text}"));

    public Task<SendResult> SendAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        Sent.Enqueue(message);
        return OnSend(message, cancellationToken);
    }
}
