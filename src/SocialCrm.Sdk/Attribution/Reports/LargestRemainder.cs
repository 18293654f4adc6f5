namespace SocialCrm.Attribution;

/// <summary>Rounds exact amounts to minor units so that they still sum to their total (the method of largest remainders, A. Hamilton, 1792).</summary>
/// <remarks>
/// Each amount is rounded down; the units that are missing go one each to the largest remainders. Equal remainders: the larger amount, then
/// the one that stands first. No amount moves by a whole unit.
/// </remarks>
internal static class LargestRemainder
{
    private const int PointBits = 62;

    /// <summary>Rounds amounts in units of 2⁻⁶² to integers that sum to <paramref name="total"/>, which is their sum rounded either way.</summary>
    public static long[] Round(IReadOnlyList<UInt128> amounts, long total)
    {
        var rounded = amounts.Select(amount => (long)(amount >> PointBits)).ToArray();
        var missing = total - rounded.Sum();
        var mask = (UInt128.One << PointBits) - 1;
        var nearest = Enumerable.Range(0, rounded.Length)
            .OrderByDescending(i => amounts[i] & mask)
            .ThenByDescending(i => rounded[i])
            .Take((int)missing);
        foreach (var i in nearest)
            rounded[i]++;
        return rounded;
    }

    /// <summary>The sum of amounts in units of 2⁻⁶², rounded to the nearest integer, halves up.</summary>
    /// <exception cref="OverflowException">The sum does not fit 64 bits.</exception>
    public static long Total(IEnumerable<UInt128> amounts)
    {
        var sum = UInt128.Zero;
        foreach (var amount in amounts)
            sum = checked(sum + amount);
        return checked((long)((sum + (UInt128.One << (PointBits - 1))) >> PointBits));
    }
}
