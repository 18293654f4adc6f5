using System.Net;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;
using SocialCrm.Channels;
using SocialCrm.Sdk.Tests.Channels.Guard;

namespace SocialCrm.Sdk.Tests.Channels.Network;

/// <summary>The guard on real sockets: what is resolved is connected to, and nothing gets round it.</summary>
public sealed class GuardedTransportTests
{
    [Fact]
    public async Task A_name_that_leads_inside_the_second_time_was_asked_for_once()
    {
        await using var server = new LoopbackServer(request => request.AnswerAsync(200, "outside", "Connection: close"));
        await using var host = new NetworkHost(server);
        host.Resolver.Know("rebinding.example", before => [before == 0 ? IPAddress.Loopback : IPAddress.Parse("10.0.0.1")]);

        var first = await host.Client.GetStringAsync(NetworkHost.At(server, "/", "rebinding.example"));
        var fault = await Assert.ThrowsAsync<ChannelException>(() => host.Client.GetAsync(NetworkHost.At(server, "/", "rebinding.example")));

        Assert.Equal("outside", first);
        Assert.IsType<AddressRefusedException>(fault.InnerException);
        Assert.Equal((2, 1), (host.Resolver.Asked("rebinding.example"), server.Connections));
    }

    [Fact]
    public async Task A_repetition_asks_for_the_name_anew_and_judges_it_anew()
    {
        await using var server = new LoopbackServer(request => request.AnswerAsync(500, "", "Connection: close"));
        await using var host = new NetworkHost(options => options.MaximumRetries = 3, server);
        host.Resolver.Know("rebinding.example", before => [before == 0 ? IPAddress.Loopback : IPAddress.Parse("169.254.169.254")]);

        var fault = await Assert.ThrowsAsync<ChannelException>(() => host.Client.GetAsync(NetworkHost.At(server, "/", "rebinding.example")));

        Assert.IsType<AddressRefusedException>(fault.InnerException);
        Assert.Equal(1, server.Requests);
    }

    [Fact]
    public async Task Of_several_addresses_the_next_is_tried_when_one_does_not_answer()
    {
        await using var server = new LoopbackServer(request => request.AnswerAsync(200, "second"));
        await using var host = new NetworkHost(server);
        host.Resolver.Know("two.example", IPAddress.Parse("127.0.0.2"), IPAddress.Loopback);

        Assert.Equal("second", await host.Client.GetStringAsync(NetworkHost.At(server, "/", "two.example")));
    }

