using System.Net;

namespace SocialCrm.Sdk.Tests.Channels.Guard;

/// <summary>Reads the list of addresses that must lead nowhere, and adds the edges of every network that is not public.</summary>
internal static class AddressSet
{
    private static readonly string[] Networks =
    [
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
        "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "::/8", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/32", "2001:2::/48",
        "2001:10::/28", "2001:20::/28", "2001:db8::/32", "2002::/16", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
    ];

    /// <param name="port">The port of the server inside.</param>
    public static IReadOnlyList<GuardedAddress> Read(int port)
    {
        using var stream = typeof(AddressSet).Assembly.GetManifestResourceStream("addresses.txt")!;
        using var reader = new StreamReader(stream);
        var listed = reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => Parse(line.Replace("{port}", $"{port}", StringComparison.Ordinal)));
        return [.. listed.Concat(Networks.SelectMany(network => Edges(IPNetwork.Parse(network)))).DistinctBy(address => address.Text)];
    }

    private static GuardedAddress Parse(string line)
    {
        var parts = line.Split(" -> ");
        return new GuardedAddress(parts[0], parts.Length == 1 ? [] : [.. parts[1].Split(", ").Select(IPAddress.Parse)]);
    }

    /// <summary>The first, the last, and some between.</summary>
    private static IEnumerable<GuardedAddress> Edges(IPNetwork network)
    {
        var random = new Random(network.PrefixLength);
        var first = network.BaseAddress.GetAddressBytes();
        for (var sample = 0; sample < 6; sample++)
        {
            var bytes = (byte[])first.Clone();
            for (var bit = network.PrefixLength; bit < bytes.Length * 8; bit++)
            {
                if (sample == 1 || (sample > 1 && random.Next(2) == 1))
                    bytes[bit / 8] |= (byte)(128 >> (bit % 8));
            }

            var address = new IPAddress(bytes);
            yield return new GuardedAddress(bytes.Length == 4 ? $"http://{address}/" : $"http://[{address}]/", []);
        }
    }
}
