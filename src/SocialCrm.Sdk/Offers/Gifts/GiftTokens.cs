using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SocialCrm.Offers;

/// <summary>Makes the claim token of a gift from its id and the code key, and the hash under which the store finds it. Neither is kept here.</summary>
/// <remarks>
/// 128 bits of HMAC-SHA256 under a key derived for tokens alone, as 22 characters of base 64 for links. Its hash is keyed by a third one. So neither is worth
/// anything as a spend code, whose text has another length and another key.
/// </remarks>
internal sealed class GiftTokens(CodeKey codeKey)
{
    private const int SecretLength = 16;
    private const int TextLength = 22;

    private (byte[] Secrets, LookupHash Lookup)? keys;

    /// <summary>The token of a gift, as text.</summary>
    public async ValueTask<string> TokenAsync(GiftId gift, CancellationToken cancellationToken)
    {
        var (secrets, _) = await KeysAsync(cancellationToken).ConfigureAwait(false);
        return Base64Url.EncodeToString(Secret(secrets, gift));
    }

    /// <summary>What the store keeps of the token of a gift.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> HashAsync(GiftId gift, CancellationToken cancellationToken)
    {
        var (secrets, lookup) = await KeysAsync(cancellationToken).ConfigureAwait(false);
        return Hash(lookup, Secret(secrets, gift));
    }

    /// <summary>What the store keeps of a token that came with a request; null when it cannot be one.</summary>
    public async ValueTask<ReadOnlyMemory<byte>?> HashAsync(string token, CancellationToken cancellationToken)
    {
        var (_, lookup) = await KeysAsync(cancellationToken).ConfigureAwait(false);
        var text = token.AsSpan().Trim();
        var secret = new byte[SecretLength];
        return text.Length == TextLength && Base64Url.IsValid(text) && Base64Url.TryDecodeFromChars(text, secret, out var length) && length == SecretLength
            ? Hash(lookup, secret)
            : default(ReadOnlyMemory<byte>?);
    }

    private static byte[] Secret(byte[] key, GiftId gift) => HMACSHA256.HashData(key, gift.Value.ToByteArray(bigEndian: true))[..SecretLength];

    private static ReadOnlyMemory<byte> Hash(LookupHash lookup, ReadOnlySpan<byte> secret)
    {
        var hash = new byte[LookupHash.Length];
        lookup.Compute(secret, secret.Length, hash);
        return hash;
    }

    private async ValueTask<(byte[] Secrets, LookupHash Lookup)> KeysAsync(CancellationToken cancellationToken)
    {
        if (keys is { } known)
            return known;
        var key = await codeKey.GetAsync(cancellationToken).ConfigureAwait(false);
        var made = (Derive(key, "SocialCrm offers gift token"), new LookupHash(Derive(key, "SocialCrm offers gift token lookup")));
        keys = made;
        return made;
    }

    private static byte[] Derive(byte[] key, string use) => HKDF.DeriveKey(HashAlgorithmName.SHA256, key, HMACSHA256.HashSizeInBytes, info: Encoding.UTF8.GetBytes(use));
}
