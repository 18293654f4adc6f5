using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Attribution;
using SocialCrm.Channels;
using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Attribution;

public sealed class Reporting_facts
{
    private static readonly Touchpoint Click =
        new(SourceRecordId.From(new SourceId("crm"), "1"), "site", "t1", Host.Now, ChannelId.Web, TouchpointKind.Click);

    private static readonly Conversion Order =
        new(Click.Record, "shop", "o1", Host.Now, new Money(12.50m, Currency.Euro));

    private static readonly ChannelCost Cost =
        new("books", "i1", ChannelId.Web, null, Host.Now, Host.Now.AddDays(30), new Money(99m, Currency.Euro));

    public static TheoryData<string, Touchpoint?, string> UnusableTouchpoints => new()
    {
        { "null", null, "is null" },
        { "no record", Click with { Record = default }, "source record" },
        { "no source", Click with { Source = " " }, "1 to 128" },
        { "long source", Click with { Source = new string('s', 129) }, "1 to 128" },
        { "no id", Click with { EventId = "" }, "1 to 512" },
        { "long id", Click with { EventId = new string('e', 513) }, "1 to 512" },
        { "no time", Click with { OccurredAt = default }, "no time" },
        { "future", Click with { OccurredAt = Host.Now.AddMinutes(5).AddTicks(1) }, "future" },
        { "no channel", Click with { Channel = default }, "no channel" },
        { "reserved channel", Click with { Channel = RoiReport.Unattributed }, "(unattributed)" },
        { "kind", Click with { Kind = (TouchpointKind)9 }, "kind" },
        { "empty campaign", Click with { Campaign = default(SocialCrm.Offers.CampaignId) }, "campaign" },
    };

    public static TheoryData<string, Conversion?, string> UnusableConversions => new()
    {
        { "null", null, "is null" },
        { "no record", Order with { Record = default }, "source record" },
        { "no source", Order with { Source = "" }, "1 to 128" },
        { "long id", Order with { EventId = new string('e', 513) }, "1 to 512" },
        { "no time", Order with { OccurredAt = default }, "no time" },
        { "future", Order with { OccurredAt = Host.Now.AddHours(1) }, "future" },
        { "no currency", Order with { Value = new Money(1m, default) }, "no currency" },
        { "negative", Order with { Value = new Money(-0.01m, Currency.Euro) }, "negative" },
        { "decimals", Order with { Value = new Money(0.001m, Currency.Euro) }, "decimals" },
        { "too much", Order with { Value = new Money(1e17m, Currency.Euro) }, "64 bits" },
    };

    public static TheoryData<string, ChannelCost?, string> UnusableCosts => new()
    {
        { "null", null, "is null" },
        { "no id", Cost with { Id = "" }, "1 to 512" },
        { "no channel", Cost with { Channel = default }, "no channel" },
        { "empty campaign", Cost with { Campaign = default(SocialCrm.Offers.CampaignId) }, "campaign" },
        { "no period", Cost with { From = default }, "period" },
        { "backwards", Cost with { To = Cost.From }, "period" },
        { "negative", Cost with { Amount = new Money(-1m, Currency.Euro) }, "negative" },
        { "no currency", Cost with { Amount = new Money(1m, default) }, "no currency" },
    };

    [Fact]
    public async Task What_can_be_stored_is_handed_to_the_store()
    {
        var facts = new FixedFacts();
        await using var services = Host.Over(facts);
        var log = services.GetRequiredService<FactLog>();
        var ahead = Click with { EventId = new string('e', 512), Source = new string('s', 128), OccurredAt = Host.Now.AddMinutes(5) };
        var free = Order with { EventId = "o2", Value = Money.Zero(Currency.Euro) };

        Assert.Equal(2, (await log.AppendAsync([Click, ahead])).Stored);
        Assert.Equal(2, (await log.AppendAsync([Order, free])).Stored);
        Assert.Equal(1, await log.PutAsync([Cost]));

        Assert.Equal([Click, ahead], facts.Touchpoints);
        Assert.Equal([Order, free], facts.Conversions);
        Assert.Equal([Cost], facts.Costs);
    }

    [Theory]
    [MemberData(nameof(UnusableTouchpoints))]
    public async Task A_touchpoint_that_cannot_be_stored_is_refused_with_its_place_and_keeps_the_batch_out(string fault, Touchpoint? touchpoint, string hint)
    {
        var facts = new FixedFacts();
        await using var services = Host.Over(facts);

        var error = await Assert.ThrowsAsync<ArgumentException>(
            () => services.GetRequiredService<FactLog>().AppendAsync([Click, Click, touchpoint!]));

        Assert.Contains("Touchpoint 2", error.Message, StringComparison.Ordinal);
        Assert.Contains(hint, error.Message, StringComparison.Ordinal);
        Assert.True(facts.Touchpoints.Count == 0, fault);
    }

    [Theory]
    [MemberData(nameof(UnusableConversions))]
    public async Task A_conversion_that_cannot_be_stored_is_refused_with_its_place_and_keeps_the_batch_out(string fault, Conversion? conversion, string hint)
    {
        var facts = new FixedFacts();
        await using var services = Host.Over(facts);

        var error = await Assert.ThrowsAsync<ArgumentException>(
            () => services.GetRequiredService<FactLog>().AppendAsync([Order, conversion!]));

        Assert.Contains("Conversion 1", error.Message, StringComparison.Ordinal);
        Assert.Contains(hint, error.Message, StringComparison.Ordinal);
        Assert.True(facts.Conversions.Count == 0, fault);
    }

    [Theory]
    [MemberData(nameof(UnusableCosts))]
    public async Task A_cost_that_cannot_be_stored_is_refused_with_its_place_and_keeps_the_batch_out(string fault, ChannelCost? cost, string hint)
    {
        var facts = new FixedFacts();
        await using var services = Host.Over(facts);

        var error = await Assert.ThrowsAsync<ArgumentException>(() => services.GetRequiredService<FactLog>().PutAsync([cost!]));

        Assert.Contains("Cost 0", error.Message, StringComparison.Ordinal);
        Assert.Contains(hint, error.Message, StringComparison.Ordinal);
        Assert.True(facts.Costs.Count == 0, fault);
    }

    [Fact]
    public async Task An_empty_batch_stores_nothing()
    {
        await using var services = Host.Over(new FixedFacts());
        var log = services.GetRequiredService<FactLog>();

        Assert.Equal(new AppendOutcome(0, 0, 0), await log.AppendAsync(Array.Empty<Touchpoint>()));
        Assert.Equal(new AppendOutcome(0, 0, 0), await log.AppendAsync(Array.Empty<Conversion>()));
        Assert.Equal(0, await log.PutAsync([]));
    }
}
