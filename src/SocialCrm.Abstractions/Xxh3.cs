using System.Buffers.Binary;

namespace SocialCrm;

/// <summary>XXH3 (64 bits, with a seed) of exactly 16 bytes.</summary>
/// <remarks>
/// Yann Collet, xxHash specification, "XXH3 algorithm", inputs of 9 to 16 bytes. Written out because it is all of the hash that an id needs,
/// and the package of contracts takes no other package in; tests compare it with System.IO.Hashing.
/// </remarks>
internal static class Xxh3
{
    // Bytes 24 to 55 of the default secret, in pairs of 8.
    private const ulong Low = 0x1F67B3B7A4A44072 ^ 0x78E5C0CC4EE679CB;
    private const ulong High = 0x2172FFCC7DD05A82 ^ 0x8E2443F7744608B8;
    private const ulong Avalanche = 0x165667919E3779F9;

    public static ulong Hash(Guid id, ulong seed)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return Hash(BinaryPrimitives.ReadUInt64LittleEndian(bytes), BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]), seed);
    }

    private static ulong Hash(ulong first, ulong second, ulong seed)
    {
        var low = first ^ unchecked(Low + seed);
        var high = second ^ unchecked(High - seed);
        var upper = Math.BigMul(low, high, out var lower);
        var hash = unchecked(16 + BinaryPrimitives.ReverseEndianness(low) + high + (upper ^ lower));
        hash ^= hash >> 37;
        hash = unchecked(hash * Avalanche);
        return hash ^ (hash >> 32);
    }
}
