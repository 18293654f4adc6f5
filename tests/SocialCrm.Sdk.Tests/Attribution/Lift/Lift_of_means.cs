using SocialCrm.Attribution;

namespace SocialCrm.Sdk.Tests.Attribution;

public sealed class Lift_of_means
{
    private static readonly double[] First = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];
    private static readonly double[] Second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

    /// <summary>
    /// The additional hours of sleep of "Student" (The probable error of a mean, Biometrika 6, 1908), as in R's <c>t.test(extra ~ group, sleep)</c>: t = −1.8608,
    /// 17.776 degrees of freedom, −3.3654832 to 0.2054832.
    /// </summary>
    [Fact]
    public void Agrees_with_the_sleep_of_Students_patients()
    {
        var difference = MeanLift.Between(Of(First), Of(Second)).Difference;

        Assert.Equal(-1.58, difference.Value, 12);
        Assert.Equal(-1.8608, difference.Value / difference.StandardError, 4);
        Assert.Equal(-3.3654832, difference.Low, 7);
        Assert.Equal(0.2054832, difference.High, 7);
    }

    /// <summary>Closed forms at 1 and 2 degrees; the others by integrating the density numerically, without a beta function.</summary>
    [Theory]
    [InlineData(1, 12.706204736174696)]
    [InlineData(2, 4.302652729749463)]
    [InlineData(3, 3.182446305284)]
    [InlineData(5, 2.570581835636)]
    [InlineData(10, 2.228138851986)]
    [InlineData(17.776473516178488, 2.102817241570)]
    [InlineData(30, 2.042272456301)]
    [InlineData(100, 1.983971518524)]
    [InlineData(1_000, 1.962339080826)]
    [InlineData(9_999, 1.960201263668)]
    [InlineData(10_001, 1.960201216187)]
    [InlineData(1_000_000, 1.959966356814)]
    public void The_quantiles_of_Student_are_right(double freedom, double quantile) =>
        Assert.Equal(quantile, StudentDistribution.Quantile975(freedom), 9);

    [Fact]
    public void The_expansion_goes_on_where_the_search_ends() =>
        Assert.Equal(StudentDistribution.Expand(9_999.999), StudentDistribution.Quantile975(9_999.999), 10);

    [Fact]
    public void Groups_that_do_not_vary_have_no_width()
    {
        var lift = MeanLift.Between(new MeanSample(10, 3, 0), new MeanSample(10, 1, 0));

        Assert.Equal(new Estimate(2, 0, 2, 2), lift.Difference);
    }

    [Theory]
    [InlineData(1, 0, 1)]
    [InlineData(5, double.NaN, 1)]
    [InlineData(5, 0, -1)]
    [InlineData(5, 0, double.PositiveInfinity)]
    public void Impossible_groups_are_refused(long people, double mean, double variance)
    {
        var sound = new MeanSample(10, 5, 1);

        Assert.Throws<ArgumentException>(() => MeanLift.Between(new MeanSample(people, mean, variance), sound));
        Assert.Throws<ArgumentException>(() => MeanLift.Between(sound, new MeanSample(people, mean, variance)));
    }

    private static MeanSample Of(double[] values)
    {
        var mean = values.Average();
        return new MeanSample(values.Length, mean, values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1));
    }
}
