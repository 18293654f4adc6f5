using SocialCrm.Channels;

namespace SocialCrm.Testing;

/// <summary>A way to the fake platform and nowhere else, without retries, limits or guard: what a connector does by itself shows.</summary>
internal sealed class KitNetwork(ConnectorHarness harness, HttpMessageHandler transport) : IChannelNetwork
{
#pragma warning disable RS0030 // No factory here: nothing may come between the connector and the fake.
    public HttpClient CreateClient(ConnectionId connection) => new(transport, disposeHandler: false);
#pragma warning restore RS0030

    public Task<Stream> ConnectAsync(ConnectionId connection, string host, int port, CancellationToken cancellationToken) =>
        harness.ConnectAsync(host, port, cancellationToken);
}
