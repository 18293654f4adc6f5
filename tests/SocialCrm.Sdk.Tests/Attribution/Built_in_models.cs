using SocialCrm.Attribution;

namespace SocialCrm.Sdk.Tests.Attribution;

public sealed class Built_in_models
{
    [Theory]
    [InlineData(1, new[] { 1.0 })]
    [InlineData(2, new[] { 1.0, 0 })]
    [InlineData(4, new[] { 1.0, 0, 0, 0 })]
    public void First_gives_all_to_the_first(int length, double[] expected) =>
        Assert.Equal(expected, Shares(new FirstTouchModel(), length));

    [Theory]
    [InlineData(1, new[] { 1.0 })]
    [InlineData(2, new[] { 0, 1.0 })]
    [InlineData(4, new[] { 0, 0, 0, 1.0 })]
    public void Last_gives_all_to_the_last(int length, double[] expected) =>
        Assert.Equal(expected, Shares(new LastTouchModel(), length));

    [Theory]
    [InlineData(1, new[] { 1.0 })]
    [InlineData(4, new[] { 0.25, 0.25, 0.25, 0.25 })]
    public void Linear_gives_the_same_to_each(int length, double[] expected) =>
        Assert.Equal(expected, Shares(new LinearModel(), length));

    [Theory]
    [InlineData(1, 0.4, 0.4, new[] { 1.0 })]
    [InlineData(2, 0.4, 0.4, new[] { 0.5, 0.5 })]
    [InlineData(2, 0.2, 0.6, new[] { 0.25, 0.75 })]
    [InlineData(3, 0.4, 0.4, new[] { 0.4, 0.2, 0.4 })]
    [InlineData(4, 0.2, 0.6, new[] { 0.2, 0.1, 0.1, 0.6 })]
    [InlineData(3, 0.7, 0.3, new[] { 0.7, 0, 0.3 })]
    [InlineData(2, 1.0, 0.0, new[] { 1.0, 0 })]
    [InlineData(1, 0.0, 0.5, new[] { 1.0 })]
    [InlineData(3, 0.0, 0.5, new[] { 0, 0.5, 0.5 })]
    public void Position_gives_its_weights_to_the_ends_and_the_rest_between(int length, double first, double last, double[] expected)
    {
        var shares = Shares(new PositionModel("position", first, last), length);

        Assert.All(expected.Zip(shares), pair => Assert.Equal(pair.First, pair.Second, 1e-15));
    }

    [Fact]
    public void Time_decay_halves_with_every_half_life()
    {
        var journey = JourneyOf(new Person().Meets("a", 0).Meets("b", 24).Meets("c", 48).Buys(60));
        var shares = new double[3];

        new TimeDecayModel("time-decay", TimeSpan.FromDays(1)).Share(journey, shares);

        Assert.All(new[] { 1 / 7.0, 2 / 7.0, 4 / 7.0 }.Zip(shares), pair => Assert.Equal(pair.First, pair.Second, 1e-15));
    }

    [Fact]
    public void Time_decay_stays_a_number_when_every_touchpoint_is_very_old()
    {
        var journey = JourneyOf(
            new Person().Meets("a", 0).Meets("b", 1).Buys(24 * 3_000), new AttributionOptions { ClickWindow = TimeSpan.FromDays(3_650) });
        var shares = new double[2];

        new TimeDecayModel("time-decay", TimeSpan.FromSeconds(3_600)).Share(journey, shares);

        Assert.All(new[] { 1 / 3.0, 2 / 3.0 }.Zip(shares), pair => Assert.Equal(pair.First, pair.Second, 1e-15));
    }

    [Fact]
    public void Time_decay_is_linear_when_all_touchpoints_fall_at_one_instant()
    {
        var journey = JourneyOf(new Person().Meets("a", 1).Meets("b", 1).Meets("c", 1).Meets("d", 1).Buys(1));
        var shares = new double[4];

        new TimeDecayModel("time-decay", TimeSpan.FromDays(7)).Share(journey, shares);

        Assert.Equal([0.25, 0.25, 0.25, 0.25], shares);
    }

    private static double[] Shares(PositionalModel model, int length)
    {
        var shares = new double[length];
        model.Share(shares);
        return shares;
    }

    private static Journey JourneyOf(Person person, AttributionOptions? options = null)
    {
        var journeys = new List<Journey>();
        new JourneyCutter(options ?? new AttributionOptions()).Cut(person.Timeline(), journeys);
        return journeys.Single(journey => journey.Conversion is not null);
    }
}
