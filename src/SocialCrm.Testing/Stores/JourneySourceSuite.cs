using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Attribution;
using SocialCrm.Customers;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>What every <see cref="IJourneySource"/> keeps to: completeness, order, one consistent state.</summary>
public abstract class JourneySourceSuite : StoreSuite
{
    /// <summary>Takes the harness of the store under test.</summary>
    protected JourneySourceSuite(StoreHarness harness)
        : base(harness)
    {
    }

    /// <summary>Customers come in ascending id, each once, with everything their records met; one without facts is left out.</summary>
    [SkippableFact]
    public virtual async Task Every_customer_with_facts_comes_once_in_ascending_id()
    {
        var rows = Enumerable.Range(0, 300).Select(number => Sample.Row($"{number}", $"{number / 2}@x.org")).ToList();
        await Records.PutAsync(rows, Token);
        await UnifyAsync();
        var touches = rows.Where((_, at) => at % 6 < 4).SelectMany(row => Enumerable.Range(0, 3).Select(minute => Sample.Touch(row.Id, $"t{minute}", minute))).ToList();
        var orders = rows.Where((_, at) => at % 6 is 2 or 3).Select(row => Sample.Order(row.Id, "o")).ToList();
        await Facts.AppendAsync(touches, Token);
        await Facts.AppendAsync(orders, Token);

        var timelines = await Journeys.ReadAsync(Token).ToListAsync();

        Assert.Equal(100, timelines.Count);
        Assert.Equal(timelines.Select(timeline => timeline.Customer.Value).Order(), timelines.Select(timeline => timeline.Customer.Value));
        Assert.Equal(touches.ToHashSet(), timelines.SelectMany(timeline => timeline.Touchpoints).ToHashSet());
        Assert.Equal(touches.Count, timelines.Sum(timeline => timeline.Touchpoints.Count));
        Assert.Equal(orders.ToHashSet(), timelines.SelectMany(timeline => timeline.Conversions).ToHashSet());
        foreach (var timeline in timelines)
        {
            foreach (var record in timeline.Touchpoints.Select(touch => touch.Record).Distinct())
                Assert.Equal(timeline.Customer, await CustomerOfAsync(record));
        }
    }

    /// <summary>A timeline is in order of time, then event id character by character, then source, over all records of the customer.</summary>
    [SkippableFact]
    public virtual async Task A_timeline_is_in_order_of_time_event_id_and_source()
    {
        await Records.PutAsync([Sample.Row("a", "1@x.org"), Sample.Row("b", "1@x.org")], Token);
        await UnifyAsync();
        string[] names = ["b", "a", "A", "_", "10", "9", "é", "Z"];
        var touches = (from minute in new[] { 5, -5, 0 }
                       from id in names
                       from source in names
                       select Sample.Touch(Sample.RowId(id.Length % 2 == 0 ? "a" : "b"), $"{id}{minute}", minute) with { Source = source }).ToList();
        var orders = touches.ConvertAll(touch => Sample.Order(touch.Record, touch.EventId) with { Source = touch.Source, OccurredAt = touch.OccurredAt });
        await Facts.AppendAsync(touches, Token);
        await Facts.AppendAsync(orders, Token);

        var timeline = Assert.Single(await Journeys.ReadAsync(Token).ToListAsync());

        Assert.Equal(
            touches.OrderBy(touch => touch.OccurredAt).ThenBy(touch => touch.EventId, StringComparer.Ordinal).ThenBy(touch => touch.Source, StringComparer.Ordinal),
            timeline.Touchpoints);
        Assert.Equal(
            orders.OrderBy(order => order.OccurredAt).ThenBy(order => order.EventId, StringComparer.Ordinal).ThenBy(order => order.Source, StringComparer.Ordinal),
            timeline.Conversions);
    }

    /// <summary>A record that was never decided is left out until it is.</summary>
    [SkippableFact]
    public virtual async Task A_record_that_waits_is_left_out()
    {
        await Records.PutAsync([Sample.Row("decided")], Token);
        await UnifyAsync();
        await Records.PutAsync([Sample.Row("waits")], Token);
        await Facts.AppendAsync([Sample.Touch(Sample.RowId("decided"), "1"), Sample.Touch(Sample.RowId("waits"), "1"), Sample.Touch(Sample.RowId("unknown"), "1")], Token);

        var before = await Journeys.ReadAsync(Token).ToListAsync();
        await UnifyAsync();
        var after = await Journeys.ReadAsync(Token).ToListAsync();

        Assert.Equal(Sample.RowId("decided"), Assert.Single(Assert.Single(before).Touchpoints).Record);
        Assert.Equal(2, after.Count);
    }

