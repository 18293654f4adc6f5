using SocialCrm.Channels;
using SocialCrm.Sdk.Tests.Channels.Guard;

namespace SocialCrm.Sdk.Tests.Channels.Network;

/// <summary>What most tests of the network ask for.</summary>
internal static class NetworkHostRequests
{
    /// <summary>Asks, and answers what went wrong.</summary>
    public static Task<ChannelException> FaultAsync(this NetworkHost host, LoopbackServer server) =>
        Assert.ThrowsAsync<ChannelException>(() => host.Client.GetAsync(NetworkHost.At(server)));

    public static Task<HttpResponseMessage> StreamAsync(this NetworkHost host, LoopbackServer server) =>
        host.Client.SendAsync(new HttpRequestMessage(HttpMethod.Get, NetworkHost.At(server)).MarkStreamed(), HttpCompletionOption.ResponseHeadersRead);

    public static Task<HttpResponseMessage> PostAsync(this NetworkHost host, LoopbackServer server, string? body = "once", bool isRepeatable = false)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, NetworkHost.At(server)) { Content = body is null ? null : new StringContent(body) };
        return host.Client.SendAsync(isRepeatable ? request.MarkRepeatable() : request);
    }
}
