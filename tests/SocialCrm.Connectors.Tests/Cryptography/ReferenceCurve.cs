using System.Globalization;
using System.Numerics;

namespace SocialCrm.Connectors.Tests.Cryptography;

/// <summary>The curve of Ed25519 in affine coordinates: slow, short and nothing like the verifier.</summary>
internal static class ReferenceCurve
{
    public static readonly BigInteger Prime = BigInteger.Pow(2, 255) - 19;
    public static readonly BigInteger Order = BigInteger.Pow(2, 252) + BigInteger.Parse("27742317777372353535851937790883648493", CultureInfo.InvariantCulture);
    private static readonly BigInteger D = Modulo(-121_665 * Inverse(121_666));

    public static (BigInteger X, BigInteger Y) Identity => (0, 1);

    public static (BigInteger X, BigInteger Y) Base { get; } = FromY(Modulo(4 * Inverse(5)), isOdd: false)!.Value;

    /// <summary>The eight points that eight times themselves are neutral.</summary>
    public static IReadOnlyList<(BigInteger X, BigInteger Y)> SmallOrder { get; } = Torsion();

    public static (BigInteger X, BigInteger Y) Add((BigInteger X, BigInteger Y) left, (BigInteger X, BigInteger Y) right)
    {
        var product = Modulo(D * left.X * right.X * left.Y * right.Y);
        return (
            Modulo(((left.X * right.Y) + (left.Y * right.X)) * Inverse(1 + product)),
            Modulo(((left.Y * right.Y) + (left.X * right.X)) * Inverse(1 - product)));
    }

    public static (BigInteger X, BigInteger Y) Multiply(BigInteger times, (BigInteger X, BigInteger Y) point)
    {
        var result = Identity;
        for (var bit = (int)times.GetBitLength() - 1; bit >= 0; bit--)
        {
            result = Add(result, result);
            if (!((times >> bit) & 1).IsZero)
                result = Add(result, point);
        }

        return result;
    }

    public static byte[] Encode((BigInteger X, BigInteger Y) point)
    {
        var bytes = Ed25519Signer.Bytes(point.Y);
        if (!point.X.IsEven)
            bytes[31] |= 0x80;
        return bytes;
    }

    public static (BigInteger X, BigInteger Y)? FromY(BigInteger y, bool isOdd)
    {
        var square = Modulo(((y * y) - 1) * Inverse((D * y * y) + 1));
        var root = BigInteger.ModPow(square, (Prime + 3) / 8, Prime);
        if (Modulo(root * root) != square)
            root = Modulo(root * BigInteger.ModPow(2, (Prime - 1) / 4, Prime));
        if (Modulo(root * root) != square)
            return null;
        return (root.IsEven == isOdd ? Modulo(-root) : root, y);
    }

    private static List<(BigInteger X, BigInteger Y)> Torsion()
    {
        // The order of the whole curve is eight times the base point's: what is left of any point times that order is of small order.
        for (var y = 2; ; y++)
        {
            if (FromY(y, isOdd: false) is not { } point)
                continue;
            var eighth = Multiply(Order, point);
            if (Multiply(4, eighth) != Identity)
                return [.. Enumerable.Range(0, 8).Select(times => Multiply(times, eighth))];
        }
    }

    private static BigInteger Modulo(BigInteger value) => ((value % Prime) + Prime) % Prime;

    private static BigInteger Inverse(BigInteger value) => BigInteger.ModPow(Modulo(value), Prime - 2, Prime);
}
