using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SocialCrm.AspNetCore.Tests.Hosts;

/// <summary>A client that says what no HTTP client would.</summary>
internal sealed class RawConnection : IDisposable
{
    private readonly TcpClient client = new();

    public static async Task<RawConnection> OpenAsync(WebHost host)
    {
        var connection = new RawConnection();
        await connection.client.ConnectAsync(IPAddress.Loopback, host.Address.Port);
        return connection;
    }

    public static string Headers(string rest) => $"POST /hooks/{WebHost.Front} HTTP/1.1\r\nHost: localhost\r\n{rest}\r\n\r\n";

    public async Task SendAsync(string text) => await client.GetStream().WriteAsync(Encoding.Latin1.GetBytes(text));

    /// <summary>Everything the host says until it closes the connection; a reset counts as that.</summary>
    public async Task<string> ReadToEndAsync()
    {
        var said = new MemoryStream();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        try
        {
            await client.GetStream().CopyToAsync(said, patience.Token);
        }
        catch (IOException)
        {
        }

        return Encoding.Latin1.GetString(said.ToArray());
    }

    /// <summary>Goes away without a word.</summary>
    public void Reset()
    {
        client.LingerState = new LingerOption(true, 0);
        client.Close();
    }

    public void Dispose() => client.Dispose();
}
