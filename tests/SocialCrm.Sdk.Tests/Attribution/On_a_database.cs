using SocialCrm.Attribution;
using SocialCrm.Channels;
using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Attribution;

public sealed class On_a_database
{
    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(300)]
    public async Task A_report_is_bit_for_bit_the_one_over_the_same_facts_in_memory(int seed)
    {
        var world = new World(seed);
        await using var file = new SqliteFile();
        var log = file.Get<FactLog>();

        await log.AppendAsync([.. world.People.SelectMany(person => person.Touchpoints)]);
        await log.AppendAsync([.. world.People.SelectMany(person => person.Conversions)]);
        await log.PutAsync(world.Costs);
        await file.UnifyAsync(Enumerable.Range(0, world.People.Count).Select(number => ("crm", $"{number}", $"person-{number}@example.org")));
        var report = await file.Get<AttributionReport>().BuildAsync(new AttributionQuery());

        var expected = await Host.ReportAsync(world.Facts());
        Assert.NotEmpty(report.Lines);
        Assert.Equal(expected.Totals, report.Totals);
        Assert.Equal(expected.Lines, report.Lines);
        Assert.Equal(expected.ChannelLines, report.ChannelLines);
        Assert.Equal(expected.CampaignLines, report.CampaignLines);
    }

    [Fact]
    public async Task Journeys_join_when_two_records_turn_out_to_be_one_person()
    {
        await using var file = new SqliteFile();
        var log = file.Get<FactLog>();
        var reader = SourceRecordId.From(new SourceId("bluesky"), "did:plc:ada");
        var buyer = SourceRecordId.From(new SourceId("orders"), "ada@example.org");
        await log.AppendAsync([new Touchpoint(reader, "bluesky:eu", "p1", Person.At(1), new ChannelId("bluesky"), TouchpointKind.Interaction)]);
        await log.AppendAsync([new Conversion(buyer, "shop", "o1", Person.At(5), new Money(40m, Currency.Euro))]);

        await file.UnifyAsync(("bluesky", "did:plc:ada", "unknown@example.org"), ("orders", "ada@example.org", "ada@example.org"));
        var apart = await file.Get<AttributionReport>().BuildAsync(new AttributionQuery(Models: ["last"]));
        await file.UnifyAsync(("bluesky", "did:plc:ada", "ada@example.org"));
        var joined = await file.Get<AttributionReport>().BuildAsync(new AttributionQuery(Models: ["last"]));

        Assert.Equal(RoiReport.Unattributed, Assert.Single(apart.Lines).Channel);
        Assert.Equal(("bluesky", 40m), (Assert.Single(joined.Lines).Channel!.Value.Value, joined.Lines[0].Revenue.Amount));
    }

    [Fact]
    public async Task A_batch_that_is_sent_again_changes_nothing_and_a_cost_that_is_put_again_replaces()
    {
        await using var file = new SqliteFile();
        var log = file.Get<FactLog>();
        var person = new Person().Meets("web", 1).Buys(2, 10m).Timeline();
        var cost = new ChannelCost("books", "i1", ChannelId.Web, null, Person.Start, Person.At(24), new Money(8m, Currency.Euro));

        for (var i = 0; i < 2; i++)
        {
            var expected = i == 0 ? new AppendOutcome(1, 0, 0) : new AppendOutcome(0, 1, 0);
            Assert.Equal(expected, await log.AppendAsync(person.Touchpoints));
            Assert.Equal(expected, await log.AppendAsync(person.Conversions));
        }

        await log.PutAsync([cost]);
        await log.PutAsync([cost with { Amount = new Money(5m, Currency.Euro) }]);
        await file.UnifyAsync(("crm", "1", "one@example.org"));
        var report = await file.Get<AttributionReport>().BuildAsync(new AttributionQuery());

        var total = Assert.Single(report.Totals);
        Assert.Equal((1, 10m, 5m), (total.Conversions, total.Revenue.Amount, total.Cost.Amount));
        Assert.Equal(1.0, total.Roi!.Value, 1e-12);
    }
}
