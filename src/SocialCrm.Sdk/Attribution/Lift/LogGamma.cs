namespace SocialCrm.Attribution;

/// <summary>The logarithm of the gamma function.</summary>
/// <remarks>Stirling's series (NIST Digital Library of Mathematical Functions, 5.11.1) above 16, where six terms are exact to the last digits; below, Γ(x) = Γ(x + 1)/x leads there.</remarks>
internal static class LogGamma
{
    private const double Large = 16;

    /// <param name="x">Above 0.</param>
    public static double Of(double x)
    {
        var product = 1.0;
        for (; x < Large; x++)
            product *= x;
        var square = 1 / (x * x);
        var series = ((((((((((-691.0 / 360_360 * square) + (1.0 / 1_188)) * square) - (1.0 / 1_680)) * square) + (1.0 / 1_260)) * square) - (1.0 / 360)) * square) + (1.0 / 12)) / x;
        return ((x - 0.5) * Math.Log(x)) - x + (0.5 * Math.Log(2 * Math.PI)) + series - Math.Log(product);
    }
}
