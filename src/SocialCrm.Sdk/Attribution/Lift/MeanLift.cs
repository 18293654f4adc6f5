namespace SocialCrm.Attribution;

/// <summary>Lift of a mean: how much more a person spent because they were treated.</summary>
/// <remarks>
/// Welch's interval, which does not ask the two groups to vary alike: d ± t·√(v₁/n₁ + v₂/n₂), where t is the 97.5 % quantile of Student's distribution
/// with (v₁/n₁ + v₂/n₂)² / ((v₁/n₁)²/(n₁ − 1) + (v₂/n₂)²/(n₂ − 1)) degrees of freedom (B. L. Welch, The generalization of Student's problem when several
/// different population variances are involved, Biometrika 34, 1947; F. E. Satterthwaite, Biometrics Bulletin 2, 1946). Spending is skewed: with fewer
/// than some hundreds of buyers in a group, take the interval as rough.
/// </remarks>
public static class MeanLift
{
    /// <summary>The lift between two groups.</summary>
    /// <exception cref="ArgumentException">A group has fewer than two people, or a mean or variance that is no finite number, or a variance below 0.</exception>
    public static Lift Between(MeanSample treated, MeanSample heldOut)
    {
        ThrowIfImpossible(treated, nameof(treated));
        ThrowIfImpossible(heldOut, nameof(heldOut));

        var (one, other) = (treated.Variance / treated.People, heldOut.Variance / heldOut.People);
        var freedom = one + other == 0
            ? treated.People + heldOut.People - 2
            : 1 / ((Square(one / (one + other)) / (treated.People - 1)) + (Square(other / (one + other)) / (heldOut.People - 1)));
        return new Lift(
            Around(treated.Mean, one, treated.People - 1),
            Around(heldOut.Mean, other, heldOut.People - 1),
            Around(treated.Mean - heldOut.Mean, one + other, freedom));
    }

    private static Estimate Around(double value, double variance, double freedom)
    {
        var error = Math.Sqrt(variance);
        var half = StudentDistribution.Quantile975(freedom) * error;
        return new Estimate(value, error, value - half, value + half);
    }

    private static double Square(double value) => value * value;

    private static void ThrowIfImpossible(MeanSample sample, string parameter)
    {
        if (sample.People < 2 || !double.IsFinite(sample.Mean) || !double.IsFinite(sample.Variance) || sample.Variance < 0)
            throw new ArgumentException("A group has at least two people, a finite mean and a finite variance of 0 or more.", parameter);
    }
}
