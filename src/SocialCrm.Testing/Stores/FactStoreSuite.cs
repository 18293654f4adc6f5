using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Attribution;
using SocialCrm.Channels;
using SocialCrm.Customers;
using SocialCrm.Offers;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>What every <see cref="IFactStore"/> keeps to.</summary>
public abstract class FactStoreSuite : StoreSuite
{
    private static readonly SourceRecordId Ada = Sample.RowId("ada");
    private static readonly SourceRecordId Bob = Sample.RowId("bob");

    /// <summary>Takes the harness of the store under test.</summary>
    protected FactStoreSuite(StoreHarness harness)
        : base(harness)
    {
    }

    /// <summary>Batches of none, of one and of five thousand are stored; sent again, they are duplicates.</summary>
    [SkippableFact]
    public virtual async Task Batches_of_none_one_and_five_thousand_are_stored_once()
    {
        var touches = Enumerable.Range(0, 5_000).Select(number => Sample.Touch(Ada, Sample.Number(number), number)).ToList();
        var orders = Enumerable.Range(0, 5_000).Select(number => Sample.Order(Ada, Sample.Number(number), number)).ToList();

        Assert.Equal(new AppendOutcome(0, 0, 0), await Facts.AppendAsync(Array.Empty<Touchpoint>(), Token));
        Assert.Equal(new AppendOutcome(0, 0, 0), await Facts.AppendAsync(Array.Empty<Conversion>(), Token));
        Assert.Equal(new AppendOutcome(1, 0, 0), await Facts.AppendAsync([touches[7]], Token));
        Assert.Equal(new AppendOutcome(1, 0, 0), await Facts.AppendAsync([orders[7]], Token));
        Assert.Equal(new AppendOutcome(4_999, 1, 0), await Facts.AppendAsync(touches, Token));
        Assert.Equal(new AppendOutcome(4_999, 1, 0), await Facts.AppendAsync(orders, Token));
        Assert.Equal(new AppendOutcome(0, 5_000, 0), await Facts.AppendAsync(touches, Token));
        Assert.Equal(new AppendOutcome(0, 5_000, 0), await Facts.AppendAsync(orders, Token));

        var timeline = await TimelineAsync();
        Assert.Equal(touches, timeline.Touchpoints);
        Assert.Equal(orders, timeline.Conversions);
    }

    /// <summary>A fact is unique by record, source and event id; a repeat, also within a batch, stays out.</summary>
    [SkippableFact]
    public virtual async Task A_fact_is_unique_by_record_source_and_event_id()
    {
        var touch = Sample.Touch(Ada, "1");
        var order = Sample.Order(Ada, "1");

        var touches = await Facts.AppendAsync([touch, touch with { Record = Bob }, touch with { Source = "other" }, touch with { EventId = "2" }, touch], Token);
        var orders = await Facts.AppendAsync([order, order with { Record = Bob }, order with { Source = "other" }, order with { EventId = "2" }, order], Token);

        Assert.Equal(new AppendOutcome(4, 1, 0), touches);
        Assert.Equal(new AppendOutcome(4, 1, 0), orders);
    }

    /// <summary>A fact that is stored already stays as it is.</summary>
    [SkippableFact]
    public virtual async Task A_duplicate_never_changes_what_is_stored()
    {
        var touch = Sample.Touch(Ada, "1");
        var order = Sample.Order(Ada, "1");
        await Facts.AppendAsync([touch], Token);
        await Facts.AppendAsync([order], Token);

        var touches = await Facts.AppendAsync([touch with { OccurredAt = Sample.Noon.AddDays(1), Kind = TouchpointKind.Visit }], Token);
        var orders = await Facts.AppendAsync([order with { Value = Sample.Euro(99m) }], Token);

        Assert.Equal((1, 1), (touches.Duplicates, orders.Duplicates));
        var timeline = await TimelineAsync();
        Assert.Equal(touch, Assert.Single(timeline.Touchpoints));
        Assert.Equal(order, Assert.Single(timeline.Conversions));
    }

    /// <summary>The touchpoint of an interaction and one that says the same event are one.</summary>
    [SkippableFact]
    public virtual async Task The_touchpoint_of_an_interaction_is_a_duplicate_of_itself()
    {
        await Interactions.AppendAsync(Sample.Batch(Sample.Interaction("1")), Token);

        var outcome = await Facts.AppendAsync([Sample.Touch(Sample.AuthorId("ada"), "1") with { Source = Sample.Connection.Value }], Token);

        Assert.Equal(new AppendOutcome(0, 1, 0), outcome);
    }

