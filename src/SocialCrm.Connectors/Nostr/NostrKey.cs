using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using NBitcoin.Secp256k1;

namespace SocialCrm.Connectors.Nostr;

/// <summary>A private key: signs after BIP-340 and agrees on secrets.</summary>
internal sealed class NostrKey
{
    private const int Size = 32;

    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");

    private readonly ECPrivKey key;
    private readonly byte[] secret;

    private NostrKey(ECPrivKey key, byte[] secret)
    {
        this.key = key;
        this.secret = secret;
        PublicKey = Convert.ToHexStringLower(key.CreateXOnlyPubKey().ToBytes());
    }

    /// <summary>The public key, as 64 hexadecimal digits: what an account is known by.</summary>
    public string PublicKey { get; }

    public static NostrKey? Read(string? text)
    {
        var secret = text switch
        {
            { Length: 2 * Size } when IsHex(text) => Convert.FromHexString(text),
            { Length: > 0 } => Bech32.Read("nsec", text),
            _ => null,
        };
        return secret is null ? null : FromSecret(secret);
    }

    public static bool IsHex(string text) => text.Length == 2 * Size && !text.AsSpan().ContainsAnyExcept(Hexadecimal);

    /// <summary>A key of one message's own, the same in every attempt and known to nobody else.</summary>
    public NostrKey Derived(string label) =>
        FromSecret(Secret(label)) ?? FromSecret(Secret(label + " again")) ?? throw new CryptographicException("No key could be derived.");

    /// <summary>Bytes of one message's own, the same in every attempt and known to nobody else.</summary>
    public byte[] Secret(string label) => System.Security.Cryptography.HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes("SocialCrm.Nostr " + label));

    /// <summary>The signature of a 32-byte digest; the same digest gives the same.</summary>
    public string Sign(ReadOnlySpan<byte> digest) => Convert.ToHexStringLower(key.SignBIP340(digest, Secret("signature " + Convert.ToHexStringLower(digest))).ToBytes());

    /// <summary>The x coordinate of the point that both agree on; null where the other key is none.</summary>
    public byte[]? Shared(string publicKey)
    {
        if (!IsHex(publicKey) || !ECPubKey.TryCreate([2, .. Convert.FromHexString(publicKey)], Context.Instance, out _, out var point))
            return null;
        return point.GetSharedPubkey(key).ToXOnlyPubKey().ToBytes();
    }

    /// <summary>Whether somebody's key signed a digest.</summary>
    public static bool IsSigned(string publicKey, ReadOnlySpan<byte> digest, string signature) =>
        IsHex(publicKey) && signature.Length == 4 * Size && !signature.AsSpan().ContainsAnyExcept(Hexadecimal)
        && ECXOnlyPubKey.TryCreate(Convert.FromHexString(publicKey), out var point)
        && SecpSchnorrSignature.TryCreate(Convert.FromHexString(signature), out var read)
        && point.SigVerifyBIP340(read, digest);

    private static NostrKey? FromSecret(byte[] secret) => ECPrivKey.TryCreate(secret, out var key) ? new NostrKey(key, secret) : null;
}
