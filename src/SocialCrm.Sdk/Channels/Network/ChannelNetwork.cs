using System.Net.Sockets;

namespace SocialCrm.Channels;

/// <summary>The core's network: clients out of the factory, streams out of the guarded dialer.</summary>
internal sealed class ChannelNetwork(IHttpClientFactory clients, GuardedDialer dialer, NetworkTelemetry telemetry) : IChannelNetwork
{
    public HttpClient CreateClient(ConnectionId connection) => clients.CreateClient(ChannelClients.NameOf(connection));

    public async Task<Stream> ConnectAsync(ConnectionId connection, string host, int port, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(host);
        try
        {
            return await dialer.ConnectAsync(host, port, cancellationToken).ConfigureAwait(false);
        }
        catch (AddressRefusedException refused)
        {
            telemetry.AddressRefused(connection, refused.Refusal);
            throw ChannelFaults.Translate(connection, refused)!;
        }
        catch (SocketException fault)
        {
            throw ChannelFaults.Translate(connection, fault)!;
        }
    }
}
