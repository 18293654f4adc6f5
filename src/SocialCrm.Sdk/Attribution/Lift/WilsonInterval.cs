namespace SocialCrm.Attribution;

/// <summary>The score interval of one proportion: all values that a test at 5 % would not reject.</summary>
/// <remarks>
/// E. B. Wilson, Probable inference, the law of succession, and statistical inference, Journal of the American Statistical Association 22, 1927;
/// without continuity correction. It never leaves 0 to 1, and is right where nobody or everybody did it.
/// </remarks>
internal static class WilsonInterval
{
    // The 97.5 % quantile of the normal distribution, squared.
    private const double Square = 1.959963984540054 * 1.959963984540054;

    public static Estimate Of(ProportionSample sample)
    {
        double people = sample.People;
        var share = sample.Successes / people;
        var middle = (share + (Square / (2 * people))) / (1 + (Square / people));
        var half = Math.Sqrt(((share * (1 - share)) + (Square / (4 * people))) * Square / people) / (1 + (Square / people));
        return new Estimate(
            share,
            Math.Sqrt(share * (1 - share) / people),
            sample.Successes == 0 ? 0 : middle - half,
            sample.Successes == sample.People ? 1 : middle + half);
    }
}
