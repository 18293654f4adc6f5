using SocialCrm.Attribution;
using SocialCrm.Channels;
using SocialCrm.Offers;

namespace SocialCrm.Sdk.Tests.Attribution;

public sealed class Building_a_report
{
    private static readonly string[] BuiltIn = ["first", "last", "linear", "position", "time-decay"];

    [Fact]
    public async Task All_models_answer_when_none_is_named_and_state_period_and_time()
    {
        var report = await Host.ReportAsync(new Person().Meets("web", 1).Buys(2));

        Assert.Equal(BuiltIn, report.Models);
        Assert.Equal(BuiltIn, report.Lines.Select(line => line.Model));
        Assert.Equal((null, null, Host.Now), (report.From, report.To, report.CreatedAt));
    }

    [Fact]
    public async Task Revenue_cost_and_roi_stand_side_by_side_by_channel_and_campaign()
    {
        var facts = new FixedFacts(
            [new Person().Meets("web", 1, campaign: "summer").Meets("web", 2).Meets("email", 3).Meets("email", 4, campaign: "summer").Buys(5, 100m).Timeline()],
            [Cost("web", 20m, campaign: "summer"), Cost("email", 50m)]);

        var report = await Host.ReportAsync(facts, new AttributionQuery(Models: ["linear"]));

        Assert.Equal(
            [("email", null, 25m, 50m, -0.5), ("email", "summer", 25m, 0m, null), ("web", null, 25m, 0m, null), ("web", "summer", 25m, 20m, 0.25)],
            report.ByChannelAndCampaign("linear").Select(Row));
        Assert.Equal([("email", null, 50m, 50m, 0.0), ("web", null, 50m, 20m, 1.5)], report.ByChannel("linear").Select(Row));
        Assert.Equal([(null, null, 50m, 50m, 0.0), (null, "summer", 50m, 20m, 1.5)], report.ByCampaign("linear").Select(Row));
        var total = Assert.Single(report.Totals);
        Assert.Equal((1, 100m, 1, 100m, 70m), (total.Conversions, total.Revenue.Amount, total.AttributedConversions, total.AttributedRevenue.Amount, total.Cost.Amount));
        Assert.Equal(3 / 7.0, total.Roi!.Value, 1e-12);
    }

    [Fact]
    public async Task Conversions_without_touchpoints_stand_apart_and_do_not_count_as_earned_by_what_was_spent()
    {
        var facts = new FixedFacts(
            [new Person(1).Meets("web", 1).Buys(2, 30m).Timeline(), new Person(2).Buys(2, 70m).Timeline()], [Cost("web", 10m)]);

        var report = await Host.ReportAsync(facts, new AttributionQuery(Models: ["last"]));

        Assert.Equal([("(unattributed)", null, 70m, 0m, null), ("web", null, 30m, 10m, 2.0)], report.ByChannel("last").Select(Row));
        Assert.Equal([(null, null, 30m, 10m, 2.0), ("(unattributed)", null, 70m, 0m, null)], report.ByCampaign("last").Select(Row));
        Assert.Equal((2, 100m, 1, 30m), (report.Totals[0].Conversions, report.Totals[0].Revenue.Amount, report.Totals[0].AttributedConversions, report.Totals[0].AttributedRevenue.Amount));
        Assert.Equal(2.0, report.Totals[0].Roi!.Value, 1e-12);
        Assert.Equal(10.0, report.Totals[0].CostPerConversion!.Value, 1e-12);
    }

    [Fact]
    public async Task Costs_that_earned_nothing_are_shown_as_lost()
    {
        var report = await Host.ReportAsync(new FixedFacts([], [Cost("web", 80m), Cost("radio", 5m, currency: "USD")]));

        var line = report.ByChannel("first")[0];
        Assert.Equal(("web", null, 0m, 80m, -1.0), Row(line));
        Assert.Null(line.CostPerConversion);
        Assert.Equal(["EUR", "USD"], report.Totals.Select(total => total.Currency.Code));
        Assert.All(report.Totals, total => Assert.Equal(-1, total.Roi!.Value));
    }

    [Fact]
    public async Task Two_currencies_have_lines_and_totals_of_their_own()
    {
        var report = await Host.ReportAsync(
            new Person(1).Meets("web", 1).Buys(2, 10m), new Person(2).Meets("web", 1).Buys(2, 1_000m, "JPY"));

        Assert.Equal(["EUR 10.00", "JPY 1000"], report.ByChannel("linear").Select(line => line.Revenue.ToString()));
        Assert.Equal([1.0, 1.0], report.ByChannel("linear").Select(line => line.Conversions.Value));
        Assert.Equal(["EUR 10.00", "JPY 1000"], report.Totals.Select(total => total.Revenue.ToString()));
    }

