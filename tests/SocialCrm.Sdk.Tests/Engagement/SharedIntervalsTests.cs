using SocialCrm.Engagement;

namespace SocialCrm.Sdk.Tests.Engagement;

public sealed class SharedIntervalsTests
{
    [Theory]
    [InlineData(0.0125, 2.241402728)] // 0.05 over two answers
    [InlineData(0.005, 2.575829304)]
    [InlineData(0.0005, 3.290526731)] // 0.05 over fifty answers
    public void The_quantile_is_that_of_the_tables(double tail, double expected) => Assert.Equal(expected, SharedIntervals.UpperQuantile(tail), 7);

    [Fact]
    public void The_ends_are_the_shares_whose_test_just_does_not_reject()
    {
        foreach (var (votes, all, shares) in new[] { (7L, 10L, 2), (1L, 1_000L, 5), (499L, 500L, 50), (3L, 7L, 3) })
        {
            var z = SharedIntervals.UpperQuantile(0.05 / (2 * shares));
            var (low, high) = SharedIntervals.Of(votes, all, shares);

            foreach (var end in new[] { low, high })
                Assert.Equal(z, Math.Abs(((double)votes / all) - end) / Math.Sqrt(end * (1 - end) / all), 6);
            Assert.True(0 < low && low < (double)votes / all && (double)votes / all < high && high < 1);
        }
    }

    [Fact]
    public void None_and_all_reach_the_end_and_more_answers_are_wider()
    {
        Assert.Equal((0, 1), SharedIntervals.Of(0, 0, 2));
        Assert.Equal(0, SharedIntervals.Of(0, 10, 3).Low);
        Assert.Equal(1, SharedIntervals.Of(10, 10, 3).High);
        Assert.InRange(SharedIntervals.Of(10, 10, 3).Low, 0.5, 0.7);
        Assert.True(SharedIntervals.Of(5, 10, 50).High > SharedIntervals.Of(5, 10, 2).High);
    }

    [Fact]
    public void All_intervals_together_cover_as_often_as_they_say()
    {
        // Four answers, 200 voters, many polls: at least 95 of 100 polls have all their shares covered.
        double[] shares = [0.55, 0.3, 0.1, 0.05];
        var random = new Random(11);
        var covered = 0;
        for (var poll = 0; poll < 2_000; poll++)
        {
            var votes = new long[shares.Length];
            for (var voter = 0; voter < 200; voter++)
                votes[Choose(random.NextDouble())]++;
            if (shares.Select((share, at) => (share, SharedIntervals.Of(votes[at], 200, shares.Length))).All(answer => answer.share >= answer.Item2.Low && answer.share <= answer.Item2.High))
                covered++;
        }

        Assert.InRange(covered, 1_880, 2_000);

        int Choose(double drawn)
        {
            var option = 0;
            while (option < shares.Length - 1 && (drawn -= shares[option]) >= 0)
                option++;
            return option;
        }
    }
}
