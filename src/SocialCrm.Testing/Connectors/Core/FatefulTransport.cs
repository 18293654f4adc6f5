namespace SocialCrm.Testing;

/// <summary>The way of one host to the fake platform: addresses that are watched go to the real guard instead.</summary>
internal sealed class FatefulTransport(HttpMessageHandler transport, HostFate fate, Func<HttpRequestMessage, HttpMessageInvoker?> other) : HttpMessageHandler
{
    private readonly HttpMessageInvoker inner = new(transport, disposeHandler: false);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        fate.CrossAsync(NameOf(request), () => (other(request) ?? inner).SendAsync(request, cancellationToken), cancellationToken);

    /// <summary>Requests for different things of one kind are one step.</summary>
    private static string NameOf(HttpRequestMessage request) =>
        $"{request.Method} {string.Concat(request.RequestUri!.AbsolutePath.Select(letter => char.IsAsciiDigit(letter) ? '#' : letter))}";

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
