using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace SocialCrm.Offers;

/// <summary>What the store keeps of a secret: HMAC-SHA256(key, secret ‖ "lookup").</summary>
/// <remarks>Thread-safe: a keyed hash is lent to one call alone, and kept, because setting its key up costs more than hashing.</remarks>
internal sealed class LookupHash(byte[] key)
{
    public const int Length = HMACSHA256.HashSizeInBytes;

    private readonly ConcurrentBag<IncrementalHash> idle = [];

    /// <param name="secrets">One after another, all of one length.</param>
    /// <param name="secretLength">The length of each.</param>
    /// <param name="hashes">32 bytes for each, in the same order.</param>
    public void Compute(ReadOnlySpan<byte> secrets, int secretLength, Span<byte> hashes)
    {
        Span<byte> message = stackalloc byte[secretLength + 6];
        "lookup"u8.CopyTo(message[secretLength..]);
        var hash = idle.TryTake(out var used) ? used : IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        for (var at = 0; at < secrets.Length / secretLength; at++)
        {
            secrets.Slice(at * secretLength, secretLength).CopyTo(message);
            hash.AppendData(message);
            hash.GetHashAndReset(hashes.Slice(at * Length, Length));
        }

        idle.Add(hash);
    }
}
