using System.Net;

namespace SocialCrm.Channels;

/// <summary>Asks the system.</summary>
internal sealed class SystemResolver : IAddressResolver
{
    public Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken) => Dns.GetHostAddressesAsync(host, cancellationToken);
}
