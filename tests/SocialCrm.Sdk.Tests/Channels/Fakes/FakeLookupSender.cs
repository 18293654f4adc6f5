using System.Collections.Concurrent;
using SocialCrm.Channels;

namespace SocialCrm.Sdk.Tests.Channels.Fakes;

/// <summary>Sends, and can look for what it sent.</summary>
internal sealed class FakeLookupSender(ConnectionId connection) : ISendLookup
{
    public ConnectionId Connection => connection;

    public ChannelDescriptor Descriptor { get; } = Plaza.Descriptor(ChannelCapabilities.Publish, new OperationDescriptor(ChannelOperation.Publish, SendIdempotency.LookUp));

    /// <summary>Calls in order: <c>send</c> and <c>find</c>.</summary>
    public ConcurrentQueue<string> Calls { get; } = new();

    public Func<OutboundMessage, Task<SendResult>> OnSend { get; set; } = _ => Task.FromResult<SendResult>(new SendResult.Accepted("sent"));

    public Func<OutboundMessage, Task<SendResult.Accepted?>> OnFind { get; set; } = _ => Task.FromResult<SendResult.Accepted?>(null);

    public Task<SendResult> SendAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        Calls.Enqueue("send");
        return OnSend(message);
    }

    public Task<SendResult.Accepted?> FindAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        Calls.Enqueue("find");
        return OnFind(message);
    }
}
