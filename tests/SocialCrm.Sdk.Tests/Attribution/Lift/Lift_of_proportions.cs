using SocialCrm.Attribution;

namespace SocialCrm.Sdk.Tests.Attribution;

/// <summary>Newcombe's own examples (Statistics in Medicine 17, 1998, table II, method 10); the further digits were computed by solving Wilson's quadratic with 50 digits.</summary>
public sealed class Lift_of_proportions
{
    [Theory]
    [InlineData(56, 70, 48, 80, 0.200000, 0.052431, 0.333873)]
    [InlineData(9, 10, 3, 10, 0.600000, 0.170523, 0.809018)]
    [InlineData(6, 7, 2, 7, 0.571429, 0.058228, 0.806250)]
    [InlineData(5, 56, 0, 29, 0.089286, -0.038137, 0.192560)]
    [InlineData(0, 10, 0, 20, 0.000000, -0.161125, 0.277533)]
    [InlineData(0, 10, 0, 10, 0.000000, -0.277533, 0.277533)]
    [InlineData(10, 10, 0, 20, 1.000000, 0.679086, 1.000000)]
    [InlineData(10, 10, 0, 10, 1.000000, 0.607509, 1.000000)]
    public void Agrees_with_the_published_examples(long a, long m, long b, long n, double difference, double low, double high)
    {
        var lift = ProportionLift.Between(new ProportionSample(m, a), new ProportionSample(n, b));

        Assert.Equal(difference, lift.Difference.Value, 6);
        Assert.Equal(low, lift.Difference.Low, 6);
        Assert.Equal(high, lift.Difference.High, 6);
    }

    [Fact]
    public void Turning_the_groups_round_turns_the_interval_round()
    {
        var (one, other) = (new ProportionSample(180_000, 3_411), new ProportionSample(20_000, 331));

        var (there, back) = (ProportionLift.Between(one, other).Difference, ProportionLift.Between(other, one).Difference);

        Assert.Equal((-there.Value, -there.High, -there.Low), (back.Value, back.Low, back.High));
        Assert.True(there.Low > 0);
    }

    /// <summary>Simulated: 0.9 of the people treated, with a conversion of 2 % against 1.5 %.</summary>
    [Fact]
    public void The_interval_holds_the_truth_about_nineteen_times_of_twenty()
    {
        var random = new Random(20_26);
        var held = 0;
        for (var round = 0; round < 2_000; round++)
        {
            var treated = new ProportionSample(1_800, Enumerable.Range(0, 1_800).LongCount(_ => random.NextDouble() < 0.02));
            var heldOut = new ProportionSample(200, Enumerable.Range(0, 200).LongCount(_ => random.NextDouble() < 0.015));
            var difference = ProportionLift.Between(treated, heldOut).Difference;
            held += difference.Low <= 0.005 && 0.005 <= difference.High ? 1 : 0;
        }

        // 95 % give or take five standard errors of 2,000 rounds, and what discreteness costs.
        Assert.InRange(held, 1_840, 1_970);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(10, 11)]
    [InlineData(10, -1)]
    public void Impossible_groups_are_refused(long people, long successes)
    {
        var sound = new ProportionSample(10, 5);

        Assert.Throws<ArgumentException>(() => ProportionLift.Between(new ProportionSample(people, successes), sound));
        Assert.Throws<ArgumentException>(() => ProportionLift.Between(sound, new ProportionSample(people, successes)));
    }
}