    [Fact]
    public async Task Lines_round_to_cents_that_sum_to_the_revenue()
    {
        var report = await Host.ReportAsync(new Person().Meets("a", 1).Meets("b", 2).Meets("c", 3).Buys(4, 100m));

        var lines = report.ByChannel("linear");
        Assert.Equal(100m, lines.Sum(line => line.Revenue.Amount));
        Assert.All(lines, line => Assert.InRange(line.Revenue.Amount, 33.33m, 33.34m));
        Assert.All(lines, line => Assert.Equal(100 / 3.0, line.UnroundedRevenue.Value, 1e-12));
    }

    [Fact]
    public async Task A_period_chooses_conversions_and_never_touchpoints_and_is_open_at_its_end()
    {
        var people = new[]
        {
            new Person(1).Meets("before", 9).Buys(10), new Person(2).Meets("inside", 12).Buys(19), new Person(3).Meets("end", 12).Buys(20),
            new Person(4).Meets("closed", 8).Buys(9).Meets("late", 9.5).Buys(11),
        };

        var report = await Host.ReportAsync(
            new FixedFacts(people.Select(person => person.Timeline())), new AttributionQuery(Person.At(10), Person.At(20), ["linear"]));

        Assert.Equal(["before", "inside", "late"], report.ByChannel("linear").Select(line => line.Channel!.Value.Value));
        Assert.Equal(3, report.Totals[0].Conversions);
    }

    [Theory]
    [InlineData(0, 30, 300)]
    [InlineData(10, 20, 100)]
    [InlineData(-10, 15, 150)]
    [InlineData(20, 90, 100)]
    public async Task Costs_count_for_the_part_of_their_period_inside_the_reports(double fromDay, double toDay, double expected)
    {
        var facts = new FixedFacts([], [Cost("web", 300m, hours: 30 * 24)]);

        var report = await Host.ReportAsync(facts, new AttributionQuery(Person.At(24 * fromDay), Person.At(24 * toDay), ["first"]));

        Assert.Equal((decimal)expected, Assert.Single(report.Lines).Cost.Amount);
    }

    [Fact]
    public async Task Costs_outside_the_period_make_no_line()
    {
        var facts = new FixedFacts([], [Cost("web", 300m, hours: 24)]);

        var report = await Host.ReportAsync(facts, new AttributionQuery(From: Person.At(24)));

        Assert.Empty(report.Lines);
        Assert.Empty(report.Totals);
    }

    [Fact]
    public async Task Free_orders_are_conversions_without_revenue()
    {
        var report = await Host.ReportAsync(new Person().Meets("web", 1).Buys(2, 0m));

        var line = report.ByChannel("time-decay")[0];
        Assert.Equal((1.0, 0.0, 0m), (line.Conversions.Value, line.UnroundedRevenue.Value, line.Revenue.Amount));
    }

    [Fact]
    public async Task Uncertainty_is_the_root_of_the_sum_of_squares_and_a_journey_counts_once_for_a_line()
    {
        var report = await Host.ReportAsync(
            new FixedFacts(
                [new Person(1).Meets("a", 1).Meets("a", 2).Meets("b", 3).Meets("b", 3.5, campaign: "x").Buys(4, 40m).Timeline(), new Person(2).Meets("a", 1).Buys(4, 60m).Timeline()],
                [Cost("a", 50m)]),
            new AttributionQuery(Models: ["linear"]));

        var a = report.ByChannel("linear")[0];
        var b = report.ByChannel("linear")[1];
        var error = Math.Sqrt((20 * 20) + (60 * 60));
        Assert.Equal(Math.Sqrt(0.25 + 1), a.Conversions.StandardError, 1e-12);
        Assert.Equal(error, a.UnroundedRevenue.StandardError, 1e-12);
        Assert.Equal(0, a.UnroundedRevenue.Low);
        Assert.Equal(80 + (1.959963984540054 * error), a.UnroundedRevenue.High, 1e-9);
        Assert.Equal(0.6, a.Roi!.Value, 1e-12);
        Assert.Equal(error / 50, a.Roi.StandardError, 1e-12);
        Assert.Equal(-1, a.Roi.Low);
        Assert.Equal((80 + (1.959963984540054 * error) - 50) / 50, a.Roi.High, 1e-12);
        Assert.Equal((50 / 1.5, double.PositiveInfinity), (a.CostPerConversion!.Value, a.CostPerConversion.High));
        Assert.Equal(0.5, b.Conversions.StandardError, 1e-12);
    }

