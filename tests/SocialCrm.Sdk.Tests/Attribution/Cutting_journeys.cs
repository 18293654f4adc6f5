using SocialCrm.Attribution;
using static SocialCrm.Attribution.TouchpointKind;

namespace SocialCrm.Sdk.Tests.Attribution;

public sealed class Cutting_journeys
{
    private const double Microsecond = 1 / 3.6e9;

    [Theory]
    [InlineData(Click, 7 * 24)]
    [InlineData(Interaction, 7 * 24)]
    [InlineData(Impression, 24)]
    public void A_window_includes_its_limit_and_nothing_beyond(TouchpointKind kind, double hours)
    {
        var onTheLimit = Cut(new Person().Meets("a", 0, kind).Buys(hours));
        var beyond = Cut(new Person().Meets("a", 0, kind).Buys(hours + Microsecond));

        Assert.Equal("a", Path(onTheLimit[0]));
        Assert.Equal("", Path(beyond[0]));
    }

    [Fact]
    public void A_touchpoint_at_the_instant_of_the_conversion_counts_and_one_after_it_does_not()
    {
        var journeys = Cut(new Person().Meets("at", 5).Meets("after", 5 + Microsecond).Buys(5));

        Assert.Equal(["at", "after"], journeys.Select(Path));
        Assert.NotNull(journeys[0].Conversion);
        Assert.Null(journeys[1].Conversion);
    }

    [Fact]
    public void A_conversion_closes_the_journey_so_that_no_touchpoint_counts_twice()
    {
        var journeys = Cut(new Person().Meets("a", 1).Buys(2).Meets("b", 3).Meets("c", 4).Buys(5).Buys(6));

        Assert.Equal(["a", "b > c", ""], journeys.Select(Path));
    }

    [Fact]
    public void A_touchpoint_at_the_instant_of_the_previous_conversion_belongs_to_that_one()
    {
        var journeys = Cut(new Person().Meets("a", 2).Buys(2).Buys(3));

        Assert.Equal(["a", ""], journeys.Select(Path));
    }

    [Fact]
    public void Of_two_conversions_at_one_instant_the_lower_event_id_takes_the_touchpoints()
    {
        var journeys = Cut(new Person().Meets("a", 1).Buys(2).Buys(2));

        Assert.Equal(["o000000", "o000001"], journeys.Select(journey => journey.Conversion!.EventId));
        Assert.Equal(["a", ""], journeys.Select(Path));
    }

    [Fact]
    public void Windows_leave_out_the_older_impression_and_keep_the_older_click()
    {
        var journeys = Cut(new Person().Meets("click", 0).Meets("old-view", 1, Impression).Meets("view", 47, Impression).Meets("last", 48).Buys(50));

        Assert.Equal("click > view > last", Path(journeys[0]));
    }

    [Fact]
    public void Visits_are_touchpoints_only_when_asked_for()
    {
        var person = new Person().Meets("a", 1).Meets("b", 2, Visit).Buys(3);

        Assert.Equal("a", Path(Cut(person)[0]));
        Assert.Equal("a > b", Path(Cut(person, new AttributionOptions { VisitsAreTouches = true })[0]));
    }

    [Fact]
    public void What_led_nowhere_yet_is_a_journey_without_a_conversion()
    {
        var journeys = Cut(new Person().Meets("old", 0).Meets("seen", 24 * 100, Impression).Meets("visited", 24 * 100, Visit));

        var open = Assert.Single(journeys);
        Assert.Null(open.Conversion);
        Assert.Equal("old > seen", Path(open));
    }

    [Fact]
    public void A_timeline_of_nothing_but_visits_has_no_journey() => Assert.Empty(Cut(new Person().Meets("a", 1, Visit)));

    [Fact]
    public void Touchpoints_out_of_order_are_refused()
    {
        var timeline = new Person().Meets("a", 1).Meets("b", 2).Buys(3).Timeline();
        var reversed = timeline with { Touchpoints = [.. timeline.Touchpoints.Reverse()] };

        var error = Assert.Throws<SocialCrmException>(() => new JourneyCutter(new AttributionOptions()).Cut(reversed, []));

        Assert.Contains("touchpoints out of order", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Conversions_out_of_order_are_refused()
    {
        var timeline = new Person().Buys(3).Buys(4).Timeline();
        var reversed = timeline with { Conversions = [.. timeline.Conversions.Reverse()] };

        var error = Assert.Throws<SocialCrmException>(() => new JourneyCutter(new AttributionOptions()).Cut(reversed, []));

        Assert.Contains("conversions out of order", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_kind_is_refused()
    {
        var error = Assert.Throws<SocialCrmException>(() => Cut(new Person().Meets("a", 1, (TouchpointKind)17).Buys(2)));

        Assert.Contains("unknown kind 17", error.Message, StringComparison.Ordinal);
    }

    private static List<Journey> Cut(Person person, AttributionOptions? options = null)
    {
        var journeys = new List<Journey>();
        new JourneyCutter(options ?? new AttributionOptions()).Cut(person.Timeline(), journeys);
        return journeys;
    }

    private static string Path(Journey journey) => string.Join(" > ", journey.Touchpoints.Select(touchpoint => touchpoint.Channel));
}
