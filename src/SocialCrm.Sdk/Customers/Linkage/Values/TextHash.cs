using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace SocialCrm.Customers;

/// <summary>A 64-bit hash of text that is the same on every machine and in every run, for blocks and tables.</summary>
/// <remarks>
/// Multiply-and-fold, as in wyhash: each step multiplies to 128 bits and folds the halves. Not keyed: tables that use it compare the texts too,
/// and a forged collision only makes two records meet that are then told apart.
/// </remarks>
internal static class TextHash
{
    private const ulong First = 0xA076_1D64_78BD_642F;
    private const ulong Second = 0xE703_7ED1_A0B4_28DB;

    public static ulong Of(ReadOnlySpan<char> text)
    {
        var bytes = MemoryMarshal.AsBytes(text);
        var hash = Second ^ (ulong)bytes.Length;
        for (; bytes.Length >= 8; bytes = bytes[8..])
            hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes), First);
        if (bytes.Length > 0)
        {
            Span<byte> rest = stackalloc byte[8];
            rest.Clear();
            bytes.CopyTo(rest);
            hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(rest), First);
        }

        return Mix(hash, Second);
    }

    public static ulong Combine(ulong left, ulong right) => Mix(left ^ First, right ^ Second);

    private static ulong Mix(ulong left, ulong right)
    {
        var high = Math.BigMul(left, right, out var low);
        return high ^ low;
    }
}
