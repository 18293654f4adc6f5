namespace SocialCrm.Customers;

/// <summary>How alike two texts are, from 0 to 1. Nothing is allocated, and the order of the two does not matter.</summary>
internal static class Similarities
{
    private const int LongestJaro = 64;

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
}
