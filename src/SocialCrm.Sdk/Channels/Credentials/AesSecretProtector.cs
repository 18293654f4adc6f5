using System.Security.Cryptography;
using System.Text;

namespace SocialCrm.Channels;

/// <summary>Seals with AES-256 in Galois/counter mode (NIST SP 800-38D), the purpose authenticated along.</summary>
/// <remarks>Layout: format (1 byte), the key's mark (4), nonce (12), tag (16), ciphertext. The mark tells which key to open with, and nothing of the key.</remarks>
internal sealed class AesSecretProtector : ISecretProtector
{
    public const int KeySize = 32;

    private const byte Format = 1;
    private const int MarkSize = 4;
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private const int HeadSize = 1 + MarkSize + NonceSize + TagSize;

    private readonly (byte[] Mark, byte[] Key)[] keys;

    /// <param name="keys">Of 32 bytes each; the first seals, all open.</param>
    public AesSecretProtector(IEnumerable<byte[]> keys) => this.keys = [.. keys.Select(key => (MarkOf(key), (byte[])key.Clone()))];

    public byte[] Protect(string purpose, ReadOnlySpan<byte> secret)
    {
        ArgumentNullException.ThrowIfNull(purpose);
        var (mark, key) = keys[0];
        var sealedSecret = new byte[HeadSize + secret.Length];
        var parts = sealedSecret.AsSpan();
        parts[0] = Format;
        mark.CopyTo(parts[1..]);
        RandomNumberGenerator.Fill(Nonce(parts));
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(Nonce(parts), secret, parts[HeadSize..], Tag(parts), Encoding.UTF8.GetBytes(purpose));
        return sealedSecret;
    }

    public byte[]? Unprotect(string purpose, ReadOnlySpan<byte> sealedSecret)
    {
        ArgumentNullException.ThrowIfNull(purpose);
        if (sealedSecret.Length < HeadSize || sealedSecret[0] != Format)
            return null;
        foreach (var (mark, key) in keys)
        {
            if (sealedSecret[1..].StartsWith(mark) && Open(key, purpose, sealedSecret) is { } secret)
                return secret;
        }

        return null;
    }

    private static byte[]? Open(byte[] key, string purpose, ReadOnlySpan<byte> sealedSecret)
    {
        var secret = new byte[sealedSecret.Length - HeadSize];
        using var aes = new AesGcm(key, TagSize);
        try
        {
            aes.Decrypt(sealedSecret.Slice(1 + MarkSize, NonceSize), sealedSecret[HeadSize..], sealedSecret.Slice(HeadSize - TagSize, TagSize), secret, Encoding.UTF8.GetBytes(purpose));
            return secret;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    private static Span<byte> Nonce(Span<byte> parts) => parts.Slice(1 + MarkSize, NonceSize);

    private static Span<byte> Tag(Span<byte> parts) => parts.Slice(HeadSize - TagSize, TagSize);

    private static byte[] MarkOf(byte[] key) => HMACSHA256.HashData(key, "SocialCrm.SecretKey"u8)[..MarkSize];
}
