using System.Buffers.Text;
using System.Text;
using SocialCrm.Connectors.Cryptography;

namespace SocialCrm.Connectors.Webhooks;

/// <summary>Reads keys as senders show them to people.</summary>
internal static class WebhookKeys
{
    private const string SecretPrefix = "whsec_";
    private const string PublicPrefix = "whpk_";
    private const string PrivatePrefix = "whsk_";
    private const int ShortestSecret = 24;
    private const int LongestSecret = 64;

    public static bool IsPrivateKey(string text) => text?.StartsWith(PrivatePrefix, StringComparison.Ordinal) == true;

    /// <summary>The bytes of a secret; null where it is none.</summary>
    public static byte[]? ReadSecret(string text) =>
        Decode(text, SecretPrefix) is { Length: >= ShortestSecret and <= LongestSecret } secret ? secret : null;

    /// <summary>A public key; null where it is none that may be trusted.</summary>
    public static Ed25519PublicKey? ReadPublicKey(string text) => Decode(text, PublicPrefix) is { } key ? Ed25519PublicKey.Read(key) : null;

    private static byte[]? Decode(string? text, string prefix)
    {
        if (text?.StartsWith(prefix, StringComparison.Ordinal) != true)
            return null;
        var written = Encoding.UTF8.GetBytes(text[prefix.Length..]);
        if (!Base64.IsValid(written, out var length))
            return null;
        var decoded = new byte[length];
        Base64.DecodeFromUtf8(written, decoded, out _, out var count);
        return count == length ? decoded : null;
    }
}