    [Fact]
    public async Task A_journey_of_a_hundred_thousand_touchpoints_is_divided_to_the_last_cent()
    {
        var person = new Person();
        for (var i = 0; i < 100_000; i++)
            person.Meets($"c{i % 7}", i / 1_000.0);

        var report = await Host.ReportAsync(person.Buys(100, 12_345.67m));

        foreach (var model in BuiltIn)
        {
            Assert.Equal(12_345.67m, report.ByChannel(model).Sum(line => line.Revenue.Amount));
            Assert.Equal(1, report.ByChannel(model).Sum(line => line.Conversions.Value), 1e-12);
        }

        Assert.Equal(14_286 / 100_000.0, report.ByChannel("linear")[0].Conversions.Value, 1e-12);
    }

    [Fact]
    public async Task Ten_thousand_channels_have_a_line_each()
    {
        var people = Enumerable.Range(0, 10_000).Select(number => new Person(number).Meets($"channel-{number:D5}", 1).Buys(2, 1m));

        var report = await Host.ReportAsync(new FixedFacts(people.Select(person => person.Timeline())), new AttributionQuery(Models: ["last"]));

        Assert.Equal(10_000, report.ByChannel("last").Count);
        Assert.All(report.ByChannel("last"), line => Assert.Equal(1m, line.Revenue.Amount));
    }

    [Fact]
    public async Task An_empty_store_gives_an_empty_report()
    {
        var report = await Host.ReportAsync();

        Assert.Empty(report.Totals);
        Assert.Empty(report.ByChannel("linear"));
    }

    [Fact]
    public async Task A_period_that_ends_before_it_begins_is_refused()
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(
            () => Host.ReportAsync(new FixedFacts(), new AttributionQuery(Person.At(2), Person.At(2))));

        Assert.Contains("end after it begins", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1, "EUR")]
    [InlineData(1, null)]
    public async Task A_conversion_of_negative_value_or_without_currency_is_refused(double value, string? currency)
    {
        var timeline = new Person().Meets("web", 1).Buys(2).Timeline();
        var money = new Money((decimal)value, currency is null ? default : Currency.Parse(currency));
        var facts = new FixedFacts([timeline with { Conversions = [timeline.Conversions[0] with { Value = money }] }]);

        var error = await Assert.ThrowsAsync<SocialCrmException>(() => Host.ReportAsync(facts));

        Assert.Contains("'shop'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_touchpoint_without_a_channel_is_refused()
    {
        var timeline = new Person().Meets("web", 1).Buys(2).Timeline();
        var facts = new FixedFacts([timeline with { Touchpoints = [timeline.Touchpoints[0] with { Channel = default }] }]);

        var error = await Assert.ThrowsAsync<SocialCrmException>(() => Host.ReportAsync(facts));

        Assert.Contains("without a channel", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Revenue_beyond_64_bits_of_minor_units_is_refused_and_does_not_wrap_around()
    {
        var people = new[] { new Person(1).Buys(1, 9e18m, "JPY"), new Person(2).Buys(1, 9e18m, "JPY") };

        var error = await Assert.ThrowsAsync<SocialCrmException>(() => Host.ReportAsync(people));

        Assert.Contains("JPY", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cost_that_breaks_its_contract_is_refused()
    {
        var backwards = Cost("web", 1m) with { To = Person.Start };

        foreach (var cost in new[] { backwards, Cost("web", -1m), Cost("web", 1m) with { Channel = default } })
            await Assert.ThrowsAsync<SocialCrmException>(() => Host.ReportAsync(new FixedFacts([], [cost])));
    }

    [Fact]
    public async Task A_cancelled_report_stops()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await using var services = Host.Over(new FixedFacts([new Person().Buys(1).Timeline()]));
        var report = (AttributionReport)services.GetService(typeof(AttributionReport))!;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => report.BuildAsync(new AttributionQuery(), cancelled.Token));
    }

    [Fact]
    public async Task Asking_a_report_for_a_model_it_does_not_hold_says_which_it_holds()
    {
        var report = await Host.ReportAsync(new FixedFacts(), new AttributionQuery(Models: ["first", "last"]));

        var error = Assert.Throws<ArgumentException>(() => report.ByChannel("linear"));

        Assert.Contains("first, last", error.Message, StringComparison.Ordinal);
    }

    private static ChannelCost Cost(string channel, decimal amount, double hours = 24, string? campaign = null, string currency = "EUR") => new(
        "books",
        $"{channel}-{campaign}-{currency}",
        new ChannelId(channel),
        campaign is null ? null : new CampaignId(campaign),
        Person.Start,
        Person.At(hours),
        new Money(amount, Currency.Parse(currency)));

    private static (string? Channel, string? Campaign, decimal Revenue, decimal Cost, double? Roi) Row(RoiLine line) => (
        line.Channel?.Value,
        line.Campaign?.Value,
        line.Revenue.Amount,
        line.Cost.Amount,
        line.Roi is null ? null : Math.Round(line.Roi.Value, 12));
}
