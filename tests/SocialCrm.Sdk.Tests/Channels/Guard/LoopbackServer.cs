using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SocialCrm.Sdk.Tests.Channels.Guard;

/// <summary>A server on a loopback address that answers as a test says, byte by byte.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener listener;
    private readonly Func<LoopbackRequest, Task> answer;
    private readonly CancellationTokenSource stopping = new();
    private readonly Task accepting;
    private int connections;
    private int requests;

    public LoopbackServer(Func<LoopbackRequest, Task> answer, string address = "127.0.0.1", int port = 0)
    {
        this.answer = answer;
        listener = new TcpListener(IPAddress.Parse(address), port);
        listener.Start(512);
        EndPoint = (IPEndPoint)listener.LocalEndpoint;
        accepting = AcceptAsync();
    }

    public IPEndPoint EndPoint { get; }

    public int Port => EndPoint.Port;

    public int Connections => Volatile.Read(ref connections);

    public int Requests => Volatile.Read(ref requests);

    public Uri Address(string path = "/") => new($"http://{EndPoint}{path}");

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Stop();
        await accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            var client = await listener.AcceptTcpClientAsync(stopping.Token);
            Interlocked.Increment(ref connections);
            _ = ServeAsync(client);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            using (client)
            {
                client.NoDelay = true;
                var stream = client.GetStream();
                var received = new List<byte>();
                while (await ReadAsync(stream, received) is var (head, body))
                    await answer(new LoopbackRequest(head, stream, Interlocked.Increment(ref requests), stopping.Token) { Body = body });
            }
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The client went away, or the test is over.
        }
    }

    /// <summary>Reads a head, and the body behind it.</summary>
    private async Task<(string Head, string Body)?> ReadAsync(NetworkStream stream, List<byte> received)
    {
        var buffer = new byte[4_096];
        while (true)
        {
            var text = Encoding.Latin1.GetString([.. received]);
            var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4;
            var body = end < 4 ? 0 : LengthOf(text[..end]);
            if (end >= 4 && text.Length >= end + body)
            {
                received.RemoveRange(0, end + body);
                return (text[..end], text[end..(end + body)]);
            }

            var count = await stream.ReadAsync(buffer, stopping.Token);
            if (count == 0)
                return null;
            received.AddRange(buffer.AsSpan(0, count));
        }
    }

    private static int LengthOf(string head)
    {
        const string Name = "\r\nContent-Length:";
        var at = head.IndexOf(Name, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? 0 : int.Parse(head[(at + Name.Length)..].Split("\r\n")[0], CultureInfo.InvariantCulture);
    }
}
