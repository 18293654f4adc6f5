using System.Buffers.Binary;

namespace SocialCrm.Connectors.Cryptography;

/// <summary>Writes a number as a sum of odd digits times powers of two, of which two never lie nearer than a width: the w-ary non-adjacent form.</summary>
internal static class SignedDigits
{
    /// <summary>One digit for each bit of a number below 2²⁵³.</summary>
    public const int Count = 256;

    /// <summary>Fills in the digits.</summary>
    /// <param name="scalar">32 bytes, lowest first.</param>
    /// <param name="width">How many bits a digit has, with its sign.</param>
    /// <param name="digits">Lowest first.</param>
    public static void Write(ReadOnlySpan<byte> scalar, int width, Span<sbyte> digits)
    {
        digits.Clear();
        Span<ulong> words = stackalloc ulong[5];
        for (var word = 0; word < 4; word++)
            words[word] = BinaryPrimitives.ReadUInt64LittleEndian(scalar[(word * 8)..]);
        words[4] = 0;

        var (carry, limit) = (0, 1 << width);
        for (var position = 0; position < Count;)
        {
            var window = carry + (int)(Bits(words, position) & (ulong)(limit - 1));
            if ((window & 1) == 0)
            {
                position++;
                continue;
            }

            carry = window >= limit / 2 ? 1 : 0;
            digits[position] = (sbyte)(window - (carry * limit));
            position += width;
        }
    }

    private static ulong Bits(ReadOnlySpan<ulong> words, int position)
    {
        var (word, shift) = Math.DivRem(position, 64);
        return shift == 0 ? words[word] : (words[word] >> shift) | (words[word + 1] << (64 - shift));
    }
}