    /// <summary>Facts follow their records: a merge joins timelines, a separation parts them, and no fact is changed.</summary>
    [SkippableFact]
    public virtual async Task Facts_follow_their_records_through_merge_and_separation()
    {
        var (left, right) = (Sample.Row("a", "1@x.org"), Sample.Row("b", "1@x.org"));
        await Records.PutAsync([left, right], Token);
        await UnifyAsync();
        var touches = new[] { Sample.Touch(left.Id, "1", 1), Sample.Touch(right.Id, "2", 2) };
        await Facts.AppendAsync(touches, Token);

        var together = await Journeys.ReadAsync(Token).ToListAsync();
        await SeparateAsync(new RecordSeparation(left.Id, right.Id));
        await UnifyAsync();
        var apart = await Journeys.ReadAsync(Token).ToListAsync();

        Assert.Equal(touches, Assert.Single(together).Touchpoints);
        Assert.Equal(2, apart.Count);
        Assert.Equal(touches, apart.SelectMany(timeline => timeline.Touchpoints).OrderBy(touch => touch.EventId));
    }

    /// <summary>A stream shows one state, though customers are merged and facts are added while it runs.</summary>
    [SkippableFact]
    public virtual async Task A_stream_shows_one_state_while_facts_and_merges_arrive()
    {
        var rows = Enumerable.Range(0, 300).Select(number => Sample.Row($"{number}", $"{number}@x.org")).ToList();
        await Records.PutAsync(rows, Token);
        await UnifyAsync();
        await Facts.AppendAsync(rows.ConvertAll(row => Sample.Touch(row.Id, "1")), Token);
        var writer = Harness.IsShared ? Open() : Store;

        var seen = new List<Timeline>();
        await foreach (var timeline in Journeys.ReadAsync(Token))
        {
            seen.Add(timeline);
            if (seen.Count == 1)
                await ChangeAllAsync(writer, rows);
        }

        Assert.Equal(300, seen.Count);
        Assert.Equal(300, seen.Select(timeline => timeline.Customer).Distinct().Count());
        Assert.All(seen, timeline => Assert.Equal("1", Assert.Single(timeline.Touchpoints).EventId));
        Assert.Equal(600, Assert.Single(await Journeys.ReadAsync(Token).ToListAsync()).Touchpoints.Count);
    }

    /// <summary>Two streams and a writer may run at once.</summary>
    [SkippableFact]
    public virtual async Task Several_streams_may_be_open_at_once()
    {
        await Records.PutAsync(Enumerable.Range(0, 20).Select(number => Sample.Row($"{number}")).ToList(), Token);
        await UnifyAsync();
        await Facts.AppendAsync(Enumerable.Range(0, 20).Select(number => Sample.Touch(Sample.RowId($"{number}"), "1")).ToList(), Token);

        var pairs = 0;
        await foreach (var outer in Journeys.ReadAsync(Token))
        {
            await foreach (var inner in Journeys.ReadAsync(Token))
                pairs += outer.Customer == inner.Customer ? 1 : 0;
            await Facts.AppendAsync([outer.Touchpoints[0] with { EventId = "2" }], Token);
        }

        Assert.Equal(20, pairs);
    }

    private static async Task ChangeAllAsync(IServiceProvider writer, List<SourceRecord> rows)
    {
        await writer.GetRequiredService<IFactStore>().AppendAsync(rows.ConvertAll(row => Sample.Touch(row.Id, "2")), Token);
        var bridges = Enumerable.Range(0, 300).Select(number => Sample.Row($"bridge {number}", $"{number}@x.org", $"{(number + 1) % 300}@x.org")).ToList();
        await writer.GetRequiredService<ISourceRecordStore>().PutAsync(bridges, Token);
        await KeyDecision.UnifyAsync(writer, Token);
    }
}
