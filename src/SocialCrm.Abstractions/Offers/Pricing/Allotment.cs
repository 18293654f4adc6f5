namespace SocialCrm.Offers;

/// <summary>Splits an amount so that the shares sum to it, to the minor unit (the method of largest remainders, A. Hamilton, 1792).</summary>
/// <remarks>
/// Each share is its exact value rounded down; the units that are missing go one each to the largest remainders. Equal remainders: the larger
/// weight, then the one that stands first. So no share is a whole unit off, no larger weight gets less, and the same input gives the same shares.
/// </remarks>
public static class Allotment
{
    /// <summary>Splits an amount in proportion to weights. A weight of 0 gets nothing; weights that are all 0 count as equal.</summary>
    /// <param name="total">The amount, also negative; in whole minor units that fit 64 bits.</param>
    /// <param name="weights">At least one; none negative. Their sum may pass 64 bits.</param>
    /// <returns>One share for each weight, in the same order.</returns>
    /// <exception cref="ArgumentException">There is no weight, one is negative, or the amount has no currency or more decimals than it.</exception>
    /// <exception cref="OverflowException">The amount does not fit 64 bits of minor units.</exception>
    public static IReadOnlyList<Money> Split(Money total, IReadOnlyList<long> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        if (weights.Count == 0)
            throw new ArgumentException("Nothing shares the amount. Give at least one weight.", nameof(weights));
        if (weights.Any(weight => weight < 0))
            throw new ArgumentException("A weight is not negative. Split a negative amount by positive weights.", nameof(weights));
        return [.. Split(total.ToMinorUnits(), [.. weights]).Select(share => Money.FromMinorUnits(share, total.Currency))];
    }

    /// <summary>As above, in minor units.</summary>
    internal static long[] Split(long total, long[] weights)
    {
        var all = Sum(weights);
        if (all == 0)
        {
            weights = [.. weights.Select(_ => 1L)];
            all = weights.Length;
        }

        // 2⁶³ · 2⁶³ is less than the largest of 128 bits, also for the least of 64.
        var amount = Int128.Abs(total);
        var shares = new Int128[weights.Length];
        var remainders = new Int128[weights.Length];
        var missing = amount;
        for (var index = 0; index < weights.Length; index++)
        {
            (shares[index], remainders[index]) = Int128.DivRem(amount * weights[index], all);
            missing -= shares[index];
        }

        foreach (var index in Largest(remainders, weights, (int)missing))
            shares[index]++;
        return [.. shares.Select(share => (long)(total < 0 ? -share : share))];
    }

    private static IEnumerable<int> Largest(Int128[] remainders, long[] weights, int count)
    {
        if (count == 0)
            return [];
        var order = Enumerable.Range(0, remainders.Length).ToArray();
        Array.Sort(order, (left, right) =>
        {
            var byRemainder = remainders[right].CompareTo(remainders[left]);
            var byWeight = byRemainder != 0 ? byRemainder : weights[right].CompareTo(weights[left]);
            return byWeight != 0 ? byWeight : left.CompareTo(right);
        });
        return order.Take(count);
    }

    private static Int128 Sum(long[] weights)
    {
        var sum = Int128.Zero;
        foreach (var weight in weights)
            sum += weight;
        return sum;
    }
}
