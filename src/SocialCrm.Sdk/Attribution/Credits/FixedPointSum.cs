using System.Runtime.CompilerServices;

namespace SocialCrm.Attribution;

/// <summary>Adds doubles that are not negative so that the order cannot matter: 128 bits before the point, 64 behind it.</summary>
/// <remarks>
/// Floating-point addition rounds each partial sum, so another order gives another result. Here each addend is rounded once, on its own
/// (down to a multiple of 2⁻⁶⁴), and integers are added, which is associative. It is the long accumulator of U. Kulisch and
/// W. Miranker (Computer Arithmetic in Theory and Practice, 1981), cut to the range that is needed: addends and sum below 2¹²⁷.
/// </remarks>
internal struct FixedPointSum
{
    private const int PointBits = 64;
    private const int ExponentBias = 1_023 + 52 - PointBits;

    private ulong low;
    private ulong middle;
    private ulong high;

    /// <summary>The sum, rounded to a double.</summary>
    public readonly double Value => (high * 18_446_744_073_709_551_616.0) + middle + (low / 18_446_744_073_709_551_616.0);

    /// <summary>Adds a number of at least 0 and below 2¹²⁷.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(double addend)
    {
        var bits = BitConverter.DoubleToUInt64Bits(addend);
        var exponent = (int)(bits >> 52);
        var shift = exponent - ExponentBias;

        // Below 2⁻⁶⁴ nothing is left; subnormal numbers, which lack the leading one, are among them.
        if (shift <= -53)
            return;
        var mantissa = (bits & 0xF_FFFF_FFFF_FFFFUL) | 0x10_0000_0000_0000UL;
        if (shift <= 0)
            AddAt(mantissa >> -shift, 0, 0);
        else
            Shift(mantissa, shift);
    }

    private void Shift(ulong mantissa, int shift)
    {
        var bit = shift & 63;
        var lower = mantissa << bit;
        var upper = bit == 0 ? 0 : mantissa >> (64 - bit);
        switch (shift >> 6)
        {
            case 0:
                AddAt(lower, upper, 0);
                break;
            case 1:
                AddAt(0, lower, upper);
                break;
            default:
                AddAt(0, 0, lower);
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddAt(ulong toLow, ulong toMiddle, ulong toHigh)
    {
        low += toLow;
        var carry = low < toLow ? 1UL : 0;
        var sum = middle + toMiddle;
        var overflow = sum < toMiddle ? 1UL : 0;
        middle = sum + carry;
        overflow += middle < carry ? 1UL : 0;
        high += toHigh + overflow;
    }
}
