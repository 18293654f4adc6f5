using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace SocialCrm.Channels;

/// <summary>Connects to what the guard let through, and to nothing else: the name is not asked for a second time.</summary>
internal sealed class GuardedDialer(AddressGuard guard, IOptions<NetworkOptions> options, TimeProvider time)
{
    private const int QuietSeconds = 60;

    /// <exception cref="AddressRefusedException">The guard does not let it through.</exception>
    /// <exception cref="SocketException">Nobody answers.</exception>
    public async Task<Stream> ConnectAsync(string host, int port, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.Value.ConnectTimeout, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            var addresses = await guard.ResolveAsync(host, port, linked.Token).ConfigureAwait(false);
            return await ConnectAsync(addresses, port, linked.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new SocketException((int)SocketError.TimedOut);
        }
    }

    private async Task<Stream> ConnectAsync(IReadOnlyList<IPAddress> addresses, int port, CancellationToken cancellationToken)
    {
        for (var at = 0; ; at++)
        {
            try
            {
                return await ConnectAsync(new IPEndPoint(addresses[at], port), addresses.Count - at, cancellationToken).ConfigureAwait(false);
            }
            catch (SocketException) when (at + 1 < addresses.Count)
            {
                // Often one family of addresses is not routed; the next one is.
            }
        }
    }

    [SuppressMessage("Reliability", "CA2000", Justification = "The stream owns the socket.")]
    private async Task<Stream> ConnectAsync(IPEndPoint endPoint, int left, CancellationToken cancellationToken)
    {
        // No address may use up the time of those behind it.
        using var share = new CancellationTokenSource(options.Value.ConnectTimeout / left, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, share.Token);
        var socket = new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.NoDelay = true;
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
            socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, QuietSeconds);
            await socket.ConnectAsync(endPoint, linked.Token).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            socket.Dispose();
            throw new SocketException((int)SocketError.TimedOut);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
