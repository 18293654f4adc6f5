namespace SocialCrm.Attribution;

/// <summary>The upper limit of Student's t distribution, for degrees of freedom that need not be whole.</summary>
/// <remarks>
/// P(|T| > t) is the regularised incomplete beta function at v/(v + t²) with ½v and ½ (Abramowitz and Stegun, 26.5.27 and 26.7.1). It falls with t, so halving
/// an interval finds the quantile, to the last bits and without a table.
/// </remarks>
internal static class StudentDistribution
{
    // The normal distribution's: what Student's tends to.
    private const double Limit = 1.959963984540054;

    // Above it the expansion is exact to 10⁻¹¹, and logarithms of the gamma function lose digits.
    private const double Many = 10_000;

    /// <summary>What a value lies below in 97.5 of 100 cases.</summary>
    /// <param name="freedom">The degrees of freedom, at least 1.</param>
    public static double Quantile975(double freedom)
    {
        if (freedom >= Many)
            return Expand(freedom);
        var (low, high) = (Limit, 13.0); // At one degree it is 12.7.
        for (var middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2)
            (low, high) = BothTails(middle, freedom) > 0.05 ? (middle, high) : (low, middle);
        return (low + high) / 2;
    }

    /// <summary>The first terms of the expansion of Cornish and Fisher (Abramowitz and Stegun, 26.7.5).</summary>
    internal static double Expand(double freedom)
    {
        const double Square = Limit * Limit;
        var first = Limit * (Square + 1) / 4;
        var second = Limit * ((((5 * Square) + 16) * Square) + 3) / 96;
        return Limit + (first / freedom) + (second / (freedom * freedom));
    }

    /// <summary>How often a value lies further from 0 than this.</summary>
    public static double BothTails(double value, double freedom) =>
        IncompleteBeta.Regularized(freedom / 2, 0.5, (freedom / (freedom + (value * value)), value * value / (freedom + (value * value))));
}
