using System.Globalization;
using SocialCrm.Attribution;
using SocialCrm.Channels;
using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Attribution;

public sealed class Exact_tables
{
    private const double Tolerance = 1e-9;

    /// <summary>Values in the paths have up to 17 decimals; a currency without any holds them as millionths of millionths.</summary>
    private const decimal Scale = 1e12m;

    private static readonly Dictionary<string, string> TouchLogColumns = new(StringComparer.Ordinal)
    {
        ["first"] = "first", ["last"] = "last", ["linear"] = "linear", ["position"] = "position_40_20_40", ["time-decay"] = "time_decay_7d",
    };

    [SkippableFact]
    public async Task The_touch_log_is_divided_as_the_exact_tables_say()
    {
        var expected = Oracles.Rows("touchlog/models.csv");

        var report = await Host.ReportAsync(new FixedFacts(TouchLog()));

        Assert.Equal(2_049, Assert.Single(report.Totals).Conversions);
        foreach (var (model, column) in TouchLogColumns)
        {
            var lines = report.ByChannel(model).ToDictionary(line => line.Channel!.Value.Value, StringComparer.Ordinal);
            Assert.Equal(expected.Count, lines.Count);
            foreach (var row in expected)
            {
                Assert.Equal(row.Number($"{column}_conversions"), lines[row["channel"]].Conversions.Value, Tolerance);
                Assert.Equal(row.Number($"{column}_value"), lines[row["channel"]].UnroundedRevenue.Value, Tolerance);
            }
        }
    }

    [SkippableFact]
    public void Every_touchpoint_of_the_touch_log_has_the_time_decay_credit_of_the_exact_table()
    {
        var expected = Oracles.Rows("touchlog/time_decay_touch_credit.csv")
            .ToDictionary(row => (Id(row["conversion_id"]), Id(row["event_id"])), row => (Channel: row["channel"], Credit: row.Number("credit")));
        var model = new TimeDecayModel("time-decay", TimeSpan.FromDays(7));
        var cutter = new JourneyCutter(new AttributionOptions());
        var journeys = new List<Journey>();

        foreach (var timeline in TouchLog())
            cutter.Cut(timeline, journeys);

        var credited = 0;
        foreach (var journey in journeys.Where(journey => journey.Conversion is not null && journey.Touchpoints.Count > 0))
        {
            var shares = new double[journey.Touchpoints.Count];
            model.Share(journey, shares);
            foreach (var (touchpoint, share) in journey.Touchpoints.Zip(shares))
            {
                var (channel, credit) = expected[(journey.Conversion!.EventId, touchpoint.EventId)];
                Assert.Equal(channel, touchpoint.Channel.Value);
                Assert.Equal(credit, share, Tolerance);
                credited++;
            }
        }

        Assert.Equal(expected.Count, credited);
    }

    [SkippableFact]
    public async Task The_paths_are_divided_as_the_exact_tables_say()
    {
        var expected = Oracles.Rows("pathdata/heuristics_exact.csv");
        var names = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["first"] = "first", ["last"] = "last", ["linear"] = "linear", ["position:0.4,0.4"] = "position_40_20_40",
        };

        var report = await Host.ReportAsync(new FixedFacts(Paths()), new AttributionQuery(Models: [.. names.Keys]));

        foreach (var (model, column) in names)
        {
            var lines = report.ByChannel(model).ToDictionary(line => line.Channel!.Value.Value, StringComparer.Ordinal);
            Assert.Equal(expected.Count, lines.Count);
            foreach (var row in expected)
            {
                Assert.Equal(row.Number($"{column}_conversions"), lines[row["channel"]].Conversions.Value, Tolerance);
                Assert.Equal(row.Number($"{column}_value"), lines[row["channel"]].UnroundedRevenue.Value / (double)Scale, Tolerance);
            }
        }
    }

    private static IEnumerable<Timeline> TouchLog()
    {
        var touchpoints = Oracles.Rows("touchlog/events.csv").Select(row => new Touchpoint(
            Record(row["user_id"]), "log", Id(row["event_id"]), Time(row["ts"]), new ChannelId(row["channel"]), Enum.Parse<TouchpointKind>(row["type"], ignoreCase: true)));
        var conversions = Oracles.Rows("touchlog/conversions.csv").Select(row => new Conversion(
            Record(row["user_id"]), "log", Id(row["conversion_id"]), Time(row["ts"]), Money.FromMinorUnits((long)row.Number("value_cents"), Currency.UsDollar)));
        var byRecord = touchpoints.ToLookup(touchpoint => touchpoint.Record);
        var bought = conversions.ToLookup(conversion => conversion.Record);
        return byRecord.Select(one => one.Key).Union(bought.Select(one => one.Key)).Select(record => new Timeline(
            new CustomerId(record.Value),
            [.. byRecord[record].OrderBy(touchpoint => touchpoint.OccurredAt).ThenBy(touchpoint => touchpoint.EventId, StringComparer.Ordinal)],
            [.. bought[record].OrderBy(conversion => conversion.OccurredAt).ThenBy(conversion => conversion.EventId, StringComparer.Ordinal)]));
    }

    /// <summary>One customer for each conversion of a path; the first of them brings the whole value, so that none has to be divided.</summary>
    private static IEnumerable<Timeline> Paths()
    {
        var yen = Currency.Parse("JPY");
        var customer = 0;
        foreach (var row in Oracles.Rows("pathdata/paths.csv"))
        {
            var value = decimal.Round(decimal.Parse(row["total_conversion_value"], NumberStyles.Float, CultureInfo.InvariantCulture) * Scale);
            for (var i = 0; i < (int)row.Number("total_conversions"); i++)
            {
                var record = Record($"{customer++}");
                var touchpoints = row["path"].Split(" > ").Select((channel, at) => new Touchpoint(
                    record, "log", $"{at:D3}", Person.At(at / 60.0), new ChannelId(channel), TouchpointKind.Click));
                yield return new Timeline(
                    new CustomerId(record.Value),
                    [.. touchpoints],
                    [new Conversion(record, "log", "0", Person.At(24), new Money(i == 0 ? value : 0, yen))]);
            }
        }
    }

    // As wide as the widest number, so that ordinal order is the order of numbers.
    private static string Id(string number) => number.PadLeft(8, '0');

    private static SourceRecordId Record(string user) => SourceRecordId.From(new SourceId("log"), user);

    private static DateTimeOffset Time(string seconds) => DateTimeOffset.FromUnixTimeSeconds(long.Parse(seconds, CultureInfo.InvariantCulture));
}
