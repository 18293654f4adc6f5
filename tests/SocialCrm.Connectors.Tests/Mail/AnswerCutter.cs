using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SocialCrm.Connectors.Tests.Mail;

/// <summary>Stands before a real SMTP server, and hangs up after a mail was taken and before the server's answer comes through.</summary>
internal sealed class AnswerCutter : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly int server;
    private int left = 1;

    public AnswerCutter(int server)
    {
        this.server = server;
        listener.Start();
        _ = Task.Run(AcceptAsync);
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Whether an answer was lost.</summary>
    public bool HasCut => left <= 0;

    public void Dispose() => listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = ServeAsync(await listener.AcceptTcpClientAsync());
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var near = client;
        using var far = new TcpClient("127.0.0.1", server);
        try
        {
            var there = near.GetStream().CopyToAsync(far.GetStream());
            await Task.WhenAny(there, BackAsync(far.GetStream(), near.GetStream()));
        }
        catch (IOException)
        {
            // One of the two hung up.
        }
    }

    private async Task BackAsync(NetworkStream from, NetworkStream to)
    {
        var buffer = new byte[4_096];
        for (var read = await from.ReadAsync(buffer); read > 0; read = await from.ReadAsync(buffer))
        {
            if (Encoding.ASCII.GetString(buffer, 0, read).Contains("queued as", StringComparison.Ordinal) && Interlocked.Decrement(ref left) >= 0)
                return;
            await to.WriteAsync(buffer.AsMemory(0, read));
        }
    }
}
