namespace SocialCrm.Testing;

/// <summary>The way of one host to the fake platform: addresses that are watched go to the real guard instead.</summary>
internal sealed class FatefulTransport(HttpMessageHandler transport, HostFate fate, Func<HttpRequestMessage, HttpMessageInvoker?> other) : HttpMessageHandler
{
    private readonly HttpMessageInvoker inner = new(transport, disposeHandler: false);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        fate.CrossAsync("the network", () => (other(request) ?? inner).SendAsync(request, cancellationToken), cancellationToken);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
