using SocialCrm.Attribution;
using SocialCrm.Channels;
using SocialCrm.Offers;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>What every <see cref="ICostStore"/> keeps to.</summary>
public abstract class CostStoreSuite : StoreSuite
{
    /// <summary>Takes the harness of the store under test.</summary>
    protected CostStoreSuite(StoreHarness harness)
        : base(harness)
    {
    }

    /// <summary>A cost put again replaces what it said; the same again is left alone.</summary>
    [SkippableFact]
    public virtual async Task A_cost_put_again_replaces()
    {
        var cost = Sample.Cost("1", 10m);

        var first = await Costs.PutAsync([cost, Sample.Cost("2", 20m)], Token);
        var same = await Costs.PutAsync([cost with { Amount = Sample.Euro(10.00m) }], Token);
        var changed = await Costs.PutAsync([cost with { Amount = Sample.Euro(11m), Campaign = new CampaignId("scoop") }, Sample.Cost("2", 20m)], Token);

        Assert.Equal((2, 0, 1), (first, same, changed));
        Assert.Equal([cost with { Amount = Sample.Euro(11m), Campaign = new CampaignId("scoop") }, Sample.Cost("2", 20m)], await Costs.ReadAsync(Token).ToListAsync());
    }

    /// <summary>Costs are unique by source and id, and come in the order of their bytes.</summary>
    [SkippableFact]
    public virtual async Task Costs_come_in_ordinal_order_of_source_and_id()
    {
        var costs = Utf8Order.Names.SelectMany(source => Utf8Order.Names.Select(id => Sample.Cost(id, 1m) with { Source = source })).ToList();

        var count = await Costs.PutAsync(costs, Token);

        Assert.Equal(costs.Count, count);
        Assert.Equal(
            costs.OrderBy(cost => cost.Source, Utf8Order.Instance).ThenBy(cost => cost.Id, Utf8Order.Instance),
            await Costs.ReadAsync(Token).ToListAsync());
    }

    /// <summary>Every field is read back, in any currency.</summary>
    [SkippableFact]
    public virtual async Task Every_field_is_read_back()
    {
        ChannelCost[] costs =
        [
            new("a 'Ä' 🍦", "№ 1", new ChannelId("plaza"), new CampaignId("Ä 🍦"), Sample.Noon.AddMicroseconds(1), Sample.Noon.AddMicroseconds(2), new Money(0.001m, Currency.Parse("KWD"))),
            new("b", "1", ChannelId.Web, null, DateTimeOffset.UnixEpoch.AddDays(-1), Sample.Noon, new Money(5m, Currency.Parse("JPY"))),
            new("b", "2", ChannelId.Web, null, new DateTimeOffset(2026, 1, 1, 5, 30, 0, TimeSpan.FromHours(5.5)), Sample.Noon, Sample.Euro(0m)),
        ];

        await Costs.PutAsync(costs, Token);

        Assert.Equal(costs, await Costs.ReadAsync(Token).ToListAsync());
    }

    /// <summary>Batches of none and of five thousand are stored, and the last of a repeated cost stays.</summary>
    [SkippableFact]
    public virtual async Task Batches_of_none_and_five_thousand_are_stored()
    {
        var costs = Enumerable.Range(0, 5_000).Select(number => Sample.Cost(Sample.Number(number), number)).ToList();

        var none = await Costs.PutAsync([], Token);
        var all = await Costs.PutAsync(costs, Token);
        await Costs.PutAsync([Sample.Cost("00000", 7m), Sample.Cost("00000", 8m)], Token);

        Assert.Equal((0, 5_000), (none, all));
        Assert.Equal([Sample.Cost("00000", 8m), .. costs.Skip(1)], await Costs.ReadAsync(Token).ToListAsync());
    }

    /// <summary>A batch with one cost that cannot be stored leaves nothing behind.</summary>
    [SkippableFact]
    public virtual async Task A_batch_that_fails_leaves_nothing_behind()
    {
        await Assert.ThrowsAnyAsync<Exception>(() => Costs.PutAsync([Sample.Cost("1", 1m), Sample.Cost("2", 0.001m)], Token));
        await Assert.ThrowsAnyAsync<Exception>(() => Costs.PutAsync([Sample.Cost("1", 1m), Sample.Cost("2", 1m) with { Channel = default }], Token));

        Assert.Empty(await Costs.ReadAsync(Token).ToListAsync());
    }
}
