namespace SocialCrm.Attribution;

/// <summary>Asks a model for its shares and turns them into whole numbers that sum to exactly one conversion.</summary>
/// <remarks>
/// Shares become multiples of 2⁻⁶², and what rounding leaves over (or, of a host's own model, up to 1e-9) goes to the largest share, the
/// first of equals. From there on credit is divided and added like money: nothing gets lost. Not thread-safe: it reuses its arrays.
/// </remarks>
internal sealed class ShareReader(IAttributionModel model)
{
    /// <summary>A whole conversion: 2⁶².</summary>
    public const long Whole = 1L << 62;

    /// <summary>2⁻⁶², exactly.</summary>
    public const double Unit = 1.0 / Whole;

    private const double Tolerance = 1e-9;
    private const int CachedLengths = 256;

    private readonly long[]?[] cache = model is PositionalModel ? new long[]?[CachedLengths] : [];
    private double[] shares = new double[16];
    private long[] units = new long[16];

    /// <summary>A journey's shares in units of 2⁻⁶²; they sum to <see cref="Whole"/>. Valid until the next call.</summary>
    /// <exception cref="SocialCrmException">The model breaks the contract of <see cref="IAttributionModel.Share"/>.</exception>
    public ReadOnlySpan<long> Read(Journey journey)
    {
        var length = journey.Touchpoints.Count;
        if (length >= cache.Length)
            return Compute(journey, length);
        return cache[length] ??= Compute(journey, length).ToArray();
    }

    private Span<long> Compute(Journey journey, int length)
    {
        if (shares.Length < length)
        {
            shares = new double[Math.Max(length, 2 * shares.Length)];
            units = new long[shares.Length];
        }

        var given = shares.AsSpan(0, length);
        given.Clear();
        model.Share(journey, given);
        Round(given, units.AsSpan(0, length));
        return units.AsSpan(0, length);
    }

    private void Round(ReadOnlySpan<double> given, Span<long> rounded)
    {
        const double Most = 1 + Tolerance;
        const ulong MostUnits = (ulong)(Whole * Most);
        ulong sum = 0;
        var largest = 0;
        for (var i = 0; i < given.Length; i++)
        {
            // Written so that NaN fails too. With the share and the sum so far hardly above 2⁶², the next sum fits 64 bits.
            if (!(given[i] >= 0 && given[i] <= Most) || sum > MostUnits)
                throw Refused(given);
            rounded[i] = (long)(given[i] * Whole);
            sum += (ulong)rounded[i];
            if (rounded[i] > rounded[largest])
                largest = i;
        }

        var left = Whole - (long)sum;
        if (sum > MostUnits || left > (Tolerance * Whole) + given.Length)
            throw Refused(given);
        rounded[largest] += left;
    }

    private SocialCrmException Refused(ReadOnlySpan<double> given)
    {
        var sum = 0.0;
        foreach (var share in given)
            sum += share;
        return new SocialCrmException(FormattableString.Invariant(
            $"The attribution model '{model.Name}' gave a journey of {given.Length} touchpoints shares that sum to {sum:R}. Shares must be numbers that are not negative and sum to 1 within 1e-9; mend Share, or leave the model out of the query."));
    }
}
