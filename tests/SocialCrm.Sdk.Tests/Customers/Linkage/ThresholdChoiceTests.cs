using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Linkage;

/// <summary>The threshold is the least, even odds or more, above which nine in ten pairs are expected to be right.</summary>
public class ThresholdChoiceTests
{
    [Fact]
    public void Even_odds_do_where_the_pairs_above_are_likely_enough() => Assert.Equal(0.5, ThresholdChoice.Of([-5, 0.5f, 9, 9, 9, 9, 9, 9, 12]));

    [Fact]
    public void Even_odds_do_where_there_are_no_pairs() => Assert.Equal(0.5, ThresholdChoice.Of([]));

    [Fact]
    public void What_is_certain_is_never_left_out() => Assert.Equal(0.5, ThresholdChoice.Of([float.PositiveInfinity, float.PositiveInfinity, float.NegativeInfinity]));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_threshold_is_the_least_that_is_precise_enough(int seed)
    {
        var random = new Random(seed);
        var scores = Enumerable.Range(0, 500).Select(_ => (float)(random.NextDouble() * 8 - 3)).ToArray();

        var threshold = ThresholdChoice.Of(scores);

        var likely = scores.Select(score => LinkageEvidence.Probability(score)).ToArray();
        var next = likely.Where(probability => probability <= threshold).Max();
        Assert.True(threshold > 0.5);
        Assert.InRange(likely.Where(probability => probability > threshold).Average(), 0.9, 1);
        Assert.InRange(likely.Where(probability => probability >= next).Average(), 0, 0.9);
    }

    [Fact]
    public void Even_odds_do_where_no_threshold_is_precise_without_losing_most_matches() =>
        Assert.Equal(0.5, ThresholdChoice.Of([.. Enumerable.Repeat(2f, 40), 9, 9]));
}
