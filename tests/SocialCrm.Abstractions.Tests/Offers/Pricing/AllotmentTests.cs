using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using SocialCrm.Offers;

namespace SocialCrm.Abstractions.Tests.Offers.Pricing;

public sealed class AllotmentTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(2_000);
    private static readonly Currency[] Currencies = [Currency.Parse("JPY"), Currency.Euro, Currency.Parse("KWD"), Currency.Parse("CLF")];

    [Theory]
    [InlineData("EUR", 100, new long[] { 1, 1, 1 }, new long[] { 34, 33, 33 })]
    [InlineData("EUR", -100, new long[] { 1, 1, 1 }, new long[] { -34, -33, -33 })]
    [InlineData("JPY", 10, new long[] { 1, 2, 0 }, new long[] { 3, 7, 0 })]
    [InlineData("KWD", 1, new long[] { 5, 5, 6 }, new long[] { 0, 0, 1 })]
    [InlineData("CLF", 2, new long[] { 0, 0, 0 }, new long[] { 1, 1, 0 })]
    [InlineData("EUR", 0, new long[] { 0, 7 }, new long[] { 0, 0 })]
    [InlineData("EUR", 1, new long[] { 1, 1, 2 }, new long[] { 0, 0, 1 })]
    [InlineData("EUR", 2, new long[] { 1, 3 }, new long[] { 0, 2 })]
    public void Missing_units_go_to_the_largest_remainders(string code, long total, long[] weights, long[] expected) =>
        Assert.Equal(expected, Split(total, weights, Currency.Parse(code)));

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void The_largest_amounts_and_weights_do_not_overflow(long total)
    {
        var shares = Split(total, [long.MaxValue, long.MaxValue, 1, 0], Currency.Euro);

        Assert.Equal(total, shares.Sum());
        Assert.Equal(0, shares[3]);
        Assert.Equal([total], Split(total, [long.MaxValue], Currency.Euro));
    }

    [Fact]
    public void Shares_sum_to_the_total_to_the_minor_unit() =>
        Check.One(Many, Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var (total, weights, currency) = Any(new Random(seed));

            Assert.Equal(total, Split(total, weights, currency).Aggregate(BigInteger.Zero, (sum, share) => sum + share));
        }));

    [Fact]
    public void Each_share_is_less_than_one_minor_unit_from_its_exact_value() =>
        Check.One(Many, Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var (total, weights, currency) = Any(new Random(seed));
            var all = weights.Aggregate(BigInteger.Zero, (sum, weight) => sum + weight);

            foreach (var (share, weight) in Split(total, weights, currency).Zip(weights).Where(_ => !all.IsZero))
                Assert.True(BigInteger.Abs(share * all - (BigInteger)total * weight) < all);
        }));

    [Fact]
    public void A_larger_weight_never_gets_a_smaller_part_and_none_gets_the_other_sign() =>
        Check.One(Many, Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var (total, weights, currency) = Any(new Random(seed));
            var shares = Split(total, weights, currency);

            for (var left = 0; left < weights.Length; left++)
            {
                Assert.True(shares[left] == 0 || Math.Sign(shares[left]) == Math.Sign(total));
                Assert.True(weights[left] != 0 || shares[left] == 0 || weights.All(weight => weight == 0));
                for (var right = 0; right < weights.Length; right++)
                    Assert.True(weights[left] < weights[right] || BigInteger.Abs(shares[left]) >= BigInteger.Abs(shares[right]) || weights[left] == weights[right]);
            }
        }));

    [Fact]
    public void Turning_the_sign_turns_every_share_and_sorting_the_weights_sorts_the_shares() =>
        Check.One(Many, Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var random = new Random(seed);
            var (total, weights, currency) = Any(random);
            total = total == long.MinValue ? 1 : total;
            var shares = Split(total, weights, currency);
            var shuffled = weights.ToArray();
            random.Shuffle(shuffled);

            Assert.Equal(shares.Select(share => -share), Split(-total, weights, currency));
            Assert.Equal(weights.Zip(shares).Order(), shuffled.Zip(Split(total, shuffled, currency)).Order());
        }));

    [Fact]
    public void Scaling_every_weight_changes_nothing() =>
        Check.One(Many, Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var random = new Random(seed);
            var (total, weights, currency) = Any(random);
            weights = [.. weights.Select(weight => weight % 1_000_000)];

            Assert.Equal(Split(total, weights, currency), Split(total, [.. weights.Select(weight => weight * 1_000)], currency));
        }));

    [Fact]
    public void What_cannot_be_split_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Split(1, [], Currency.Euro));
        Assert.Throws<ArgumentException>(() => Split(1, [1, -1], Currency.Euro));
        Assert.Throws<ArgumentException>(() => Allotment.Split(new Money(0.005m, Currency.Euro), [1]));
        Assert.Throws<ArgumentException>(() => Allotment.Split(new Money(1m, default), [1]));
        Assert.Throws<OverflowException>(() => Allotment.Split(new Money(1e20m, Currency.Euro), [1]));
        Assert.Throws<ArgumentNullException>(() => Allotment.Split(Money.Zero(Currency.Euro), null!));
    }

    private static long[] Split(long total, long[] weights, Currency currency) =>
        [.. Allotment.Split(Money.FromMinorUnits(total, currency), weights).Select(share => share.ToMinorUnits())];

    private static (long Total, long[] Weights, Currency Currency) Any(Random random)
    {
        var total = random.Next(4) switch
        {
            0 => random.NextInt64(-20, 20),
            1 => random.NextInt64(long.MinValue, long.MaxValue),
            _ => random.NextInt64(-100_000, 100_000),
        };
        var largest = random.Next(3) switch
        {
            0 => 3,
            1 => long.MaxValue,
            _ => 10_000,
        };
        var weights = Enumerable.Range(0, random.Next(1, 20)).Select(_ => random.Next(4) == 0 ? 0 : random.NextInt64(largest)).ToArray();
        return (total, weights, Currencies[random.Next(Currencies.Length)]);
    }
}
