using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;

namespace SocialCrm.Sdk.Tests.Offers;

/// <summary>FF1 as NIST SP 800-38G writes it down, for any radix, length and tweak: step by step, with no thought of speed.</summary>
internal sealed class ReferenceFf1(byte[] key, int radix)
{
    public int[] Encrypt(byte[] tweak, int[] numerals) => Run(tweak, numerals, isForward: true);

    public int[] Decrypt(byte[] tweak, int[] numerals) => Run(tweak, numerals, isForward: false);

    private int[] Run(byte[] tweak, int[] numerals, bool isForward)
    {
        var (n, t) = (numerals.Length, tweak.Length);
        var u = n / 2;
        var v = n - u;
        var (left, right) = (numerals[..u], numerals[u..]);
        var b = (int)Math.Ceiling(Math.Ceiling(v * Math.Log2(radix)) / 8);
        var d = (4 * ((b + 3) / 4)) + 4;
        byte[] first = [1, 2, 1, .. BigEndian(radix, 3), 10, (byte)(u % 256), .. BigEndian(n, 4), .. BigEndian(t, 4)];
        for (var step = 0; step < 10; step++)
        {
            var i = isForward ? step : 9 - step;
            var half = isForward ? right : left;
            var padding = ((-t - b - 1) % 16 + 16) % 16;
            byte[] q = [.. tweak, .. new byte[padding], (byte)i, .. BigEndian(Number(half), b)];
            var y = new BigInteger(Longer(Prf([.. first, .. q]), d), isUnsigned: true, isBigEndian: true);
            var m = i % 2 == 0 ? u : v;
            var modulus = BigInteger.Pow(radix, m);
            var c = isForward ? (Number(left) + y) % modulus : (((Number(right) - y) % modulus) + modulus) % modulus;
            (left, right) = isForward ? (right, Numerals(c, m)) : (Numerals(c, m), left);
        }

        return [.. left, .. right];
    }

    /// <summary>CBC-MAC.</summary>
    private byte[] Prf(byte[] blocks)
    {
        var chained = new byte[16];
        foreach (var block in blocks.Chunk(16))
            chained = Encrypt([.. chained.Zip(block, (one, other) => (byte)(one ^ other))]);
        return chained;
    }

    /// <summary>S: R, followed by as many blocks as are needed of R with a counter.</summary>
    private byte[] Longer(byte[] block, int length)
    {
        var all = block.ToList();
        for (var counter = 1; all.Count < length; counter++)
            all.AddRange(Encrypt([.. block.Zip(BigEndian(counter, 16), (one, other) => (byte)(one ^ other))]));
        return [.. all.Take(length)];
    }

    private byte[] Encrypt(byte[] block)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        return aes.EncryptEcb(block, PaddingMode.None);
    }

    private BigInteger Number(int[] numerals) => numerals.Aggregate(BigInteger.Zero, (number, numeral) => (number * radix) + numeral);

    private int[] Numerals(BigInteger number, int count)
    {
        var numerals = new int[count];
        for (var at = count - 1; at >= 0; at--)
        {
            numerals[at] = (int)(number % radix);
            number /= radix;
        }

        return numerals;
    }

    private static byte[] BigEndian(BigInteger number, int length) =>
        [.. Convert.FromHexString(number.ToString("x" + ((2 * length) + 1), CultureInfo.InvariantCulture)[^(2 * length)..])];
}
