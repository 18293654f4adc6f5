using System.Net;
using System.Net.Sockets;

namespace SocialCrm.Testing;

/// <summary>A server on this machine that nobody may be led to, and the ways to write its address and those of its neighbours.</summary>
internal sealed class LoopbackTrap : IDisposable
{
    private static readonly string[] Neighbours =
    [
        "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "[::]", "[fe80::1]", "[fd00::1]", "[::ffff:10.0.0.1]",
        "[64:ff9b::a00:1]", "[2002:a00:1::]", "[::ffff:169.254.169.254]", "metadata.localhost",
    ];

    private readonly TcpListener server = new(IPAddress.Loopback, 0);
    private int visits;

    public LoopbackTrap()
    {
        server.Start();
        _ = CountAsync();
    }

    /// <summary>How often somebody connected.</summary>
    public int Visits => Volatile.Read(ref visits);

    private int Port => ((IPEndPoint)server.LocalEndpoint).Port;

    /// <summary>Addresses that lead to the trap, and ones that would lead to other machines of the host's network.</summary>
    public IEnumerable<Uri> Addresses()
    {
        string[] own =
        [
            $"http://127.0.0.1:{Port}/", $"http://localhost:{Port}/", $"http://127.1:{Port}/", $"http://2130706433:{Port}/", $"http://0x7f000001:{Port}/",
            $"http://0177.0.0.1:{Port}/", $"http://[::ffff:127.0.0.1]:{Port}/", $"http://[::ffff:7f00:1]:{Port}/", $"http://user@127.0.0.1:{Port}/", $"http://127.0.0.2:{Port}/",
        ];
        return own.Concat(Neighbours.SelectMany(host => new[] { $"http://{host}/", $"https://{host}/" })).Select(address => new Uri(address));
    }

    /// <summary>Whether an address is one of them.</summary>
    public bool IsOfTheSet(Uri address) => Addresses().Any(each => each.Host == address.Host);

    public void Dispose() => server.Dispose();

    private async Task CountAsync()
    {
        try
        {
            while (true)
            {
                using var visitor = await server.AcceptTcpClientAsync();
                Interlocked.Increment(ref visits);
            }
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}
