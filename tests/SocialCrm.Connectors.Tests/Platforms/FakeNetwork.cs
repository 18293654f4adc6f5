using SocialCrm.Channels;

namespace SocialCrm.Connectors.Tests.Platforms;

/// <summary>Leads every connection to one handler, and follows redirects as the core does.</summary>
internal sealed class FakeNetwork(HttpMessageHandler platform) : IChannelNetwork
{
    public HttpClient CreateClient(ConnectionId connection) => new(new FollowingHandler(platform), disposeHandler: false);

    public Task<Stream> ConnectAsync(ConnectionId connection, string host, int port, CancellationToken cancellationToken) => throw new NotSupportedException();
}
