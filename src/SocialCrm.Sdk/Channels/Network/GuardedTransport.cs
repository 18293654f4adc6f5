using System.Diagnostics.CodeAnalysis;
using System.Net;
using Microsoft.Extensions.Options;

namespace SocialCrm.Channels;

/// <summary>The one pool of connections under all connectors. A host that puts another primary handler under a connection takes this guard away.</summary>
internal sealed class GuardedTransport : DelegatingHandler
{
    private readonly AddressGuard guard;

    [SuppressMessage("Reliability", "CA2000", Justification = "The base class disposes of it.")]
    public GuardedTransport(AddressGuard guard, GuardedDialer dialer, IOptions<NetworkOptions> options)
        : base(Sockets(dialer, options.Value)) => this.guard = guard;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        guard.Admit(request.RequestUri);

        // HTTP/3 does not ask the dialer, so it would pass the guard by.
        if (request.Version.Major > 2)
            request.Version = HttpVersion.Version20;
        request.VersionPolicy = request.VersionPolicy is HttpVersionPolicy.RequestVersionExact ? HttpVersionPolicy.RequestVersionExact : HttpVersionPolicy.RequestVersionOrLower;

        // The transport repeats by itself what has no body when a connection breaks, although the platform may have taken it: a like, a share.
        if (!request.IsRepeatable())
            request.Content ??= new ByteArrayContent([]);
        return base.SendAsync(request, cancellationToken);
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Send with SendAsync.");

    [SuppressMessage("Reliability", "CA2000", Justification = "The base class disposes of it.")]
    private static SocketsHttpHandler Sockets(GuardedDialer dialer, NetworkOptions options) => new()
    {
        // Every redirect is a new address that somebody else chose; a proxy would resolve names out of our sight; cookies would travel between connections.
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = options.ConnectTimeout,
        ConnectCallback = async (context, cancellationToken) =>
            await dialer.ConnectAsync(context.DnsEndPoint.Host, context.DnsEndPoint.Port, cancellationToken).ConfigureAwait(false),

        // Addresses change owners: a pooled connection outlives its name's answer by this much at most.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1),
        KeepAlivePingDelay = TimeSpan.FromSeconds(30),
        KeepAlivePingTimeout = TimeSpan.FromSeconds(15),
        MaxResponseHeadersLength = 64,
        MaxResponseDrainSize = 64 << 10,

        // The runtime's own traces name the whole path, and some platforms carry their token there.
        ActivityHeadersPropagator = null,
    };
}
