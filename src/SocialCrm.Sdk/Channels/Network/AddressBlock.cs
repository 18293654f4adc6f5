using System.Net;

namespace SocialCrm.Channels;

/// <summary>A network, compared bit by bit.</summary>
/// <remarks><see cref="IPNetwork.Contains"/> takes some IPv4 addresses that are mapped into IPv6 for members of IPv6 networks that they are not in; nothing here may depend on that.</remarks>
internal sealed class AddressBlock(IPNetwork network)
{
    private const int LongestAddress = 16;

    private readonly byte[] prefix = network.BaseAddress.GetAddressBytes();

    public static AddressBlock Parse(string network) => new(IPNetwork.Parse(network));

    public bool Contains(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[LongestAddress];
        if (!address.TryWriteBytes(bytes, out var length) || length != prefix.Length)
            return false;
        var whole = network.PrefixLength / 8;
        var rest = 8 - (network.PrefixLength % 8);
        return bytes[..whole].SequenceEqual(prefix.AsSpan(0, whole)) && (rest == 8 || bytes[whole] >> rest == prefix[whole] >> rest);
    }
}
