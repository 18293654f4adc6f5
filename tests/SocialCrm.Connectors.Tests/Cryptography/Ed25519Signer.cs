using System.Numerics;
using System.Security.Cryptography;

namespace SocialCrm.Connectors.Tests.Cryptography;

/// <summary>Signs with Ed25519 in the plainest way, written from RFC 8032 with whole numbers: a second opinion on the verifier. Never for real keys.</summary>
internal sealed class Ed25519Signer
{
    private readonly BigInteger secret;
    private readonly byte[] prefix;

    public Ed25519Signer(ReadOnlySpan<byte> seed)
    {
        var hash = SHA512.HashData(seed);
        hash[0] &= 0xF8;
        hash[31] = (byte)((hash[31] & 0x7F) | 0x40);
        secret = Number(hash.AsSpan(0, 32));
        prefix = hash[32..];
        PublicKey = ReferenceCurve.Encode(ReferenceCurve.Multiply(secret, ReferenceCurve.Base));
    }

    public byte[] PublicKey { get; }

    public BigInteger Secret => secret;

    public byte[] Sign(ReadOnlySpan<byte> message)
    {
        var nonce = Number(SHA512.HashData([.. prefix, .. message])) % ReferenceCurve.Order;
        var r = ReferenceCurve.Encode(ReferenceCurve.Multiply(nonce, ReferenceCurve.Base));
        return [.. r, .. Bytes((nonce + (Challenge(r, PublicKey, message) * secret)) % ReferenceCurve.Order)];
    }

    public static BigInteger Challenge(ReadOnlySpan<byte> r, ReadOnlySpan<byte> key, ReadOnlySpan<byte> message) =>
        Number(SHA512.HashData([.. r, .. key, .. message])) % ReferenceCurve.Order;

    public static BigInteger Number(ReadOnlySpan<byte> bytes) => new(bytes, isUnsigned: true);

    public static byte[] Bytes(BigInteger number)
    {
        var bytes = new byte[32];
        number.TryWriteBytes(bytes, out _, isUnsigned: true);
        return bytes;
    }
}
