using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace SocialCrm.Connectors.Nostr;

/// <summary>Encrypts between two keys after NIP-44, version 2: ChaCha20 and HMAC-SHA256 with keys of their own for every text, which is padded so that its length tells little.</summary>
internal static class SealedText
{
    private const byte Version = 2;
    private const int NonceSize = 32;
    private const int MacSize = 32;
    private const int LongestText = 65_535;
    private const int LongestPayload = 87_472;

    private static readonly byte[] Salt = "nip44-v2"u8.ToArray();

    /// <summary>The text, sealed; <paramref name="nonce"/> must never be used for another text of the same two keys.</summary>
    /// <exception cref="ArgumentException">The text is empty or too long.</exception>
    public static string Seal(byte[] shared, ReadOnlySpan<byte> nonce, string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        if (plain.Length is 0 or > LongestText)
            throw new ArgumentException("The text is empty or longer than what can be sealed.", nameof(text));
        var padded = new byte[2 + Padded(plain.Length)];
        BinaryPrimitives.WriteUInt16BigEndian(padded, (ushort)plain.Length);
        plain.CopyTo(padded, 2);
        var keys = Keys(shared, nonce);
        ChaCha20.Apply(keys.AsSpan(0, 32), keys.AsSpan(32, 12), padded);
        return Convert.ToBase64String([Version, .. nonce, .. padded, .. Mac(keys, nonce, padded)]);
    }

    /// <summary>The text; null where it is none of these two keys, or was changed.</summary>
    public static string? Open(byte[] shared, string payload)
    {
        var bytes = new byte[payload.Length];
        if (payload.Length > LongestPayload || !Convert.TryFromBase64String(payload, bytes, out var length))
            return null;
        if (length < 1 + NonceSize + 2 + 32 + MacSize || bytes[0] != Version)
            return null;
        var nonce = bytes.AsSpan(1, NonceSize);
        var sealedText = bytes.AsSpan(1 + NonceSize, length - 1 - NonceSize - MacSize).ToArray();
        var keys = Keys(shared, nonce);
        if (!CryptographicOperations.FixedTimeEquals(Mac(keys, nonce, sealedText), bytes.AsSpan(length - MacSize, MacSize)))
            return null;
        ChaCha20.Apply(keys.AsSpan(0, 32), keys.AsSpan(32, 12), sealedText);
        var stated = BinaryPrimitives.ReadUInt16BigEndian(sealedText);
        return stated > 0 && sealedText.Length == 2 + Padded(stated) ? Encoding.UTF8.GetString(sealedText, 2, stated) : null;
    }

    private static int Padded(int length)
    {
        if (length <= 32)
            return 32;
        var next = 1 << (BitOperations.Log2((uint)(length - 1)) + 1);
        var chunk = next <= 256 ? 32 : next / 8;
        return chunk * (((length - 1) / chunk) + 1);
    }

    private static byte[] Keys(byte[] shared, ReadOnlySpan<byte> nonce)
    {
        var keys = new byte[76];
        HKDF.Expand(HashAlgorithmName.SHA256, HKDF.Extract(HashAlgorithmName.SHA256, shared, Salt), keys, nonce);
        return keys;
    }

    private static byte[] Mac(byte[] keys, ReadOnlySpan<byte> nonce, byte[] text) => HMACSHA256.HashData(keys.AsSpan(44, 32), [.. nonce, .. text]);
}
