using SocialCrm.Channels;

namespace SocialCrm.AspNetCore.Tests.Hosts;

/// <summary>A platform that is asked once a minute and has nothing to say, unless a test has it fail.</summary>
internal sealed class PolledConnector(ConnectionId connection) : IChannelPoller
{
    public ConnectionId Connection => connection;

    public ChannelDescriptor Descriptor { get; } = new(new ChannelId("polled"), "Polled", SiteKind.Blog, ChannelCapabilities.Poll);

    public Exception? Fault { get; set; }

    public Task<ChannelPage> PollAsync(ChannelCursor from, CancellationToken cancellationToken) =>
        Fault is null ? Task.FromResult(new ChannelPage([], [], new ChannelCursor("1"), IsLast: true)) : Task.FromException<ChannelPage>(Fault);
}
