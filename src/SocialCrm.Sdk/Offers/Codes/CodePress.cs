using System.Buffers.Binary;
using System.Security.Cryptography;

namespace SocialCrm.Offers;

/// <summary>Makes codes of serials, and serials of codes, with one key in one format.</summary>
/// <remarks>
/// <para>
/// The first ten bytes of a secret are the serial, permuted (<see cref="BitPermutation"/>): two serials never make one code, and without the key a code
/// tells nothing about another. What a format carries beyond ten bytes is cut from an HMAC of these. The keys of both, and of the lookup, are kept apart: by
/// HKDF (RFC 5869), and by a suffix.
/// </para>
/// <para>Thread-safe. Take the methods over many where there are many: a code costs a tenth there.</para>
/// </remarks>
internal sealed class CodePress
{
    /// <summary>The bytes of a serial, and of any secret at least.</summary>
    public const int SerialLength = SerialBits.Count / 8;

    private const int HalfLength = SerialLength / 2;
    private const int HalfBits = SerialBits.Count / 2;
    private const int Chunk = FeistelWork.Chunk;

    private readonly ICodeFormat format;
    private readonly int secretLength;
    private readonly LookupHash lookup;
    private readonly byte[] restKey;
    private readonly BitPermutation permutation;

    public CodePress(ICodeFormat format, byte[] key)
    {
        this.format = format;
        secretLength = format.SecretLength;
        lookup = new LookupHash(key);
        restKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, key, HMACSHA256.HashSizeInBytes, info: "SocialCrm offers code rest"u8.ToArray());
        var cipherKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, key, HMACSHA256.HashSizeInBytes, info: "SocialCrm offers code serial"u8.ToArray());
        KeyId = new Guid(HKDF.DeriveKey(HashAlgorithmName.SHA256, key, 16, info: "SocialCrm offers code key id"u8.ToArray()));
        permutation = new BitPermutation(cipherKey, "offer-code"u8, SerialBits.Count);
    }

    /// <summary>Tells one key from another without telling anything about either.</summary>
    public Guid KeyId { get; }

    /// <summary>The code of a serial, as text.</summary>
    public string Write(CodeSerial serial)
    {
        var codes = new string[1];
        Write([serial], codes);
        return codes[0];
    }

    /// <summary>What the store keeps of the code of a serial.</summary>
    public byte[] Hash(CodeSerial serial)
    {
        var hash = new byte[LookupHash.Length];
        Hash([serial], hash);
        return hash;
    }

    /// <summary>The codes of serials, each as text in the same place.</summary>
    public void Write(ReadOnlySpan<CodeSerial> serials, Span<string> codes)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(codes.Length, serials.Length, nameof(codes));
        var secrets = new byte[Math.Min(Chunk, serials.Length) * secretLength];
        for (var start = 0; start < serials.Length; start += Chunk)
        {
            var count = Math.Min(Chunk, serials.Length - start);
            Secrets(serials.Slice(start, count), secrets);
            for (var index = 0; index < count; index++)
                codes[start + index] = format.Write(secrets.AsSpan(index * secretLength, secretLength));
        }
    }

    /// <summary>What the store keeps of the codes of serials: 32 bytes each, in the same order.</summary>
    public void Hash(ReadOnlySpan<CodeSerial> serials, Span<byte> hashes)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(hashes.Length, serials.Length * LookupHash.Length, nameof(hashes));
        var secrets = new byte[Math.Min(Chunk, serials.Length) * secretLength];
        for (var start = 0; start < serials.Length; start += Chunk)
        {
            var count = Math.Min(Chunk, serials.Length - start);
            Secrets(serials.Slice(start, count), secrets);
            lookup.Compute(
                secrets.AsSpan(0, count * secretLength), secretLength, hashes.Slice(start * LookupHash.Length, count * LookupHash.Length));
        }
    }

    /// <summary>What the store keeps of a code that somebody typed; null when it cannot be a code.</summary>
    /// <remarks>Codes that were made of a grant's id are found by it too.</remarks>
    public byte[]? Hash(string typed)
    {
        Span<byte> secret = stackalloc byte[secretLength];
        if (!format.TryRead(typed, secret))
            return null;
        return Hash(secret);
    }

    /// <summary>What the store keeps of a secret.</summary>
    public byte[] Hash(ReadOnlySpan<byte> secret)
    {
        var hash = new byte[LookupHash.Length];
        lookup.Compute(secret, secret.Length, hash);
        return hash;
    }

    /// <summary>Reads which code somebody typed, without the store; false when the text cannot be a code of this key.</summary>
    /// <remarks>
    /// A text of ten bytes always reads as some serial, since the permutation has no gaps: whether there is such a campaign and such a code is for the caller to
    /// ask. A longer one is refused unless the rest of it belongs to the serial.
    /// </remarks>
    public bool TryReadSerial(string typed, out CodeSerial serial)
    {
        serial = default;
        Span<byte> secret = stackalloc byte[secretLength];
        if (!format.TryRead(typed, secret))
            return false;
        Span<byte> rest = stackalloc byte[secretLength - SerialLength];
        RestOf(secret[..SerialLength], rest);
        if (!CryptographicOperations.FixedTimeEquals(rest, secret[SerialLength..]))
            return false;

        Span<ulong> halves = [HalfAt(secret), HalfAt(secret[HalfLength..])];
        permutation.Restore(halves[..1], halves[1..]);
        serial = SerialBits.Of(halves[0], halves[1]);
        return true;
    }

    private void Secrets(ReadOnlySpan<CodeSerial> serials, Span<byte> secrets)
    {
        Span<ulong> left = stackalloc ulong[serials.Length];
        Span<ulong> right = stackalloc ulong[serials.Length];
        for (var index = 0; index < serials.Length; index++)
            (left[index], right[index]) = serials[index].Halves();

        permutation.Permute(left, right);
        for (var index = 0; index < serials.Length; index++)
        {
            var secret = secrets.Slice(index * secretLength, secretLength);
            BinaryPrimitives.WriteUInt64BigEndian(secret, (left[index] << (64 - HalfBits)) | (right[index] >> (2 * HalfBits - 64)));
            BinaryPrimitives.WriteUInt16BigEndian(secret[8..], (ushort)right[index]);
            RestOf(secret[..SerialLength], secret[SerialLength..]);
        }
    }

    private void RestOf(ReadOnlySpan<byte> permuted, Span<byte> rest)
    {
        if (rest.IsEmpty)
            return;
        Span<byte> whole = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(restKey, permuted, whole);
        whole[..rest.Length].CopyTo(rest);
    }

    private static ulong HalfAt(ReadOnlySpan<byte> bytes) =>
        ((ulong)BinaryPrimitives.ReadUInt32BigEndian(bytes) << 8) | bytes[4];
}
