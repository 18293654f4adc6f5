using SocialCrm.Channels;

namespace SocialCrm.Testing;

/// <summary>A way to the fake platform and nowhere else, without retries, limits or guard: what a connector does by itself shows.</summary>
internal sealed class KitNetwork(ConnectorHarness harness, HttpMessageHandler transport) : IChannelNetwork
{
    public HttpClient CreateClient(ConnectionId connection) => new(transport, disposeHandler: false);

    public Task<Stream> ConnectAsync(ConnectionId connection, string host, int port, CancellationToken cancellationToken) =>
        harness.ConnectAsync(host, port, cancellationToken);
}
