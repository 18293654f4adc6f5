using SocialCrm.Attribution;

namespace SocialCrm.Sdk.Tests.Attribution;

public sealed class Reading_shares
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(100_000)]
    public void Shares_sum_to_exactly_one_conversion(int length)
    {
        var journey = JourneyOf(length);

        foreach (var model in new IAttributionModel[]
            { new FirstTouchModel(), new LinearModel(), new PositionModel("position", 0.3, 0.1), new TimeDecayModel("time-decay", TimeSpan.FromHours(5)) })
        {
            var shares = new ShareReader(model).Read(journey);

            Assert.Equal(ShareReader.Whole, Sum(shares));
        }
    }

    [Fact]
    public void A_length_read_before_gives_the_same_shares_again()
    {
        var reader = new ShareReader(new LinearModel());

        var first = reader.Read(JourneyOf(3)).ToArray();
        reader.Read(JourneyOf(9));

        Assert.Equal(first, reader.Read(JourneyOf(3)).ToArray());
    }

    [Theory]
    [InlineData(double.NaN, 1.0)]
    [InlineData(1.0, double.NaN)]
    [InlineData(double.PositiveInfinity, 0.0)]
    [InlineData(-0.5, 1.5)]
    [InlineData(-1e-12, 1.0)]
    [InlineData(0.5, 0.4)]
    [InlineData(0.5, 0.500001)]
    [InlineData(0.0, 0.0)]
    [InlineData(1.0, 1.0)]
    [InlineData(0.5, 0.49999999)]
    public void A_model_that_breaks_its_promise_is_refused_by_name(double first, double second)
    {
        var reader = new ShareReader(new Given(first, second));

        var error = Assert.Throws<SocialCrmException>(() => { reader.Read(JourneyOf(2)); });

        Assert.Contains("'given'", error.Message, StringComparison.Ordinal);
        Assert.Contains("sum to 1", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(9)]
    public void Shares_of_one_each_are_refused_although_their_sum_wraps_around(int length)
    {
        var reader = new ShareReader(new Given([.. Enumerable.Repeat(1.0, length)]));

        Assert.Throws<SocialCrmException>(() => { reader.Read(JourneyOf(length)); });
    }

    [Fact]
    public void What_a_model_misses_by_rounding_goes_to_the_largest_share()
    {
        var reader = new ShareReader(new Given(0.1, 0.6, 0.3 - 5e-10));

        var shares = reader.Read(JourneyOf(3)).ToArray();

        Assert.Equal(ShareReader.Whole, Sum(shares));
        Assert.Equal(0.6 + 5e-10, shares[1] * ShareReader.Unit, 1e-15);
        Assert.Equal(0.3 - 5e-10, shares[2] * ShareReader.Unit, 1e-15);
    }

    [Fact]
    public void A_model_finds_its_shares_at_zero_every_time()
    {
        var reader = new ShareReader(new OnlyFirst());

        reader.Read(JourneyOf(4));
        var shares = reader.Read(JourneyOf(3)).ToArray();

        Assert.Equal([ShareReader.Whole, 0, 0], shares);
    }

    private static long Sum(ReadOnlySpan<long> shares)
    {
        var sum = 0L;
        foreach (var share in shares)
            sum = checked(sum + share);
        return sum;
    }

    private static Journey JourneyOf(int length)
    {
        var person = new Person();
        for (var i = 0; i < length; i++)
            person.Meets("a", i / (double)length);
        var timeline = person.Buys(2).Timeline();
        return new Journey(timeline.Customer, timeline.Touchpoints, timeline.Conversions[0]);
    }

    private sealed class Given(params double[] given) : IAttributionModel
    {
        public string Name => "given";

        public void Share(Journey journey, Span<double> shares) => given.CopyTo(shares);
    }

    private sealed class OnlyFirst : IAttributionModel
    {
        public string Name => "only-first";

        public void Share(Journey journey, Span<double> shares)
        {
            for (var i = 1; i < shares.Length; i++)
                Assert.Equal(0, shares[i]);
            Assert.Equal(0, shares[0]);
            shares[0] = 1;
        }
    }
}
