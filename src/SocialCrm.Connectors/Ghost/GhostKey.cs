using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SocialCrm.Connectors.Ghost;

/// <summary>An Admin API key, and the short-lived tokens that are signed with it.</summary>
internal sealed class GhostKey
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    /// <summary>A host whose clock is a little ahead must not sign for the future.</summary>
    private static readonly TimeSpan BackDate = TimeSpan.FromSeconds(5);

    private readonly string id;
    private readonly byte[] secret;

    private GhostKey(string id, byte[] secret) => (this.id, this.secret) = (id, secret);

    public static bool TryParse(string text, [NotNullWhen(true)] out GhostKey? key)
    {
        key = null;
        if (text.Split(':') is not [{ Length: > 0 } id, { Length: >= 32 } hex] || hex.Length % 2 != 0 || !(id + hex).All(char.IsAsciiHexDigit))
            return false;
        key = new GhostKey(id, Convert.FromHexString(hex));
        return true;
    }

    /// <summary>A token for the next five minutes.</summary>
    public string Sign(DateTimeOffset now)
    {
        var from = (now - BackDate).ToUnixTimeSeconds();
        var until = from + (long)Life.TotalSeconds;
        var head = Encode($"{{\"alg\":\"HS256\",\"typ\":\"JWT\",\"kid\":\"{id}\"}}");
        var claims = Encode(string.Create(CultureInfo.InvariantCulture, $"{{\"iat\":{from},\"exp\":{until},\"aud\":\"/admin/\"}}"));
        var signature = HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes($"{head}.{claims}"));
        return $"{head}.{claims}.{Base64Url.EncodeToString(signature)}";
    }

    /// <summary>Never shows the secret.</summary>
    public override string ToString() => "GhostKey";

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(text));
}
