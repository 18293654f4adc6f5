namespace SocialCrm.Attribution;

/// <summary>Lift of a proportion: how many more of a hundred people did something because they were treated.</summary>
/// <remarks>
/// The interval of the difference is Newcombe's hybrid score interval: R. G. Newcombe, Interval estimation for the difference between independent
/// proportions: comparison of eleven methods, Statistics in Medicine 17, 1998, method 10. With p₁ in l₁ to u₁ and p₂ in l₂ to u₂ by Wilson, it goes from
/// d − √((p₁ − l₁)² + (u₂ − p₂)²) to d + √((u₁ − p₁)² + (p₂ − l₂)²). It keeps near 95 % where the normal interval does not: with few people, and with
/// proportions near 0, as conversions are.
/// </remarks>
public static class ProportionLift
{
    /// <summary>The lift between two groups.</summary>
    /// <exception cref="ArgumentException">A group has nobody in it, or more successes than people, or fewer than none.</exception>
    public static Lift Between(ProportionSample treated, ProportionSample heldOut)
    {
        ThrowIfImpossible(treated, nameof(treated));
        ThrowIfImpossible(heldOut, nameof(heldOut));

        var (one, other) = (WilsonInterval.Of(treated), WilsonInterval.Of(heldOut));
        var difference = one.Value - other.Value;
        return new Lift(one, other, new Estimate(
            difference,
            double.Hypot(one.StandardError, other.StandardError),
            difference - double.Hypot(one.Value - one.Low, other.High - other.Value),
            difference + double.Hypot(one.High - one.Value, other.Value - other.Low)));
    }

    private static void ThrowIfImpossible(ProportionSample sample, string parameter)
    {
        if (sample.People < 1 || sample.Successes < 0 || sample.Successes > sample.People)
            throw new ArgumentException("A group has at least one person, and from none to all of them did it.", parameter);
    }
}
