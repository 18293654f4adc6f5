using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SocialCrm.Testing.Tests.Plaza;

/// <summary>Signs deliveries: <c>t=SECONDS,s=HEX</c>, HMAC-SHA256 over the seconds, a full stop and the body as it is.</summary>
internal static class PlazaSignature
{
    public const string Header = "X-Plaza-Signature";

    public static string Of(string secret, DateTimeOffset at, ReadOnlySpan<byte> body)
    {
        var seconds = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return $"t={seconds},s={Convert.ToHexStringLower(Mac(secret, seconds, body))}";
    }

    public static byte[] Mac(string secret, string seconds, ReadOnlySpan<byte> body) =>
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), (byte[])[.. Encoding.UTF8.GetBytes(seconds + "."), .. body]);
}
