using SocialCrm.Channels;

namespace SocialCrm.Sdk.Tests.Channels;

/// <summary>A connector that reads what a test wrote for it, and counts how many polls run at once.</summary>
internal sealed class ScriptedPoller(ConnectionId connection, Func<ChannelCursor, Task<ChannelPage>> poll) : IChannelPoller
{
    private int running;
    private int mostAtOnce;
    private int polls;

    public ConnectionId Connection => connection;

    public ChannelDescriptor Descriptor { get; } = new(Said.Plaza, "Plaza", SiteKind.Microblog, ChannelCapabilities.Poll);

    public int Running => Volatile.Read(ref running);

    public int MostAtOnce => Volatile.Read(ref mostAtOnce);

    public int Polls => Volatile.Read(ref polls);

    /// <summary>A connector of as many pages as there are lists.</summary>
    public static ScriptedPoller Of(params IReadOnlyList<IReadOnlyList<Interaction>> pages) => new(Said.Connection, from =>
    {
        var number = Said.NumberOf(from);
        return Task.FromResult(Said.Page(number, pages.Count, number < pages.Count ? pages[number] : []));
    });

    public async Task<ChannelPage> PollAsync(ChannelCursor from, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref polls);
        var now = Interlocked.Increment(ref running);
        mostAtOnce = Math.Max(mostAtOnce, now);
        try
        {
            return await poll(from);
        }
        finally
        {
            Interlocked.Decrement(ref running);
        }
    }
}
