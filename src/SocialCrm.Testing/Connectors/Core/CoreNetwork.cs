using SocialCrm.Channels;

namespace SocialCrm.Testing;

/// <summary>The core's own network for HTTP, and the harness's streams for everything else.</summary>
internal sealed class CoreNetwork(IChannelNetwork real, ConnectorHarness harness, HostFate fate, StirCount stirs) : IChannelNetwork
{
    public HttpClient CreateClient(ConnectionId connection) => real.CreateClient(connection);

    public async Task<Stream> ConnectAsync(ConnectionId connection, string host, int port, CancellationToken cancellationToken) =>
        new WatchedStream(await fate.CrossAsync($"connecting to port {port}", () => harness.ConnectAsync(host, port, cancellationToken), cancellationToken), fate, (stirs, port));
}
