using System.Net;
using System.Net.Sockets;

namespace SocialCrm.Channels;

/// <summary>Tells addresses that anybody on the internet may reach from all others.</summary>
/// <remarks>
/// IPv4 after the registry of special-purpose addresses (RFC 6890 and its updates): everything is public but what stands here. IPv6 the other way
/// round: only 2000::/3 is handed out, and of it not what carries an IPv4 address inside (6to4, Teredo, ISATAP) or was set aside. So NAT64,
/// mapped, compatible, link-local and unique-local addresses need no entry.
/// </remarks>
internal static class SpecialNetworks
{
    private static readonly AddressBlock[] Version4 = Parse(
        "0.0.0.0/8", // this network
        "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", // private
        "100.64.0.0/10", // carrier-grade NAT
        "127.0.0.0/8", // loopback
        "168.63.129.16/32", // the platform's own server inside Azure, public by its number only
        "169.254.0.0/16", // link-local, and the clouds' metadata
        "192.0.0.0/24", // protocol assignments
        "192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", // documentation
        "192.88.99.0/24", // 6to4 relays
        "198.18.0.0/15", // benchmarking
        "224.0.0.0/4", // multicast
        "240.0.0.0/4"); // reserved, and broadcast

    private static readonly AddressBlock Unicast = AddressBlock.Parse("2000::/3");

    private static readonly AddressBlock Translator = AddressBlock.Parse("64:ff9b::/96");

    private static readonly AddressBlock[] Version6 = Parse(
        "2001::/23", // Teredo, ORCHID, benchmarking and other protocol assignments
        "2001:db8::/32", "3fff::/20", // documentation
        "2002::/16"); // 6to4

    public static bool IsPublic(IPAddress address) => address.AddressFamily switch
    {
        AddressFamily.InterNetwork => !Version4.Any(network => network.Contains(address)),
        AddressFamily.InterNetworkV6 => address.ScopeId == 0 && Unicast.Contains(address) && !Version6.Any(network => network.Contains(address)) && !IsIsatap(address),
        _ => false,
    };

    /// <summary>The IPv4 address that NAT64's well-known prefix (RFC 6052) carries; null for any other address.</summary>
    public static IPAddress? Translated(IPAddress address) => Translator.Contains(address) ? new IPAddress(address.GetAddressBytes().AsSpan(12)) : null;

    /// <summary>The interface identifier 0:5efe or 200:5efe, with an IPv4 address behind it (RFC 5214).</summary>
    private static bool IsIsatap(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[16];
        return address.TryWriteBytes(bytes, out _) && bytes[8] is 0 or 2 && bytes[9] == 0 && bytes[10] == 0x5E && bytes[11] == 0xFE;
    }

    private static AddressBlock[] Parse(params string[] networks) => [.. networks.Select(AddressBlock.Parse)];
}
