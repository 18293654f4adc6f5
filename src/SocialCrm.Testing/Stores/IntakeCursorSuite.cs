using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>How a store moves a connection's cursor: with the batch, from where it was read, or not at all.</summary>
public abstract class IntakeCursorSuite : StoreSuite
{
    /// <summary>Takes the harness of the store under test.</summary>
    protected IntakeCursorSuite(StoreHarness harness)
        : base(harness)
    {
    }

    /// <summary>A connection that was never read stands at the start.</summary>
    [SkippableFact]
    public virtual async Task A_new_connection_stands_at_the_start()
    {
        Assert.Equal(ChannelCursor.Start, await Interactions.ReadCursorAsync(Sample.Connection, Token));
    }

    /// <summary>A batch moves the cursor of its own connection, also when it holds nothing.</summary>
    [SkippableFact]
    public virtual async Task A_batch_moves_the_cursor_of_its_connection()
    {
        await Interactions.AppendAsync(Sample.Batch(Sample.Interaction("1")) with { Progress = Sample.Step("", "a") }, Token);
        var empty = await Interactions.AppendAsync(Sample.Batch() with { Progress = Sample.Step("a", "b") }, Token);

        Assert.False(empty.IsStale);
        Assert.Equal("b", (await Interactions.ReadCursorAsync(Sample.Connection, Token)).Value);
        Assert.True((await Interactions.ReadCursorAsync(Sample.OtherConnection, Token)).IsStart);
    }

    /// <summary>A batch without progress leaves the cursor where it is.</summary>
    [SkippableFact]
    public virtual async Task A_batch_without_progress_leaves_the_cursor()
    {
        await Interactions.AppendAsync(Sample.Batch() with { Progress = Sample.Step("", "a") }, Token);

        await Interactions.AppendAsync(Sample.Batch(Sample.Interaction("1")), Token);

        Assert.Equal("a", (await Interactions.ReadCursorAsync(Sample.Connection, Token)).Value);
    }

    /// <summary>A batch read from another cursor than the store's is refused whole.</summary>
    [SkippableFact]
    public virtual async Task A_stale_batch_stores_nothing()
    {
        await Interactions.AppendAsync(Sample.Batch() with { Progress = Sample.Step("", "a") }, Token);
        var stale = Sample.Batch(Sample.Interaction("1")) with { Rejected = [Sample.Letter(1, "?")] };

        var behind = await Interactions.AppendAsync(stale with { Progress = Sample.Step("", "b") }, Token);
        var ahead = await Interactions.AppendAsync(stale with { Progress = Sample.Step("b", "c") }, Token);
        var unread = await Interactions.AppendAsync(
            Sample.Batch(Sample.Interaction("1") with { Connection = Sample.OtherConnection }) with { Progress = Sample.Step("x", "y") }, Token);

        Assert.Equal([IntakeOutcome.Stale, IntakeOutcome.Stale, IntakeOutcome.Stale], [behind, ahead, unread]);
        Assert.Empty(await Interactions.ReadAsync(null, Token).ToListAsync());
        Assert.Empty(await Records.ReadAsync([Sample.AuthorId("ada")], Token).ToListAsync());
        Assert.Empty(await DeadLetters.ReadAsync(Sample.Connection, Token).ToListAsync());
        Assert.Equal("a", (await Interactions.ReadCursorAsync(Sample.Connection, Token)).Value);
        Assert.True((await Interactions.ReadCursorAsync(Sample.OtherConnection, Token)).IsStart);
    }

    /// <summary>A cursor of the full length, with any text, survives.</summary>
    [SkippableFact]
    public virtual async Task A_long_cursor_survives()
    {
        var cursor = "v1;\0'\"🍦" + new string('€', 4_088);

        await Interactions.AppendAsync(Sample.Batch() with { Progress = Sample.Step("", cursor) }, Token);
        var moved = await Interactions.AppendAsync(Sample.Batch() with { Progress = Sample.Step(cursor, "end") }, Token);

        Assert.False(moved.IsStale);
        Assert.Equal("end", (await Interactions.ReadCursorAsync(Sample.Connection, Token)).Value);
    }

    /// <summary>Of many that append the page after the same cursor at once, one wins and the others store nothing.</summary>
    [SkippableFact]
    public virtual async Task Of_many_that_move_the_same_cursor_one_wins()
    {
        IServiceProvider[] processes = Harness.IsShared ? [Store, Open()] : [Store];
        await Interactions.ReadCursorAsync(Sample.Connection, Token);

        for (var round = 0; round < 5; round++)
        {
            var step = Sample.Step(round == 0 ? "" : $"{round}", $"{round + 1}");
            var outcomes = await Race.RunAsync(Race.Threads, thread => processes[thread % processes.Length]
                .GetRequiredService<IInteractionStore>()
                .AppendAsync(Sample.Batch(Sample.Interaction($"{round}-{thread}", $"author-{thread}")) with { Progress = step }, Token));

            Assert.Single(outcomes, outcome => !outcome.IsStale);
            Assert.Equal(round + 1, await Interactions.ReadAsync(null, Token).CountAsync());
        }
    }

    /// <summary>When many append the same interactions at once, each is stored by exactly one of them.</summary>
    [SkippableFact]
    public virtual async Task Many_that_append_the_same_store_it_once()
    {
        IServiceProvider[] processes = Harness.IsShared ? [Store, Open()] : [Store];
        var interactions = Enumerable.Range(0, 200).Select(number => Sample.Interaction(Sample.Number(number), "author-" + number)).ToList();
        await Interactions.ReadCursorAsync(Sample.Connection, Token);

        var outcomes = await Race.RunAsync(Race.Threads, thread =>
        {
            var mine = interactions.ToArray();
            new Random(thread).Shuffle(mine);
            return processes[thread % processes.Length].GetRequiredService<IInteractionStore>().AppendAsync(Sample.Batch(mine), Token);
        });

        Assert.Equal(200, outcomes.Sum(outcome => outcome.Stored));
        Assert.Equal(200 * (Race.Threads - 1), outcomes.Sum(outcome => outcome.Duplicates));
        Assert.Equal(200, await Interactions.ReadAsync(null, Token).CountAsync());
        await UnifyAsync();
        Assert.Equal(200, await Journeys.ReadAsync(Token).Select(timeline => timeline.Touchpoints.Count).SumAsync());
    }
}
