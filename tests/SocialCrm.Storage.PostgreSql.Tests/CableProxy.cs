using System.Net;
using System.Net.Sockets;

namespace SocialCrm.Storage.PostgreSql.Tests;

/// <summary>Stands between the store and the server, and can be pulled out like a cable: no right on the server is needed.</summary>
internal sealed class CableProxy : IAsyncDisposable
{
    private readonly string host;
    private readonly int serverPort;
    private readonly Lock gate = new();
    private readonly List<TcpClient> ends = [];
    private TcpListener? listener;
    private long carried;

    public CableProxy(string host, int serverPort)
    {
        this.host = host;
        this.serverPort = serverPort;
        Plug();
    }

    public int Port { get; private set; }

    /// <summary>How many bytes the server has sent through it.</summary>
    public long Carried => Interlocked.Read(ref carried);

    public void Plug()
    {
        var plugged = new TcpListener(IPAddress.Loopback, Port);
        plugged.Start();
        Port = ((IPEndPoint)plugged.LocalEndpoint).Port;
        listener = plugged;
        _ = AcceptAsync(plugged);
    }

    /// <summary>Breaks every connection, and refuses new ones.</summary>
    public void Pull()
    {
        listener?.Dispose();
        lock (gate)
        {
            // Closing with no time to linger resets the connection, as when a host dies.
            foreach (var end in ends)
                end.Client?.Close(0);

            ends.Clear();
        }
    }

    public ValueTask DisposeAsync()
    {
        Pull();
        return ValueTask.CompletedTask;
    }

    private async Task AcceptAsync(TcpListener plugged)
    {
        try
        {
            while (true)
                _ = ServeAsync(await plugged.AcceptTcpClientAsync());
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
        {
            // Pulled.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        var server = new TcpClient { NoDelay = true };
        client.NoDelay = true;
        lock (gate)
            ends.AddRange([client, server]);
        try
        {
            await server.ConnectAsync(host, serverPort);
            await Task.WhenAny(CopyAsync(client, server, _ => { }), CopyAsync(server, client, count => Interlocked.Add(ref carried, count)));
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
        {
            // Either end went away, which is what this is for.
        }
        finally
        {
            client.Dispose();
            server.Dispose();
        }
    }

    private static async Task CopyAsync(TcpClient from, TcpClient to, Action<int> count)
    {
        try
        {
            var buffer = new byte[16 * 1024];
            for (int length; (length = await from.GetStream().ReadAsync(buffer)) > 0; count(length))
                await to.GetStream().WriteAsync(buffer.AsMemory(0, length));
        }
        catch (Exception closed) when (closed is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // Either end went away.
        }
    }
}
