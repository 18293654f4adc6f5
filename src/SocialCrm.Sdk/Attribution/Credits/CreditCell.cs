using System.Runtime.CompilerServices;

namespace SocialCrm.Attribution;

/// <summary>What a line has been credited: exact sums, and the sums of squares that its uncertainty comes from.</summary>
/// <remarks>
/// <para>A journey's shares are whole numbers of 2⁻⁶² that sum to exactly 2⁶² (see <see cref="ShareReader"/>), and revenue is shares times
/// minor units. So all sums here are sums of integers: they lose nothing, whatever the order, and lines add up to the conversions and to the revenue exactly.</para>
/// <para>Uncertainty: the Poisson bootstrap draws every journey w ~ Poisson(1) times, independently. A line's total is then Σ w(j)·c(j), whose
/// variance is Σ c(j)², because Var(w) = 1: no replicate has to be drawn. (N. Chamandy, O. Muralidharan, A. Najmi and S. Naidu, Estimating
/// uncertainty for massive data streams, 2012.) A journey's touchpoints of one line are one c(j). What this gives up: the number of
/// journeys is taken as random as well, so the interval is rather too wide than too narrow.</para>
/// </remarks>
internal struct CreditCell
{
    private FixedPointSum conversionSquares;
    private FixedPointSum revenueSquares;

    /// <summary>Credited conversions, in units of 2⁻⁶².</summary>
    public UInt128 Conversions { get; private set; }

    /// <summary>Credited revenue, in units of 2⁻⁶² of the minor unit.</summary>
    public UInt128 Revenue { get; private set; }

    public readonly double ConversionVariance => conversionSquares.Value;

    public readonly double RevenueVariance => revenueSquares.Value;

    /// <summary>Adds a journey's credit.</summary>
    /// <param name="share">The line's share of the journey, in units of 2⁻⁶².</param>
    /// <param name="minorUnits">What the journey's conversion is worth.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(long share, long minorUnits)
    {
        Conversions += (ulong)share;
        var fraction = share * ShareReader.Unit;
        conversionSquares.Add(fraction * fraction);
        if (minorUnits == 0)
            return;
        var upper = Math.BigMul((ulong)share, (ulong)minorUnits, out var lower);
        Revenue += new UInt128(upper, lower);
        var revenue = fraction * minorUnits;
        revenueSquares.Add(revenue * revenue);
    }
}
