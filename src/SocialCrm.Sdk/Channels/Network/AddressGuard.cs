using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace SocialCrm.Channels;

/// <summary>Keeps connectors from being led into the host's own network by an address that a stranger chose.</summary>
/// <remarks>
/// An address is judged on the form in which it is used, at the moment it is used: the URL that is sent, the name that is resolved, once, and the
/// addresses that are then connected to. A name is refused when any of its addresses is: an honest public name has no private ones.
/// </remarks>
internal sealed class AddressGuard(IOptions<NetworkOptions> options, IAddressResolver resolver)
{
    private readonly AddressBlock[] allowedNetworks = [.. options.Value.AllowedNetworks.Select(network => new AddressBlock(network))];
    private readonly HashSet<int> allowedPorts = [.. options.Value.AllowedPorts];

    /// <summary>Judges what can be judged of a URL without asking anybody.</summary>
    /// <exception cref="AddressRefusedException">It is refused.</exception>
    public void Admit(Uri? address)
    {
        if (address is not { IsAbsoluteUri: true } || !IsScheme(address.Scheme))
            throw new AddressRefusedException(AddressRefusal.Scheme);
        if (address.UserInfo.Length > 0)
            throw new AddressRefusedException(AddressRefusal.UserInfo);
        var host = HostOf(address);
        if (!IsAsWritten(address, host))
            throw new AddressRefusedException(AddressRefusal.Host);
        Admit(host, address.Port);
    }

    private static string HostOf(Uri address)
    {
        try
        {
            return address.IdnHost.Trim('[', ']');
        }
        catch (UriFormatException)
        {
            // A name that passed as part of an address may still have no form that can be looked up.
            throw new AddressRefusedException(AddressRefusal.Host);
        }
    }

    /// <summary>Resolves a name, once, and answers the addresses that may be connected to: all of them, or none.</summary>
    /// <exception cref="AddressRefusedException">It is refused.</exception>
    /// <exception cref="SocketException">There is no such name, or nobody answers.</exception>
    public async Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, int port, CancellationToken cancellationToken)
    {
        Admit(host, port);
        IPAddress[] addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await resolver.ResolveAsync(host, cancellationToken).ConfigureAwait(false);
        if (addresses.Length == 0)
            throw new SocketException((int)SocketError.HostNotFound);
        return addresses.All(IsAllowed) ? addresses : throw new AddressRefusedException(AddressRefusal.Address);
    }

    private void Admit(string host, int port)
    {
        if (!HostName.IsPlain(host))
            throw new AddressRefusedException(AddressRefusal.Host);
        if (!allowedPorts.Contains(port))
            throw new AddressRefusedException(AddressRefusal.Port);
        if (IPAddress.TryParse(host, out var literal) && !IsAllowed(literal))
            throw new AddressRefusedException(AddressRefusal.Address);
    }

    private bool IsAllowed(IPAddress address)
    {
        if (SpecialNetworks.IsPublic(address))
            return true;
        if ((address.AddressFamily is AddressFamily.InterNetworkV6 && address.ScopeId != 0) || !allowedNetworks.Any(network => network.Contains(address)))
            return false;

        // Who allows the translator of an IPv6-only network does not mean to allow what lies behind it.
        return SpecialNetworks.Translated(address) is not { } inner || IsAllowed(inner);
    }

    private static bool IsScheme(string scheme) =>
        scheme == Uri.UriSchemeHttp || scheme == Uri.UriSchemeHttps || scheme == Uri.UriSchemeWs || scheme == Uri.UriSchemeWss;

    /// <summary><see cref="Uri"/> tacitly turns 0x7f.1, 2130706433 and ①②⑦.1 into 127.0.0.1. Nobody writes an address like that who means well.</summary>
    private static bool IsAsWritten(Uri address, string host) => address.HostNameType switch
    {
        UriHostNameType.IPv4 => Starts(address.OriginalString, "//" + host),
        UriHostNameType.IPv6 => true,
        UriHostNameType.Dns => !IPAddress.TryParse(host, out _),
        _ => false,
    };

    private static bool Starts(string address, string authority)
    {
        var at = address.IndexOf("//", StringComparison.Ordinal);
        return at >= 0 && address.AsSpan(at).StartsWith(authority, StringComparison.Ordinal)
            && (at + authority.Length == address.Length || address[at + authority.Length] is '/' or ':' or '?' or '#');
    }
}
