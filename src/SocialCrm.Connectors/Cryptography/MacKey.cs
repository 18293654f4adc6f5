using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace SocialCrm.Connectors.Cryptography;

/// <summary>A secret shared with a sender, over HMAC-SHA256. Thread-safe.</summary>
/// <remarks>Setting a key up costs as much as hashing a kilobyte, so what was set up is kept: one for every thread that was ever at it at once.</remarks>
internal sealed class MacKey(byte[] secret)
{
    public const int Size = HMACSHA256.HashSizeInBytes;

    private readonly ConcurrentBag<IncrementalHash> ready = [];

    public void Write(ReadOnlySpan<byte> content, Span<byte> mac)
    {
        if (!ready.TryTake(out var hash))
            hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret);
        hash.AppendData(content);
        hash.GetHashAndReset(mac);

        // Not in a finally: one that failed half-way holds half a message, and is dropped.
        ready.Add(hash);
    }
}
