namespace SocialCrm.Attribution;

/// <summary>Turns sums into figures with their 95 % intervals.</summary>
internal static class Estimates
{
    // The 97.5 % quantile of the normal distribution.
    private const double Quantile = 1.959963984540054;

    /// <summary>A figure that cannot be negative, with a normal interval cut at 0.</summary>
    public static Estimate OfSum(double value, double variance, double scale = 1)
    {
        var error = Math.Sqrt(variance) / scale;
        return new Estimate(
            value / scale, error, Math.Max(0, (value / scale) - (Quantile * error)), (value / scale) + (Quantile * error));
    }

    /// <summary>(revenue − cost) / cost with the cost taken as known, so its interval is the revenue's, moved and scaled; null without cost.</summary>
    public static Estimate? Roi(Estimate revenue, decimal cost)
    {
        if (cost == 0)
            return null;
        var spent = (double)cost;
        return new Estimate(
            (revenue.Value - spent) / spent, revenue.StandardError / spent, (revenue.Low - spent) / spent, (revenue.High - spent) / spent);
    }

    /// <summary>
    /// Cost divided by conversions: the interval is that of the conversions, turned round; the standard error is that of the delta method,
    /// cost·se/c². Null without conversions.
    /// </summary>
    public static Estimate? CostPerConversion(Estimate conversions, decimal cost)
    {
        if (conversions.Value == 0)
            return null;
        var spent = (double)cost;
        var high = conversions.Low > 0 ? spent / conversions.Low : double.PositiveInfinity;
        return new Estimate(
            spent / conversions.Value,
            spent * conversions.StandardError / (conversions.Value * conversions.Value),
            spent / conversions.High,
            spent == 0 ? 0 : high);
    }
}
