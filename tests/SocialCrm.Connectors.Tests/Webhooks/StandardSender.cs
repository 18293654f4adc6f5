using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SocialCrm.Connectors.Tests.Cryptography;

namespace SocialCrm.Connectors.Tests.Webhooks;

/// <summary>Signs after Standard Webhooks, with a secret or a private key.</summary>
internal sealed class StandardSender
{
    private readonly byte[] seed;
    private readonly Ed25519Signer? signer;

    private StandardSender(byte[] seed, Ed25519Signer? signer)
    {
        this.seed = seed;
        this.signer = signer;
    }

    /// <summary>What the receiver is given.</summary>
    public string Key => signer is null ? "whsec_" + Convert.ToBase64String(seed) : "whpk_" + Convert.ToBase64String(signer.PublicKey);

    public static StandardSender WithSecret(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes(name)), null);

    public static StandardSender WithPrivateKey(string name)
    {
        var seed = SHA256.HashData(Encoding.UTF8.GetBytes(name));
        return new StandardSender(seed, new Ed25519Signer(seed));
    }

    /// <summary>The signature, with its version before it.</summary>
    public string Sign(string id, string timestamp, ReadOnlySpan<byte> body)
    {
        byte[] content = [.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body];
        return signer is null
            ? "v1," + Convert.ToBase64String(HMACSHA256.HashData(seed, content))
            : "v1a," + Convert.ToBase64String(signer.Sign(content));
    }

    public Dictionary<string, string> Headers(string id, DateTimeOffset at, ReadOnlySpan<byte> body)
    {
        var timestamp = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return new Dictionary<string, string> { ["webhook-id"] = id, ["webhook-timestamp"] = timestamp, ["webhook-signature"] = Sign(id, timestamp, body) };
    }
}
