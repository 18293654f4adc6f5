using System.Globalization;

namespace SocialCrm.Customers;

/// <summary>Where an axis has its ticks, and what they say.</summary>
internal static class ChartAxis
{
    /// <summary>The step of 1, 2 or 5 times a power of ten that parts a span into so many at most.</summary>
    public static double Step(double span, int parts)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(span / parts)));
        foreach (var step in (ReadOnlySpan<double>)[1, 2, 5])
        {
            if (span / (step * power) <= parts)
                return step * power;
        }

        return 10 * power;
    }

    /// <summary>A probability with as many digits as tell it from 0 and 1.</summary>
    public static string Probability(double probability) => probability switch
    {
        > 0.999999 => "above 0.999999",
        < 0.000001 => "below 0.000001",
        _ => probability.ToString(probability is > 0.99 or < 0.01 ? "0.######" : "0.###", CultureInfo.InvariantCulture),
    };
}
