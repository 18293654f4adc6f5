using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace SocialCrm.Offers;

/// <summary>Codes of any alphabet and length: the number, permuted among all codes there are, and a check symbol.</summary>
/// <remarks>
/// The codes there are need not be a power of two, and the permutation is of whole bits. What it throws out of the range is permuted again until it falls into
/// it ("cycle walking", J. Black and P. Rogaway, "Ciphers with arbitrary finite domains", 2002): still a permutation, and less than two steps on average.
/// </remarks>
internal sealed class AlphabetRun : ICodeRun
{
    private const int Chunk = FeistelWork.Chunk;

    private readonly CodeAlphabet alphabet;
    private readonly int length;
    private readonly CheckScheme check;
    private readonly BitPermutation permutation;
    private readonly UInt128 codes;

    /// <exception cref="ArgumentException">There are too few codes or too many; the message says what to do.</exception>
    public AlphabetRun(byte[] key, CodeAlphabet alphabet, int length)
    {
        this.alphabet = alphabet;
        this.length = length;
        var all = length < 2 ? 1 : BigInteger.Pow(alphabet.Count, Math.Min(length, BitPermutation.MostBits) - 1);
        if (all < BigInteger.One << BitPermutation.FewestBits)
            throw new ArgumentException($"There are fewer than a million codes of {length} symbols with the check symbol: they are soon guessed. Take more symbols.", nameof(length));
        if (all > BigInteger.One << BitPermutation.MostBits)
            throw new ArgumentException($"Codes of {length} symbols have more than {BitPermutation.MostBits} bits, which nobody can guess either. Take fewer symbols.", nameof(length));

        codes = (UInt128)all;
        check = new CheckScheme(alphabet.Count, length);
        var info = Encoding.UTF8.GetBytes($"SocialCrm code series {length} {alphabet.Symbols}");
        permutation = new BitPermutation(
            HKDF.DeriveKey(HashAlgorithmName.SHA256, key, HMACSHA256.HashSizeInBytes, info: info), [], (int)(all - 1).GetBitLength());
    }

    public long Capacity => (long)UInt128.Min(codes, long.MaxValue);

    public double Bits => (length - 1) * Math.Log2(alphabet.Count);

    public void Write(long first, Span<string> codes)
    {
        var left = new ulong[Math.Min(Chunk, codes.Length)];
        var right = new ulong[left.Length];
        for (var start = 0; start < codes.Length; start += Chunk)
        {
            var count = Math.Min(Chunk, codes.Length - start);
            for (var index = 0; index < count; index++)
                (left[index], right[index]) = Split((UInt128)(first + start + index));
            Permute(left.AsSpan(0, count), right.AsSpan(0, count));
            for (var index = 0; index < count; index++)
                codes[start + index] = Text(Join(left[index], right[index]));
        }
    }

    public bool TryRead(string code, out long number)
    {
        number = 0;
        if (code.Length != length)
            return false;
        Span<byte> symbols = stackalloc byte[length];
        UInt128 value = 0;
        for (var at = 0; at < length; at++)
        {
            if (!alphabet.TryRead(code[at], out symbols[at]))
                return false;
            if (at < length - 1)
                value = (value * (uint)alphabet.Count) + symbols[at];
        }

        if (!check.IsRight(symbols))
            return false;
        do
        {
            var (left, right) = Split(value);
            permutation.Restore(new Span<ulong>(ref left), new Span<ulong>(ref right));
            value = Join(left, right);
        }
        while (value >= codes);
        if (value > long.MaxValue)
            return false;
        number = (long)value;
        return true;
    }

    /// <summary>Permutes all, and those that fell out of the range again.</summary>
    private void Permute(Span<ulong> left, Span<ulong> right)
    {
        permutation.Permute(left, right);
        var outside = Outside(left, right);
        while (outside.Count > 0)
        {
            var lefts = new ulong[outside.Count];
            var rights = new ulong[outside.Count];
            for (var at = 0; at < lefts.Length; at++)
                (lefts[at], rights[at]) = (left[outside[at]], right[outside[at]]);
            permutation.Permute(lefts, rights);
            for (var at = 0; at < lefts.Length; at++)
                (left[outside[at]], right[outside[at]]) = (lefts[at], rights[at]);
            outside = [.. outside.Where((_, at) => Join(lefts[at], rights[at]) >= codes)];
        }
    }

    private List<int> Outside(ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right)
    {
        var outside = new List<int>();
        for (var index = 0; index < left.Length; index++)
        {
            if (Join(left[index], right[index]) >= codes)
                outside.Add(index);
        }

        return outside;
    }

    private string Text(UInt128 value)
    {
        Span<byte> symbols = stackalloc byte[length];
        Span<char> text = stackalloc char[length];
        for (var at = length - 2; at >= 0; at--)
        {
            // Most of a division is spared once the rest fits a word.
            if (value <= ulong.MaxValue)
            {
                var (quotient, remainder) = ulong.DivRem((ulong)value, (ulong)alphabet.Count);
                (value, symbols[at]) = (quotient, (byte)remainder);
            }
            else
            {
                var (quotient, remainder) = UInt128.DivRem(value, (UInt128)alphabet.Count);
                (value, symbols[at]) = (quotient, (byte)remainder);
            }
        }

        symbols[^1] = check.CheckOf(symbols[..^1]);
        for (var at = 0; at < length; at++)
            text[at] = alphabet.Symbols[symbols[at]];
        return new string(text);
    }

    private (ulong Left, ulong Right) Split(UInt128 value) =>
        ((ulong)(value >> permutation.RightBits), (ulong)value & ((1UL << permutation.RightBits) - 1));

    private UInt128 Join(ulong left, ulong right) => ((UInt128)left << permutation.RightBits) | right;
}
