using SocialCrm.Channels;

namespace SocialCrm.Sdk.Tests.Channels.Fakes;

/// <summary>Is heard; a test says what that brings.</summary>
internal sealed class FakeListener(ConnectionId connection, Func<ChannelCursor, CancellationToken, IAsyncEnumerable<ChannelPage>> listen) : IChannelListener
{
    private int calls;

    public ConnectionId Connection => connection;

    public ChannelDescriptor Descriptor { get; } = Plaza.Descriptor(ChannelCapabilities.Stream);

    public int Calls => Volatile.Read(ref calls);

    public IAsyncEnumerable<ChannelPage> ListenAsync(ChannelCursor from, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref calls);
        return listen(from, cancellationToken);
    }
}
