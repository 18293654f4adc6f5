using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SocialCrm.Customers;

/// <summary>The characters that Jaro's similarity pairs: equal ones not too far apart, each at most once, as bits of their places in either text.</summary>
internal readonly record struct JaroPairs(ulong Left, ulong Right)
{
    /// <summary>How many pairs there are.</summary>
    public int Count => BitOperations.PopCount(Left);

    /// <summary>Pairs two texts of at most 64 characters, the shorter one first.</summary>
    public static JaroPairs Of(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var reach = Math.Max(0, b.Length / 2 - 1);
        return b.Length <= Vector256<ushort>.Count ? OfShort(a, b, reach) : OfLong(a, b, reach);
    }

    /// <summary>How many pairs are out of order, by half.</summary>
    public int Swapped(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var different = 0;
        for (var (left, right) = (Left, Right); left != 0; left &= left - 1, right &= right - 1)
            different += a[BitOperations.TrailingZeroCount(left)] == b[BitOperations.TrailingZeroCount(right)] ? 0 : 1;
        return different / 2;
    }

    private static JaroPairs OfShort(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int reach)
    {
        Span<ushort> padded = stackalloc ushort[Vector256<ushort>.Count];
        padded.Clear();
        MemoryMarshal.Cast<char, ushort>(b).CopyTo(padded);
        var places = Vector256.Create<ushort>(padded);
        var free = (1u << b.Length) - 1;
        var all = free;
        var left = 0u;
        for (var i = 0; i < a.Length; i++)
        {
            var near = ((1u << Math.Min(i + reach + 1, 31)) - 1) & ~((1u << Math.Max(0, i - reach)) - 1);
            var found = Vector256.Equals(places, Vector256.Create((ushort)a[i])).ExtractMostSignificantBits() & free & near;
            left |= found != 0 ? 1u << i : 0;
            free &= ~(found & (~found + 1));
        }

        return new JaroPairs(left, all & ~free);
    }

    private static JaroPairs OfLong(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int reach)
    {
        ulong left = 0;
        ulong right = 0;
        for (var i = 0; i < a.Length; i++)
        {
            var last = Math.Min(b.Length - 1, i + reach);
            for (var j = Math.Max(0, i - reach); j <= last; j++)
            {
                if (a[i] == b[j] && (right >> j & 1) == 0)
                {
                    left |= 1UL << i;
                    right |= 1UL << j;
                    break;
                }
            }
        }

        return new JaroPairs(left, right);
    }
}
