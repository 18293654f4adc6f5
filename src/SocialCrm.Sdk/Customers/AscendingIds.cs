using System.Buffers.Binary;
using System.Security.Cryptography;

namespace SocialCrm.Customers;

/// <summary>Gives out UUIDs of version 7 of which each is greater than all before it, so that a history in the order of ids is in the order it happened.</summary>
/// <remarks>
/// RFC 9562, section 6.2, method 1: the 12 bits behind the milliseconds count, and borrow from the next millisecond when they run out or the
/// clock steps back. Thread-safe. Between processes ids follow their clocks.
/// </remarks>
internal sealed class AscendingIds
{
    private const int CounterBits = 12;
    private const int Version = 7;
    private readonly Lock gate = new();

    // Milliseconds since 1970, then the counter.
    private long last;

    public Guid Next(DateTimeOffset now)
    {
        long moment;
        lock (gate)
            moment = last = Math.Max(last + 1, now.ToUnixTimeMilliseconds() << CounterBits);

        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes[8..]);
        BinaryPrimitives.WriteInt64BigEndian(bytes, ((moment >> CounterBits) << 16) | (Version << CounterBits) | (moment & ((1 << CounterBits) - 1)));
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
