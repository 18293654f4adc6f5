using FsCheck;
using FsCheck.Fluent;
using SocialCrm.Attribution;

namespace SocialCrm.Sdk.Tests.Attribution;

public sealed class Properties_of_a_report
{
    private static readonly AttributionQuery Whole = new();
    private static readonly AttributionQuery Part = new(Person.At(100), Person.At(250));

    [Fact]
    public void Credits_are_those_of_a_plain_second_implementation() => ForAnyWorld(world =>
    {
        foreach (var query in new[] { Whole, Part })
        {
            var report = Report(world.Facts(), query);
            var expected = Reference.Credit(world.People, query);

            foreach (var line in report.Lines)
            {
                var key = (line.Model, line.Currency.Code, line.Channel!.Value.Value, line.Campaign?.Value);
                var (conversions, revenue, variance) = expected.GetValueOrDefault(key);
                Assert.Equal(conversions, line.Conversions.Value, 1e-9);
                Assert.Equal(revenue, line.UnroundedRevenue.Value, 1e-6);
                Assert.Equal(Math.Sqrt(variance), line.UnroundedRevenue.StandardError, 1e-5);
                expected.Remove(key);
            }

            Assert.Empty(expected);
        }
    });

    [Fact]
    public void Credits_sum_to_the_conversions_and_to_the_revenue_of_each_currency() => ForAnyWorld(world =>
    {
        foreach (var query in new[] { Whole, Part })
        {
            var report = Report(world.Facts(), query);

            foreach (var total in report.Totals)
            {
                var bought = world.People.SelectMany(person => person.Conversions)
                    .Where(conversion => conversion.Value.Currency == total.Currency && !(conversion.OccurredAt < query.From || conversion.OccurredAt >= query.To)).ToArray();
                Assert.Equal(bought.Length, total.Conversions);
                Assert.Equal(bought.Sum(conversion => conversion.Value.Amount), total.Revenue.Amount);
                foreach (var lines in Views(report).Select(view => view.Where(line => line.Currency == total.Currency).ToArray()))
                {
                    Assert.Equal(total.Conversions, lines.Sum(line => line.Conversions.Value), 1e-9);
                    Assert.Equal(total.Revenue.Amount, lines.Sum(line => line.Revenue.Amount));
                    Assert.Equal(total.Cost.Amount, lines.Sum(line => line.Cost.Amount));
                }
            }
        }
    });

    [Fact]
    public void The_order_of_customers_and_costs_changes_no_bit() => ForAnyWorld(world =>
    {
        var report = Report(world.Facts(), Part);
        var shuffled = Report(world.Shuffled(4711), Part);

        Assert.Equal(report.Totals, shuffled.Totals);
        Assert.Equal(report.Lines, shuffled.Lines);
        Assert.Equal(report.ChannelLines, shuffled.ChannelLines);
        Assert.Equal(report.CampaignLines, shuffled.CampaignLines);
    });

    [Fact]
    public void Renaming_channels_changes_nothing_but_their_names() => ForAnySeed(seed =>
    {
        static string Rename(string channel) => "z" + channel;
        var report = Report(new World(seed).Facts(), Whole);
        var renamed = Report(new World(seed, Rename).Facts(), Whole);

        foreach (var (before, after) in new[] { (report.Lines, renamed.Lines), (report.ChannelLines, renamed.ChannelLines) })
        {
            var expected = before
                .Select(line => line.Channel == RoiReport.Unattributed ? line : line with { Channel = new(Rename(line.Channel!.Value.Value)) });
            Assert.Equal(expected.ToHashSet(), after.ToHashSet());
        }

        Assert.Equal(report.CampaignLines, renamed.CampaignLines);
    });

    [Fact]
    public void What_happens_in_other_currencies_changes_nothing_in_euros() => ForAnyWorld(world =>
    {
        // Journeys are cut by conversions of every currency, so the others stay; only their currency and value become other ones.
        var everything = Report(world.Facts(), Whole);
        var changed = world.People.Select(person => person with
        {
            Conversions = [.. person.Conversions.Select(conversion =>
                conversion.Value.Currency.Code == "EUR" ? conversion : conversion with { Value = new Money(conversion.Value.Amount * 7, Currency.UsDollar) })],
        });
        var costs = world.Costs.Where(cost => cost.Amount.Currency.Code == "EUR").ToArray();
        var euros = Report(new FixedFacts(changed, costs), Whole);

        Assert.Equal(Euros(everything), Euros(euros));
        Assert.Equal(everything.Totals.Where(total => total.Currency.Code == "EUR"), euros.Totals.Where(total => total.Currency.Code == "EUR"));
    });

    [Fact]
    public void Coarser_reports_are_sums_of_the_finer_one() => ForAnyWorld(world =>
    {
        var report = Report(world.Facts(), Whole);

        foreach (var channel in report.ChannelLines)
        {
            var lines = report.Lines.Where(line => line.Model == channel.Model && line.Currency == channel.Currency && line.Channel == channel.Channel).ToArray();
            Assert.Equal(channel.Revenue.Amount, lines.Sum(line => line.Revenue.Amount));
            Assert.Equal(channel.Cost.Amount, lines.Sum(line => line.Cost.Amount));
            Assert.Equal(channel.Conversions.Value, lines.Sum(line => line.Conversions.Value), 1e-9);
            Assert.True(Math.Abs((double)channel.Revenue.Amount - channel.UnroundedRevenue.Value) <= lines.Length * Math.Pow(10, -channel.Currency.MinorDigits));
        }
    });

    [Fact]
    public void Every_figure_lies_in_its_interval() => ForAnyWorld(world =>
    {
        var report = Report(world.Facts(), Whole);

        foreach (var figure in Views(report).SelectMany(view => view)
            .SelectMany(line => new[] { line.Conversions, line.UnroundedRevenue, line.Roi, line.CostPerConversion }).OfType<Estimate>())
        {
            Assert.True(figure.Low <= figure.Value && figure.Value <= figure.High, figure.ToString());
            Assert.True(double.IsFinite(figure.Value) && figure.StandardError >= 0 && double.IsFinite(figure.StandardError), figure.ToString());
        }
    });

    private static IEnumerable<RoiLine> Euros(RoiReport report) => report.Lines.Where(line => line.Currency.Code == "EUR");

    private static IEnumerable<IReadOnlyList<RoiLine>> Views(RoiReport report) =>
        report.Models.SelectMany(model => new[] { report.ByChannelAndCampaign(model), report.ByChannel(model), report.ByCampaign(model) });

    private static RoiReport Report(FixedFacts facts, AttributionQuery query) => Host.ReportAsync(facts, query).GetAwaiter().GetResult();

    private static void ForAnyWorld(Action<World> holds) => ForAnySeed(seed => holds(new World(seed)));

    private static void ForAnySeed(Action<int> holds) => Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
    {
        holds(seed);
        return true;
    }).QuickCheckThrowOnFailure();
}
