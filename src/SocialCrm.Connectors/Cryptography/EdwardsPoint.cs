using System.Numerics;

namespace SocialCrm.Connectors.Cryptography;

/// <summary>A point of the curve −x² + y² = 1 + dx²y² of Ed25519, in extended coordinates (x = X/Z, y = Y/Z, xy = T/Z).</summary>
/// <remarks>
/// The formulas are add-2008-hwcd-3 and dbl-2008-hwcd (Hisil, Wong, Carter, Dawson 2008), complete on this curve: no case needs telling apart.
/// Variable time: it sees public values only.
/// </remarks>
internal readonly struct EdwardsPoint
{
    public const int Size = FieldElement.Size;

    private static readonly BigInteger Prime = BigInteger.Pow(2, 255) - 19;
    private static readonly BigInteger Inversion = Prime - 2;
    private static readonly BigInteger RootExponent = (Prime - 5) / 8;
    private static readonly FieldElement RootOfMinusOne = FieldElement.FromSmall(2).Power((Prime - 1) / 4);
    private static readonly FieldElement D = -FieldElement.FromSmall(121_665) * FieldElement.FromSmall(121_666).Power(Inversion);
    private static readonly FieldElement TwiceD = D + D;

    private readonly FieldElement x;
    private readonly FieldElement y;
    private readonly FieldElement z;
    private readonly FieldElement t;

    private EdwardsPoint(in FieldElement x, in FieldElement y, in FieldElement z, in FieldElement t) => (this.x, this.y, this.z, this.t) = (x, y, z, t);

    /// <summary>The neutral point.</summary>
    public static EdwardsPoint Identity { get; } = new(FieldElement.Zero, FieldElement.One, FieldElement.One, FieldElement.Zero);

    /// <summary>The base point: y = 4/5, x even.</summary>
    public static EdwardsPoint Base { get; } = FromBase();

    public bool IsIdentity => x.IsZero && y.Equals(z);

    /// <summary>Whether it is one of the eight points that eight times themselves are neutral: with such a key, one signature fits many messages.</summary>
    public bool IsOfSmallOrder => Double().Double().Double().IsIdentity;

    /// <summary>Reads a point as RFC 8032 section 5.1.3 says; null where the bytes are no point, or not the one way to write it.</summary>
    public static EdwardsPoint? Read(ReadOnlySpan<byte> bytes)
    {
        var y = FieldElement.Read(bytes);
        var isOdd = (bytes[^1] & 0x80) != 0;
        if (!IsCanonical(bytes, y))
            return null;

        // x² = u/v; a root of it, if there is one, is uv³(uv⁷)^((p−5)/8), perhaps times √−1.
        var square = y * y;
        var u = square - FieldElement.One;
        var v = (D * square) + FieldElement.One;
        var cube = v * v * v;
        var x = u * cube * (u * cube * cube * v).Power(RootExponent);
        var check = v * x * x;
        if (check.Equals(-u))
            x *= RootOfMinusOne;
        else if (!check.Equals(u))
            return null;

        if (x.IsZero && isOdd)
            return null;
        x = x.IsOdd == isOdd ? x : -x;
        return new EdwardsPoint(x, y, FieldElement.One, x * y);
    }

    /// <summary>Writes the point: y, and whether x is odd in the highest bit.</summary>
    public void Write(Span<byte> bytes)
    {
        var inverse = z.Power(Inversion);
        (y * inverse).Write(bytes);
        if ((x * inverse).IsOdd)
            bytes[Size - 1] |= 0x80;
    }

    public EdwardsPoint Double()
    {
        var a = x * x;
        var b = y * y;
        var square = z * z;
        var sum = x + y;
        var e = (sum * sum) - a - b;
        var g = b - a;
        var f = g - (square + square);
        var h = -(a + b);
        return new EdwardsPoint(e * f, g * h, f * g, e * h);
    }

    public static EdwardsPoint operator +(in EdwardsPoint left, in EdwardsPoint right)
    {
        var a = (left.y - left.x) * (right.y - right.x);
        var b = (left.y + left.x) * (right.y + right.x);
        var c = left.t * TwiceD * right.t;
        var d = left.z * right.z;
        d += d;
        var e = b - a;
        var f = d - c;
        var g = d + c;
        var h = b + a;
        return new EdwardsPoint(e * f, g * h, f * g, e * h);
    }

    public static EdwardsPoint operator -(in EdwardsPoint value) => new(-value.x, value.y, value.z, -value.t);

    private static EdwardsPoint FromBase()
    {
        Span<byte> bytes = stackalloc byte[Size];
        (FieldElement.FromSmall(4) * FieldElement.FromSmall(5).Power(Inversion)).Write(bytes);
        return Read(bytes)!.Value;
    }

    private static bool IsCanonical(ReadOnlySpan<byte> bytes, in FieldElement y)
    {
        Span<byte> canonical = stackalloc byte[Size];
        y.Write(canonical);
        canonical[Size - 1] |= (byte)(bytes[^1] & 0x80);
        return canonical.SequenceEqual(bytes);
    }
}
