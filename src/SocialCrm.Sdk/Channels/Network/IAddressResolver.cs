using System.Net;

namespace SocialCrm.Channels;

/// <summary>Asks for the addresses of a name.</summary>
internal interface IAddressResolver
{
    Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken);
}
