using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Attribution;
using SocialCrm.Channels;
using SocialCrm.Customers;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>What a store that takes large batches another way than small ones keeps to: nobody can tell by what is stored.</summary>
public abstract class LargeBatchSuite : StoreSuite
{
    private readonly BatchWorld large = new("plaza");
    private readonly BatchWorld small = new("forum");

    /// <summary>Takes the harness of the store under test.</summary>
    protected LargeBatchSuite(StoreHarness harness)
        : base(harness)
    {
    }

    /// <summary>New ids, repeats, several versions, ids and authors stored before: one batch stores what the same rows in many do.</summary>
    [SkippableFact]
    public virtual async Task A_large_batch_stores_what_small_ones_do()
    {
        await Interactions.AppendAsync(large.Before, Token);
        await Interactions.AppendAsync(small.Before, Token);

        var whole = await Interactions.AppendAsync(large.Mixed, Token);
        var pieces = await AppendInPiecesAsync(small, small.Mixed);

        Assert.Equal(new IntakeOutcome(600, 60, 0, false), whole);
        Assert.Equal(pieces, whole);
        await AssertSameAsync();
    }

    /// <summary>The first of several that repeat an id and version is the one that is stored, in a batch of any size.</summary>
    [SkippableTheory]
    [InlineData(20)]
    [InlineData(600)]
    public virtual async Task The_first_of_repeats_is_stored(int size)
    {
        var rows = Enumerable.Range(0, size).Select(number => large.Said($"{number % (size / 2)}", 1) with { Text = number < size / 2 ? "first" : "later" }).ToList();

        var outcome = await Interactions.AppendAsync(large.Batch(rows), Token);

        Assert.Equal(new IntakeOutcome(size / 2, size / 2, 0, false), outcome);
        Assert.All(await Interactions.ReadAsync(null, Token).ToListAsync(), read => Assert.Equal("first", read.Text));
    }

    /// <summary>A large batch sent again is all duplicates, and moves no touchpoint.</summary>
    [SkippableFact]
    public virtual async Task A_large_batch_sent_again_is_all_duplicates()
    {
        await Interactions.AppendAsync(large.Mixed, Token);
        await AppendInPiecesAsync(small, small.Mixed);

        var again = await Interactions.AppendAsync(large.Mixed, Token);

        Assert.Equal(new IntakeOutcome(0, large.Mixed.Interactions.Count, 0, false), again);
        await AssertSameAsync();
    }

    /// <summary>A fact that the host logged under the name of an interaction to come is that interaction's touchpoint.</summary>
    [SkippableFact]
    public virtual async Task A_touchpoint_that_was_logged_before_is_the_interactions_own()
    {
        foreach (var world in new[] { large, small })
        {
            var row = world.Said("new 5", 5);
            var logged = new Touchpoint(
                BatchWorld.Record(row.Author).Id, world.Connection.Value, row.ExternalId, Sample.Noon.AddHours(1), world.Channel, TouchpointKind.Interaction);
            await Facts.AppendAsync([logged], Token);
        }

        await Interactions.AppendAsync(large.Mixed, Token);
        await AppendInPiecesAsync(small, small.Mixed);

        await AssertSameAsync();
    }

    /// <summary>A large batch with a row that cannot be stored leaves nothing behind.</summary>
    [SkippableFact]
    public virtual async Task A_large_batch_that_fails_leaves_nothing_behind()
    {
        var batch = large.Mixed;
        var broken = batch.Interactions[^1];
        broken = broken with { Interaction = broken.Interaction with { ExternalId = "broken", Author = new Account(default, "nobody") } };

        await Assert.ThrowsAsync<ArgumentException>(() => Interactions.AppendAsync(batch with { Interactions = [.. batch.Interactions, broken] }, Token));

        Assert.Empty(await Interactions.ReadAsync(null, Token).ToListAsync());
        Assert.Empty(await Records.ReadAsync(large.RecordIds, Token).ToListAsync());
        Assert.Equal(630, (await Interactions.AppendAsync(batch, Token)).Stored);
    }

