using System.Buffers.Binary;
using System.Numerics;

namespace SocialCrm.Connectors.Cryptography;

/// <summary>A number modulo p = 2²⁵⁵ − 19, in five limbs of 51 bits.</summary>
/// <remarks>
/// Limbs stay below 2⁵² between operations, so products of sums fit in 128 bits. Variable time: it sees public values only.
/// </remarks>
internal readonly struct FieldElement : IEquatable<FieldElement>
{
    public const int Size = 32;

    private const int LimbBits = 51;
    private const ulong Mask = (1UL << LimbBits) - 1;

    // 4p, limb by limb: what is added before a subtraction, so that no limb goes below zero.
    private const ulong FourPLow = (Mask - 18) * 4;
    private const ulong FourPHigh = Mask * 4;

    private readonly ulong a;
    private readonly ulong b;
    private readonly ulong c;
    private readonly ulong d;
    private readonly ulong e;

    private FieldElement(ReadOnlySpan<ulong> limbs) => (a, b, c, d, e) = (limbs[0], limbs[1], limbs[2], limbs[3], limbs[4]);

    public static FieldElement Zero => default;

    public static FieldElement One { get; } = FromSmall(1);

    public bool IsZero => Equals(Zero);

    /// <summary>The lowest bit of the number in 0…p−1: what tells a number from its negative.</summary>
    public bool IsOdd
    {
        get
        {
            Span<byte> bytes = stackalloc byte[Size];
            Write(bytes);
            return (bytes[0] & 1) == 1;
        }
    }

    public static FieldElement FromSmall(uint value) => new([value, 0, 0, 0, 0]);

    /// <summary>Reads 255 bits, lowest byte first; the 256th is ignored. A number of p or more is reduced.</summary>
    public static FieldElement Read(ReadOnlySpan<byte> bytes)
    {
        var w0 = BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        var w1 = BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]);
        var w2 = BinaryPrimitives.ReadUInt64LittleEndian(bytes[16..]);
        var w3 = BinaryPrimitives.ReadUInt64LittleEndian(bytes[24..]);
        return new FieldElement(
        [
            w0 & Mask,
            ((w0 >> 51) | (w1 << 13)) & Mask,
            ((w1 >> 38) | (w2 << 26)) & Mask,
            ((w2 >> 25) | (w3 << 39)) & Mask,
            (w3 >> 12) & Mask,
        ]);
    }

    /// <summary>Writes the number in 0…p−1, lowest byte first.</summary>
    public void Write(Span<byte> bytes)
    {
        // Carried twice it is below 2p; then p is taken off once if it fits, which is when adding 19 reaches 2²⁵⁵.
        Span<ulong> limbs = [a, b, c, d, e];
        Carry(limbs);
        Carry(limbs);
        var quotient = (limbs[0] + 19) >> LimbBits;
        for (var limb = 1; limb < 5; limb++)
            quotient = (limbs[limb] + quotient) >> LimbBits;
        limbs[0] += 19 * quotient;
        for (var limb = 0; limb < 4; limb++)
        {
            limbs[limb + 1] += limbs[limb] >> LimbBits;
            limbs[limb] &= Mask;
        }

        limbs[4] &= Mask;
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, limbs[0] | (limbs[1] << 51));
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[8..], (limbs[1] >> 13) | (limbs[2] << 38));
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[16..], (limbs[2] >> 26) | (limbs[3] << 25));
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[24..], (limbs[3] >> 39) | (limbs[4] << 12));
    }

    public static FieldElement operator +(in FieldElement left, in FieldElement right)
    {
        Span<ulong> limbs = [left.a + right.a, left.b + right.b, left.c + right.c, left.d + right.d, left.e + right.e];
        Carry(limbs);
        return new FieldElement(limbs);
    }

    public static FieldElement operator -(in FieldElement left, in FieldElement right)
    {
        Span<ulong> limbs =
        [
            left.a + FourPLow - right.a, left.b + FourPHigh - right.b, left.c + FourPHigh - right.c, left.d + FourPHigh - right.d, left.e + FourPHigh - right.e,
        ];
        Carry(limbs);
        return new FieldElement(limbs);
    }

    public static FieldElement operator *(in FieldElement left, in FieldElement right)
    {
        // What passes 2²⁵⁵ comes back times 19.
        var (b19, c19, d19, e19) = (right.b * 19, right.c * 19, right.d * 19, right.e * 19);
        var r0 = new WideSum().Plus(left.a, right.a).Plus(left.b, e19).Plus(left.c, d19).Plus(left.d, c19).Plus(left.e, b19);
        var r1 = new WideSum().Plus(left.a, right.b).Plus(left.b, right.a).Plus(left.c, e19).Plus(left.d, d19).Plus(left.e, c19);
        var r2 = new WideSum().Plus(left.a, right.c).Plus(left.b, right.b).Plus(left.c, right.a).Plus(left.d, e19).Plus(left.e, d19);
        var r3 = new WideSum().Plus(left.a, right.d).Plus(left.b, right.c).Plus(left.c, right.b).Plus(left.d, right.a).Plus(left.e, e19);
        var r4 = new WideSum().Plus(left.a, right.e).Plus(left.b, right.d).Plus(left.c, right.c).Plus(left.d, right.b).Plus(left.e, right.a);

        r1 = r1.Plus(r0.Above);
        r2 = r2.Plus(r1.Above);
        r3 = r3.Plus(r2.Above);
        r4 = r4.Plus(r3.Above);
        Span<ulong> limbs = [r0.Below + (r4.Above * 19), r1.Below, r2.Below, r3.Below, r4.Below];
        Carry(limbs);
        return new FieldElement(limbs);
    }

    public static FieldElement operator -(in FieldElement value) => Zero - value;

    /// <summary>This number to a power.</summary>
    public FieldElement Power(BigInteger exponent)
    {
        var result = One;
        for (var bit = (int)exponent.GetBitLength() - 1; bit >= 0; bit--)
        {
            result *= result;
            if (!((exponent >> bit) & BigInteger.One).IsZero)
                result *= this;
        }

        return result;
    }

    public bool Equals(FieldElement other)
    {
        Span<byte> mine = stackalloc byte[Size];
        Span<byte> theirs = stackalloc byte[Size];
        Write(mine);
        other.Write(theirs);
        return mine.SequenceEqual(theirs);
    }

    public override bool Equals(object? obj) => obj is FieldElement other && Equals(other);

    public override int GetHashCode()
    {
        Span<byte> bytes = stackalloc byte[Size];
        Write(bytes);
        return BinaryPrimitives.ReadInt32LittleEndian(bytes);
    }

    private static void Carry(Span<ulong> limbs)
    {
        for (var limb = 0; limb < 4; limb++)
        {
            limbs[limb + 1] += limbs[limb] >> LimbBits;
            limbs[limb] &= Mask;
        }

        limbs[0] += (limbs[4] >> LimbBits) * 19;
        limbs[4] &= Mask;
    }
}