    /// <summary>Every field is read back: kinds, campaigns, currencies, any text, instants to the microsecond.</summary>
    [SkippableFact]
    public virtual async Task Every_field_is_read_back()
    {
        const string Text = "é🍦 ' \" \\ %";
        var touches = Enum.GetValues<TouchpointKind>().Select((kind, at) => new Touchpoint(
            Ada, "source " + Text, Text + at, Sample.Noon.AddMinutes(at).AddMicroseconds(1), new ChannelId("web " + at), kind, at == 0 ? null : new CampaignId("Ä " + at))).ToList();
        Conversion[] orders =
        [
            new(Ada, Text, Text, DateTimeOffset.UnixEpoch.AddMicroseconds(-1), new Money(1_234_567m, Currency.Parse("JPY"))),
            new(Ada, "shop", new string('€', 512), new DateTimeOffset(2026, 1, 1, 5, 30, 0, TimeSpan.FromHours(5.5)), new Money(0.001m, Currency.Parse("KWD"))),
            new(Ada, "shop", "\t", Sample.Noon, Sample.Euro(0m)),
            new(Ada, new string('€', 128), "max", Sample.Noon.AddDays(1), Sample.Euro(92_233_720_368_547_758.07m)),
        ];

        await Facts.AppendAsync(touches, Token);
        await Facts.AppendAsync(orders, Token);

        var timeline = await TimelineAsync();
        Assert.Equal(touches, timeline.Touchpoints);
        Assert.Equal(orders, timeline.Conversions);
    }

    /// <summary>A batch with one fact that cannot be stored leaves nothing behind.</summary>
    [SkippableFact]
    public virtual async Task A_batch_that_fails_leaves_nothing_behind()
    {
        await Assert.ThrowsAnyAsync<Exception>(() => Facts.AppendAsync([Sample.Touch(Ada, "1"), Sample.Touch(Ada, "2") with { Channel = default }], Token));
        await Assert.ThrowsAnyAsync<Exception>(() => Facts.AppendAsync([Sample.Order(Ada, "1"), Sample.Order(Ada, "2") with { Value = Sample.Euro(0.001m) }], Token));
        await Assert.ThrowsAnyAsync<Exception>(() => Facts.AppendAsync([Sample.Order(Ada, "1"), Sample.Order(Ada, "2") with { Value = default }], Token));

        Assert.Equal(1, (await Facts.AppendAsync([Sample.Touch(Ada, "1")], Token)).Stored);
        Assert.Equal(1, (await Facts.AppendAsync([Sample.Order(Ada, "1")], Token)).Stored);
    }

    /// <summary>A fact may come before its source record, and counts from when the record is there and decided.</summary>
    [SkippableFact]
    public virtual async Task A_fact_may_come_before_its_record()
    {
        await Facts.AppendAsync([Sample.Touch(Ada, "1")], Token);
        await Facts.AppendAsync([Sample.Order(Ada, "1")], Token);
        Assert.Empty(await Journeys.ReadAsync(Token).ToListAsync());

        var timeline = await TimelineAsync();

        Assert.Equal("1", Assert.Single(timeline.Touchpoints).EventId);
        Assert.Equal("1", Assert.Single(timeline.Conversions).EventId);
    }

    /// <summary>When many append the same facts at once, each is stored by exactly one of them.</summary>
    [SkippableFact]
    public virtual async Task Many_that_append_the_same_store_it_once()
    {
        var other = (Harness.IsShared ? Open() : Store).GetRequiredService<IFactStore>();
        var touches = Enumerable.Range(0, 200).Select(number => Sample.Touch(Ada, Sample.Number(number), number)).ToList();
        await Facts.AppendAsync(Array.Empty<Touchpoint>(), Token);

        var outcomes = await Race.RunAsync(Race.Threads, thread =>
        {
            var mine = touches.ToArray();
            new Random(thread).Shuffle(mine);
            return (thread % 2 == 0 ? Facts : other).AppendAsync(mine, Token);
        });

        Assert.Equal(200, outcomes.Sum(outcome => outcome.Stored));
        Assert.Equal(200 * (Race.Threads - 1), outcomes.Sum(outcome => outcome.Duplicates));
        Assert.Equal(touches, (await TimelineAsync()).Touchpoints);
    }

    /// <summary>Stores the record of the facts, decides it, and reads its timeline.</summary>
    private async Task<Timeline> TimelineAsync()
    {
        await Records.PutAsync([Sample.Row("ada")], Token);
        await UnifyAsync();
        return Assert.Single(await Journeys.ReadAsync(Token).ToListAsync());
    }
}
