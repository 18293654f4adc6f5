using System.Net;
using System.Net.Sockets;

namespace SocialCrm.Channels;

/// <summary>Reads a host name the one way that every resolver reads it, and refuses what they read differently.</summary>
internal static class HostName
{
    private const int Longest = 253;

    /// <summary>Whether it is a name of letters, digits, hyphens, underscores and dots, or an IP address in its plain form.</summary>
    /// <remarks>
    /// A resolver may take 0177.1, 2130706433 or 0x7f.1 for 127.0.0.1: whatever ends in a number must be four plain decimals.
    /// </remarks>
    public static bool IsPlain(string host)
    {
        if (host.Length is 0 or > Longest)
            return false;
        if (host.Contains(':', StringComparison.Ordinal))
            return IPAddress.TryParse(host, out var address) && address.AddressFamily is AddressFamily.InterNetworkV6 && address.ScopeId == 0 && !host.Contains('%', StringComparison.Ordinal);
        if (!host.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.'))
            return false;

        var labels = host.Split('.');
        if (labels[^1].Length == 0)
            labels = labels[..^1];
        if (labels.Length == 0 || labels.Any(label => label.Length is 0 or > 63))
            return false;
        return !IsNumber(labels[^1]) || IsDottedQuad(host);
    }

    private static bool IsNumber(string label) =>
        label.All(char.IsAsciiDigit)
        || (label.StartsWith("0x", StringComparison.OrdinalIgnoreCase) && label.Skip(2).All(char.IsAsciiHexDigit));

    private static bool IsDottedQuad(string host) =>
        IPAddress.TryParse(host, out var address) && address.AddressFamily is AddressFamily.InterNetwork && string.Equals(address.ToString(), host, StringComparison.Ordinal);
}
