using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using SocialCrm.Attribution;

namespace SocialCrm.Sdk.Tests.Attribution;

public sealed class Exact_sums
{
    [Fact]
    public void The_order_of_addends_changes_no_bit() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var random = new Random(seed);
            var addends = Enumerable.Range(0, 500).Select(_ => Any(random)).ToArray();
            var shuffled = addends.ToArray();
            random.Shuffle(shuffled);

            return Sum(addends).Equals(Sum(shuffled));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_sum_is_the_true_one_rounded_down_to_the_smallest_place_once_an_addend() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var random = new Random(seed);
            var addends = Enumerable.Range(0, 200).Select(_ => Any(random)).ToArray();
            var truth = addends.Aggregate(BigInteger.Zero, (sum, addend) => sum + Scaled(addend));

            return (BigInteger)Math.ScaleB(Sum(addends).Value, 64) is var got
                && BigInteger.Abs(got - truth) <= (truth >> 51) + 1;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(1.0)]
    [InlineData(0.1)]
    [InlineData(5.421010862427522E-20)]
    [InlineData(4294967296.5)]
    [InlineData(1.8446744073709552E+19)]
    [InlineData(3.4028236692093846E+38 / 4)]
    [InlineData(123456789012345678.0)]
    public void One_addend_comes_back_as_it_was(double addend) => Assert.Equal(addend, Sum([addend]).Value);

    [Fact]
    public void Carries_pass_through_every_limb()
    {
        var sum = Sum([Math.ScaleB(1, 126), Math.ScaleB(1, 63), Math.ScaleB(1, 63), 0.5, 0.5]);

        Assert.Equal(Math.ScaleB(1, 126) + Math.ScaleB(1, 64) + 1, sum.Value);
        Assert.Equal(2, Sum([0.75, 0.75, 0.5]).Value);
    }

    [Fact]
    public void A_carry_from_behind_the_point_runs_through_a_full_middle()
    {
        var allOnes = Enumerable.Range(0, 64).Select(bit => Math.ScaleB(1, bit));

        Assert.Equal(Math.ScaleB(1, 64), Sum([.. allOnes, 0.5, 0.5]).Value);
    }

    [Fact]
    public void What_is_too_small_to_matter_adds_nothing() => Assert.Equal(1, Sum([1, double.Epsilon, 1e-30, 0]).Value);

    private static FixedPointSum Sum(IEnumerable<double> addends)
    {
        var sum = default(FixedPointSum);
        foreach (var addend in addends)
            sum.Add(addend);
        return sum;
    }

    private static double Any(Random random) => Math.ScaleB(random.NextDouble(), random.Next(-70, 110));

    private static BigInteger Scaled(double addend)
    {
        var bits = BitConverter.DoubleToUInt64Bits(addend);
        var mantissa = new BigInteger((bits & 0xF_FFFF_FFFF_FFFFUL) | 0x10_0000_0000_0000UL);
        var shift = (int)(bits >> 52) - 1_075 + 64;
        return addend == 0 ? 0 : shift >= 0 ? mantissa << shift : mantissa >> -shift;
    }
}
