using System.Buffers.Binary;
using System.Security.Cryptography;

namespace SocialCrm;

/// <summary>UUIDs of version 7 that are told to be above others.</summary>
/// <remarks>
/// RFC 9562, section 6.2, method 1: the 12 bits behind the milliseconds count, and borrow from the next millisecond when they run out. A moment is
/// both together: milliseconds since 1970, then the counter.
/// </remarks>
internal static class OrderedId
{
    private const int CounterBits = 12;
    private const int Counter = (1 << CounterBits) - 1;
    private const int Version = 7;

    public static long MomentOf(DateTimeOffset now) => now.ToUnixTimeMilliseconds() << CounterBits;

    public static long MomentOf(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        var first = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        return ((long)(first >> 16) << CounterBits) | (long)(first & Counter);
    }

    /// <summary>An id of a moment; ids of later moments are greater.</summary>
    public static Guid At(long moment)
    {
        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes[8..]);
        BinaryPrimitives.WriteInt64BigEndian(bytes, ((moment >> CounterBits) << 16) | (Version << CounterBits) | (moment & Counter));
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
