using SocialCrm.Attribution;

namespace SocialCrm.Sdk.Tests.Attribution;

public sealed class Rounding_to_minor_units
{
    private static readonly UInt128 Whole = UInt128.One << 62;

    [Fact]
    public void Three_thirds_of_a_hundred_sum_to_a_hundred()
    {
        var third = 100 * Whole / 3;

        var rounded = LargestRemainder.Round([third, third, (100 * Whole) - (2 * third)], 100);

        Assert.Equal([33, 33, 34], rounded);
    }

    [Fact]
    public void The_missing_unit_goes_to_the_largest_remainder_and_of_equals_to_the_larger_amount()
    {
        Assert.Equal([10, 1, 2], LargestRemainder.Round([(10 * Whole) + (Whole / 8), Whole, Whole + (Whole * 7 / 8)], 13));
        Assert.Equal([1, 6], LargestRemainder.Round([Whole + (Whole / 2), (5 * Whole) + (Whole / 2)], 7));
        Assert.Equal([2, 1], LargestRemainder.Round([Whole + (Whole / 2), Whole + (Whole / 2)], 3));
    }

    [Fact]
    public void Totals_round_to_the_nearest_unit()
    {
        Assert.Equal(2, LargestRemainder.Total([Whole, Whole * 3 / 4]));
        Assert.Equal(1, LargestRemainder.Total([Whole, Whole / 4]));
        Assert.Equal(0, LargestRemainder.Total([]));
    }
}
