using System.Numerics;
using System.Security.Cryptography;

namespace SocialCrm.Connectors.Cryptography;

/// <summary>Verifies Ed25519 signatures (RFC 8032), strictly.</summary>
/// <remarks>
/// <para>
/// The check is the one without cofactor: SB = R + kA exactly. S must be below the group's order, A and R must be written in their one way,
/// and neither may be of small order. So nobody can turn a signature into another that passes too, and no key fits more than its messages.
/// </para>
/// <para>
/// [S]B − [k]A is computed with one run of doublings for both (Straus), over signed digits; its encoding is compared with R. Nothing here is
/// secret, so time may depend on the values. There is no signing.
/// </para>
/// </remarks>
internal sealed class Ed25519PublicKey
{
    public const int Size = EdwardsPoint.Size;
    public const int SignatureSize = 2 * Size;

    private const int KeyWidth = 5;
    private const int BaseWidth = 8;

    /// <summary>The order of the base point.</summary>
    private static readonly BigInteger Order = BigInteger.Pow(2, 252) + BigInteger.Parse("27742317777372353535851937790883648493", System.Globalization.CultureInfo.InvariantCulture);

    private static readonly OddMultiples BaseMultiples = new(EdwardsPoint.Base, BaseWidth);

    private readonly byte[] encoded;
    private readonly OddMultiples minusKey;

    private Ed25519PublicKey(ReadOnlySpan<byte> encoded, in EdwardsPoint point)
    {
        this.encoded = encoded.ToArray();
        minusKey = new OddMultiples(-point, KeyWidth);
    }

    /// <summary>Reads a key; null where the bytes are none that may be trusted.</summary>
    public static Ed25519PublicKey? Read(ReadOnlySpan<byte> encoded) =>
        encoded.Length == Size && EdwardsPoint.Read(encoded) is { IsOfSmallOrder: false } point ? new Ed25519PublicKey(encoded, point) : null;

    /// <summary>Whether the holder of the key signed the message.</summary>
    public bool Verify(ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        if (signature.Length != SignatureSize)
            return false;
        var s = signature[Size..];
        if (new BigInteger(s, isUnsigned: true) >= Order)
            return false;

        Span<byte> k = stackalloc byte[Size];
        Challenge(signature[..Size], message, k);
        var point = Combine(s, k);
        Span<byte> r = stackalloc byte[Size];
        point.Write(r);
        return r.SequenceEqual(signature[..Size]) && !point.IsOfSmallOrder;
    }

    /// <summary>SHA-512 of R, the key and the message, modulo the order.</summary>
    private void Challenge(ReadOnlySpan<byte> r, ReadOnlySpan<byte> message, Span<byte> k)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA512);
        hash.AppendData(r);
        hash.AppendData(encoded);
        hash.AppendData(message);
        Span<byte> digest = stackalloc byte[SHA512.HashSizeInBytes];
        hash.GetHashAndReset(digest);
        k.Clear();
        (new BigInteger(digest, isUnsigned: true) % Order).TryWriteBytes(k, out _, isUnsigned: true);
    }

    private EdwardsPoint Combine(ReadOnlySpan<byte> s, ReadOnlySpan<byte> k)
    {
        Span<sbyte> ofBase = stackalloc sbyte[SignedDigits.Count];
        Span<sbyte> ofKey = stackalloc sbyte[SignedDigits.Count];
        SignedDigits.Write(s, BaseWidth, ofBase);
        SignedDigits.Write(k, KeyWidth, ofKey);

        var sum = EdwardsPoint.Identity;
        for (var position = SignedDigits.Count - 1; position >= 0; position--)
        {
            sum = sum.Double();
            if (ofBase[position] != 0)
                sum += BaseMultiples.Of(ofBase[position]);
            if (ofKey[position] != 0)
                sum += minusKey.Of(ofKey[position]);
        }

        return sum;
    }
}
