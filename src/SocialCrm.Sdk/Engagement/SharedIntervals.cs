namespace SocialCrm.Engagement;

/// <summary>Intervals of several shares that hold together with 95 % confidence.</summary>
/// <remarks>
/// E. B. Wilson 1927: the shares whose score test does not reject what was counted. Within 0 and 1 also for none and for all, where the usual interval has no
/// width. Bonferroni divides the 5 % by the number of shares: a little wider than need be, and right whatever the shares have to do with each other.
/// </remarks>
internal static class SharedIntervals
{
    private const double Error = 0.05;

    public static (double Low, double High) Of(long votes, long all, int shares)
    {
        if (all == 0)
            return (0, 1);
        var z = UpperQuantile(Error / (2 * shares));
        double n = all;
        var share = votes / n;
        var middle = share + (z * z / (2 * n));
        var half = z * Math.Sqrt((share * (1 - share) / n) + (z * z / (4 * n * n)));
        var scale = 1 + (z * z / n);

        // To the end where nothing, or everything, was chosen: what rounding leaves there is not 0.
        return (votes == 0 ? 0 : (middle - half) / scale, votes == all ? 1 : (middle + half) / scale);
    }

    /// <summary>How many deviations above the mean a normal value is with so small a probability, at most 0.02: P. J. Acklam's rational function for the tail, good to 9 digits.</summary>
    internal static double UpperQuantile(double tail)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(tail, 0.02);
        var q = Math.Sqrt(-2 * Math.Log(tail));
        var above = (((((((((-7.784894002430293e-03 * q) - 3.223964580411365e-01) * q) - 2.400758277161838) * q) - 2.549732539343734) * q) + 4.374664141464968) * q) + 2.938163982698783;
        var below = (((((((7.784695709041462e-03 * q) + 3.224671290700398e-01) * q) + 2.445134137142996) * q) + 3.754408661907416) * q) + 1;
        return -above / below;
    }
}