    /// <summary>An erased person's rows are left out of a large batch too.</summary>
    [SkippableFact]
    public virtual async Task An_erased_person_is_left_out_of_a_large_batch()
    {
        await Interactions.AppendAsync(large.Batch([large.Said("first", 7)]), Token);
        await UnifyAsync();
        await PersonalData.EraseAsync(new CustomerReference.ByRecord(BatchWorld.Record(large.Face(7)).Id), Sample.Noon, Token);

        var outcome = await Interactions.AppendAsync(large.Mixed, Token);

        var theirs = large.Mixed.Interactions.Count(row => row.Author == BatchWorld.Record(large.Face(7)).Id);
        Assert.True(theirs > 0);
        Assert.Equal(theirs, outcome.Suppressed);
        Assert.DoesNotContain(await Interactions.ReadAsync(null, Token).ToListAsync(), read => read.Author.Key == large.Face(7).Key);
    }

    /// <summary>Several that store the same large batches at once, each in another order, double nothing and fail in nothing.</summary>
    [SkippableFact]
    public virtual async Task Several_writers_of_the_same_large_batches_double_nothing()
    {
        const int Writers = 4;
        var stores = Enumerable.Range(0, Writers).Select(writer => writer == 0 || !Harness.IsShared ? Store : Open()).ToList();
        var batches = Enumerable.Range(0, 4).Select(number => large.Batch(
            [.. Enumerable.Range(number * 200, 500).Select(row => large.Said($"{row}", row))])).ToList();

        var stored = await Race.RunAsync(Writers, async writer =>
        {
            var sum = 0;
            for (var number = 0; number < batches.Count; number++)
            {
                var batch = batches[(number + writer) % batches.Count];
                var rows = writer % 2 == 0 ? batch : batch with { Interactions = [.. batch.Interactions.Reverse()], Authors = [.. batch.Authors.Reverse()] };
                sum += (await stores[writer].GetRequiredService<IInteractionStore>().AppendAsync(rows, Token)).Stored;
            }

            return sum;
        });

        Assert.Equal(1_100, stored.Sum());
        Assert.Equal(1_100, await Interactions.ReadAsync(null, Token).CountAsync());
        Assert.Equal(large.RecordIds.Count, await Records.ReadAsync(large.RecordIds, Token).CountAsync());
        await UnifyAsync();
        Assert.Equal(1_100, await Journeys.ReadAsync(Token).Select(timeline => timeline.Touchpoints.Count).SumAsync(Token));
    }

    private async Task<IntakeOutcome> AppendInPiecesAsync(BatchWorld world, IntakeBatch batch)
    {
        var sum = new IntakeOutcome(0, 0, 0, false);
        foreach (var piece in BatchWorld.Cut(batch))
        {
            var outcome = await Interactions.AppendAsync(piece, Token);
            sum = new IntakeOutcome(sum.Stored + outcome.Stored, sum.Duplicates + outcome.Duplicates, sum.Suppressed + outcome.Suppressed, false);
        }

        return sum;
    }

    /// <summary>Both worlds hold the same interactions, records and touchpoints.</summary>
    private async Task AssertSameAsync()
    {
        Assert.Equal(await InteractionsAsync(small), await InteractionsAsync(large));
        Assert.Equal(await RecordsAsync(small), await RecordsAsync(large));
        await UnifyAsync();
        var timelines = await Journeys.ReadAsync(Token).ToListAsync();
        Assert.Equal(small.Visible(timelines.SelectMany(timeline => timeline.Touchpoints)), large.Visible(timelines.SelectMany(timeline => timeline.Touchpoints)));
    }

    private async Task<List<string>> InteractionsAsync(BatchWorld world) =>
        await Interactions.ReadAsync(world.Connection, Token).Select(BatchWorld.Visible).ToListAsync();

    private async Task<List<string>> RecordsAsync(BatchWorld world)
    {
        var records = await Records.ReadAsync(world.RecordIds, Token).ToListAsync();
        return [.. records.Select(record => $"{record.Key} {string.Join(',', record.Values.Select(value => value.Value))}").Order(StringComparer.Ordinal)];
    }
}
