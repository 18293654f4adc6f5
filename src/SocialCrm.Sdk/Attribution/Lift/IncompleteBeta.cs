namespace SocialCrm.Attribution;

/// <summary>The regularised incomplete beta function.</summary>
/// <remarks>
/// By its continued fraction (NIST Digital Library of Mathematical Functions, 8.17.22), evaluated from the front after Lentz; it converges quickly below
/// (a + 1)/(a + b + 2), and above the function is turned round.
/// </remarks>
internal static class IncompleteBeta
{
    private const int MostTerms = 10_000;

    /// <param name="a">Above 0.</param>
    /// <param name="b">Above 0.</param>
    /// <param name="at">The argument, from 0 to 1, and what is missing to 1, both exactly.</param>
    public static double Regularized(double a, double b, (double X, double Y) at)
    {
        if (at.X <= 0 || at.Y <= 0)
            return at.X <= 0 ? 0 : 1;
        if (at.X > (a + 1) / (a + b + 2))
            return 1 - Regularized(b, a, (at.Y, at.X));
        var front = Math.Exp((a * Math.Log(at.X)) + (b * Math.Log(at.Y)) - LogBeta(a, b)) / a;
        return front / Fraction(a, b, at.X);
    }

    /// <summary>1 + d₁/(1 + d₂/(1 + …)).</summary>
    private static double Fraction(double a, double b, double x)
    {
        const double Tiny = 1e-300;
        var (value, numerator, denominator) = (1.0, 1.0, 0.0);
        for (var term = 1; term <= MostTerms; term++)
        {
            var m = term / 2;
            var d = term % 2 == 0
                ? m * (b - m) * x / ((a + term - 1) * (a + term))
                : -(a + m) * (a + b + m) * x / ((a + term - 1) * (a + term));
            denominator = 1 + (d * denominator);
            denominator = 1 / (denominator == 0 ? Tiny : denominator);
            numerator = 1 + (d / numerator);
            numerator = numerator == 0 ? Tiny : numerator;
            var change = numerator * denominator;
            value *= change;
            if (Math.Abs(change - 1) < 1e-15)
                break;
        }

        return value;
    }

    private static double LogBeta(double a, double b) => LogGamma.Of(a) + LogGamma.Of(b) - LogGamma.Of(a + b);
}
