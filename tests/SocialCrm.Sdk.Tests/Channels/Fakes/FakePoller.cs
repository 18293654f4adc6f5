using SocialCrm.Channels;

namespace SocialCrm.Sdk.Tests.Channels.Fakes;

/// <summary>Is polled; a test says what that brings.</summary>
internal sealed class FakePoller(ConnectionId connection, Func<ChannelCursor, CancellationToken, Task<ChannelPage>> poll) : IChannelPoller
{
    private int polls;

    public ConnectionId Connection => connection;

    public ChannelDescriptor Descriptor { get; init; } = Plaza.Descriptor(ChannelCapabilities.Poll);

    public int Polls => Volatile.Read(ref polls);

    public static FakePoller Empty(ConnectionId connection) => new(connection, (_, _) => Task.FromResult(Nothing));

    public static ChannelPage Nothing => new([], [], new ChannelCursor("end"), IsLast: true);

    public Task<ChannelPage> PollAsync(ChannelCursor from, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref polls);
        return poll(from, cancellationToken);
    }
}