    [Theory]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::127.0.0.1")]
    [InlineData("::1")]
    [InlineData("64:ff9b::127.0.0.1")]
    [InlineData("64:ff9b:1::7f00:1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("fe80::1")]
    [InlineData("fd00::1")]
    public async Task A_name_that_hides_an_inner_address_is_refused(string address)
    {
        await using var server = new LoopbackServer(request => request.AnswerAsync(200));
        await using var host = new NetworkHost(server);
        host.Resolver.Know("hidden.example", IPAddress.Parse(address));

        var fault = await Assert.ThrowsAsync<ChannelException>(() => host.Client.GetAsync(NetworkHost.At(server, "/", "hidden.example")));
        var stream = await Assert.ThrowsAsync<ChannelException>(() => host.Network.ConnectAsync(NetworkHost.Connection, "hidden.example", server.Port, CancellationToken.None));

        Assert.IsType<AddressRefusedException>(fault.InnerException);
        Assert.IsType<AddressRefusedException>(stream.InnerException);
        Assert.Equal(0, server.Connections);
    }

    [Fact]
    public async Task The_hosts_proxy_is_not_used()
    {
        await using var server = new LoopbackServer(request => request.AnswerAsync(200, "direct"));
        await using var proxy = new LoopbackServer(request => request.AnswerAsync(200, "through a proxy"));
        await using var host = new NetworkHost(server);
        host.Resolver.Know("proxied.example", IPAddress.Loopback);
        var before = HttpClient.DefaultProxy;
        HttpClient.DefaultProxy = new ProxyForOne("proxied.example", proxy.Address());
        try
        {
            Assert.Equal("direct", await host.Client.GetStringAsync(NetworkHost.At(server, "/", "proxied.example")));
        }
        finally
        {
            HttpClient.DefaultProxy = before;
        }
    }

    [Fact]
    public async Task Cookies_are_not_kept()
    {
        var told = "";
        await using var server = new LoopbackServer(request =>
        {
            told = request.Head;
            return request.AnswerAsync(200, "", "Set-Cookie: session=of-another-connection; Path=/");
        });
        await using var host = new NetworkHost(server);

        await host.Client.GetStringAsync(NetworkHost.At(server));
        await host.Network.CreateClient(new ConnectionId("plaza:neighbour")).GetStringAsync(NetworkHost.At(server));

        Assert.DoesNotContain("Cookie", told, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_web_socket_goes_through_the_guard()
    {
        await using var server = new LoopbackServer(EchoAsync);
        await using var host = new NetworkHost(server);
        using var socket = new ClientWebSocket();

        await socket.ConnectAsync(new Uri($"ws://public.example:{server.Port}/"), host.Client, CancellationToken.None);
        await socket.SendAsync(Encoding.UTF8.GetBytes("hello"), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        var buffer = new byte[100];
        var received = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);

        Assert.Equal("hello", Encoding.UTF8.GetString(buffer, 0, received.Count));
        Assert.Equal(1, host.Resolver.Asked("public.example"));
    }

    [Fact]
    public async Task A_web_socket_into_a_private_network_is_refused()
    {
        await using var server = new LoopbackServer(EchoAsync);
        await using var host = new NetworkHost(server);
        host.Resolver.Know("inside.example", IPAddress.Parse("10.0.0.1"));
        using var socket = new ClientWebSocket();

        var fault = await Assert.ThrowsAnyAsync<Exception>(() => socket.ConnectAsync(new Uri($"ws://inside.example:{server.Port}/"), host.Client, CancellationToken.None));

        Assert.Contains("an address that it may not call", $"{fault}", StringComparison.Ordinal);
        Assert.Equal(0, server.Connections);
    }

    [Fact]
    public async Task A_stream_carries_what_is_not_http()
    {
        await using var server = new LoopbackServer(request => request.SayAsync($"heard {request.Head.Trim()}"));
        await using var host = new NetworkHost(server);

        await using var stream = await host.Network.ConnectAsync(NetworkHost.Connection, "public.example", server.Port, CancellationToken.None);
        await stream.WriteAsync(Encoding.UTF8.GetBytes("HELO there\r\n\r\n"));
        var buffer = new byte[100];
        var count = await stream.ReadAsync(buffer);

        Assert.Equal("heard HELO there", Encoding.UTF8.GetString(buffer, 0, count));
    }

    [Fact]
    public async Task A_stream_to_nobody_says_that_it_had_no_effect()
    {
        var gone = new LoopbackServer(request => request.AnswerAsync(200));
        await using var host = new NetworkHost(gone);
        await gone.DisposeAsync();

        var fault = await Assert.ThrowsAsync<ChannelException>(() => host.Network.ConnectAsync(NetworkHost.Connection, "public.example", gone.Port, CancellationToken.None));

        Assert.Equal((ChannelFailure.Unavailable, true), (fault.Failure, fault.HadNoEffect));
    }

    [Fact]
    public async Task A_secret_in_an_address_or_a_header_is_in_no_message_and_no_log()
    {
        await using var server = new LoopbackServer(request => request.Number switch
        {
            1 => request.AnswerAsync(500, "secret-body", "X-Said: secret-header"),
            2 => request.AnswerAsync(429, "", "Retry-After: secret-time"),
            _ => request.SayAsync("HTTP/1.1 secret-status\r\n\r\n"),
        });
        await using var host = new NetworkHost(options => options.MaximumRetries = 5, server);
        using var request = new HttpRequestMessage(HttpMethod.Get, NetworkHost.At(server, "/bot-secret-token/send?key=secret-key"));
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer secret-bearer");

        var fault = await Assert.ThrowsAsync<ChannelException>(() => host.Client.SendAsync(request));

        Assert.DoesNotContain("secret", $"{fault}", StringComparison.Ordinal);
        Assert.DoesNotContain(host.Log, entry => entry.Contains("secret", StringComparison.Ordinal));
        Assert.Contains(host.Log, entry => entry.Contains("plaza:main", StringComparison.Ordinal));
    }

    private static async Task EchoAsync(LoopbackRequest request)
    {
        var key = request.Header("Sec-WebSocket-Key") + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
#pragma warning disable CA5350 // The protocol says so.
        var accept = Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key)));
#pragma warning restore CA5350
        await request.SayAsync($"HTTP/1.1 101 Switching\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {accept}\r\n\r\n");
        using var socket = WebSocket.CreateFromStream(request.Stream, new WebSocketCreationOptions { IsServer = true });
        var buffer = new byte[100];
        var received = await socket.ReceiveAsync(buffer.AsMemory(), request.Stopping);
        await socket.SendAsync(buffer.AsMemory(0, received.Count), WebSocketMessageType.Text, endOfMessage: true, request.Stopping);
        await Task.Delay(Timeout.InfiniteTimeSpan, request.Stopping);
    }

    /// <summary>As if the environment named a proxy, for one host only: other tests run meanwhile.</summary>
    private sealed class ProxyForOne(string host, Uri proxy) : IWebProxy
    {
        public ICredentials? Credentials { get; set; }

        public Uri? GetProxy(Uri destination) => destination.Host == host ? proxy : null;

        public bool IsBypassed(Uri host1) => host1.Host != host;
    }
}
