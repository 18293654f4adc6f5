using System.Runtime.Intrinsics;

namespace SocialCrm.Customers;

/// <summary>Counts the pairs of neighbouring characters that two texts have in common, each as often as both have it.</summary>
internal static class Bigrams
{
    private const int FewPairs = 16;

    /// <summary>How many pairs are common to two texts of at least two characters.</summary>
    public static int Common(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length > b.Length)
            return Common(b, a);
        return b.Length - 1 <= FewPairs ? OfShort(a, b) : OfLong(a, b);
    }

    // One vector comparison finds a pair among all of the other text's.
    private static int OfShort(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        Span<uint> pairs = stackalloc uint[FewPairs];
        pairs.Clear();
        Pairs(b, pairs[..(b.Length - 1)]);
        var places = Vector512.Create<uint>(pairs);
        var free = (1UL << (b.Length - 1)) - 1;
        var common = 0;
        for (var i = 0; i + 1 < a.Length; i++)
        {
            var found = Vector512.Equals(places, Vector512.Create(Pair(a, i))).ExtractMostSignificantBits() & free;
            common += found != 0 ? 1 : 0;
            free &= ~(found & (~found + 1));
        }

        return common;
    }

    private static int OfLong(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        Span<uint> lefts = stackalloc uint[a.Length - 1];
        Span<uint> rights = stackalloc uint[b.Length - 1];
        Pairs(a, lefts);
        Pairs(b, rights);
        lefts.Sort();
        rights.Sort();
        var common = 0;
        for (int i = 0, j = 0; i < lefts.Length && j < rights.Length;)
        {
            var (left, right) = (lefts[i], rights[j]);
            common += left == right ? 1 : 0;
            i += left <= right ? 1 : 0;
            j += right <= left ? 1 : 0;
        }

        return common;
    }

    private static void Pairs(ReadOnlySpan<char> text, Span<uint> pairs)
    {
        for (var i = 0; i < pairs.Length; i++)
            pairs[i] = Pair(text, i);
    }

    private static uint Pair(ReadOnlySpan<char> text, int at) => (uint)text[at] << 16 | text[at + 1];
}
