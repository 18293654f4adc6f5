namespace SocialCrm.Customers;

/// <summary>How alike two texts are, from 0 to 1. Nothing is allocated, and the order of the two does not matter.</summary>
internal static class Similarities
{
    private const int LongestJaro = 64;
    private const int LongestDice = 256;
    private const int MostWords = 32;

    /// <summary>The similarity of Jaro, raised by Winkler for a common beginning; only the first 64 characters are looked at.</summary>
    public static double JaroWinkler(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var jaro = Jaro(a, b);
        var prefix = Math.Min(4, a.CommonPrefixLength(b));
        return jaro + prefix * 0.1 * (1 - jaro);
    }

    /// <summary>The similarity of Jaro; only the first 64 characters are looked at.</summary>
    public static double Jaro(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        a = a[..Math.Min(a.Length, LongestJaro)];
        b = b[..Math.Min(b.Length, LongestJaro)];
        // Letters are paired greedily, so which text comes first must not depend on the caller.
        if (a.Length > b.Length || a.Length == b.Length && a.SequenceCompareTo(b) > 0)
            return Jaro(b, a);
        if (a.IsEmpty)
            return b.IsEmpty ? 1 : 0;

        var pairs = JaroPairs.Of(a, b);
        if (pairs.Count == 0)
            return 0;
        double count = pairs.Count;
        return (count / a.Length + count / b.Length + (count - pairs.Swapped(a, b)) / count) / 3;
    }

    /// <summary>The similarity of Sørensen and Dice over pairs of neighbouring characters; only the first 256 characters are looked at.</summary>
    public static double BigramDice(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        a = a[..Math.Min(a.Length, LongestDice)];
        b = b[..Math.Min(b.Length, LongestDice)];
        if (a.Length < 2 || b.Length < 2)
            return a.SequenceEqual(b) ? 1 : 0;
        return 2d * Bigrams.Common(a, b) / (a.Length + b.Length - 2);
    }

    /// <summary>The similarity of Sørensen and Dice over words, in any order; only the first 32 words are looked at.</summary>
    public static double WordDice(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var common = CommonWords(a, b, out var lefts, out var rights);
        return lefts + rights == 0 ? 1 : 2d * common / (lefts + rights);
    }

    /// <summary>Which part of the words of the shorter text the longer one has, in any order; only the first 32 words are looked at.</summary>
    public static double WordOverlap(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var common = CommonWords(a, b, out var lefts, out var rights);
        var fewer = Math.Min(lefts, rights);
        return fewer == 0 ? lefts == rights ? 1 : 0 : (double)common / fewer;
    }

    private static int CommonWords(ReadOnlySpan<char> a, ReadOnlySpan<char> b, out int lefts, out int rights)
    {
        Span<Range> left = stackalloc Range[MostWords + 1];
        Span<Range> right = stackalloc Range[MostWords + 1];
        lefts = Math.Min(MostWords, a.Split(left, ' ', StringSplitOptions.RemoveEmptyEntries));
        rights = Math.Min(MostWords, b.Split(right, ' ', StringSplitOptions.RemoveEmptyEntries));
        ulong taken = 0;
        var common = 0;
        foreach (var mine in left[..lefts])
        {
            for (var j = 0; j < rights; j++)
            {
                if ((taken >> j & 1) == 0 && a[mine].SequenceEqual(b[right[j]]))
                {
                    taken |= 1UL << j;
                    common++;
                    break;
                }
            }
        }

        return common;
    }
}
