using SocialCrm.Attribution;
using SocialCrm.Channels;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>What every <see cref="IInteractionStore"/> keeps to: duplicates, versions, all or nothing, order.</summary>
public abstract class InteractionStoreSuite : StoreSuite
{
    /// <summary>Takes the harness of the store under test.</summary>
    protected InteractionStoreSuite(StoreHarness harness)
        : base(harness)
    {
    }

    /// <summary>A batch of none, of one and of five thousand is stored whole.</summary>
    [SkippableFact]
    public virtual async Task Batches_of_none_one_and_five_thousand_are_stored()
    {
        var many = Enumerable.Range(0, 5_000).Select(number => Sample.Interaction("m" + Sample.Number(number), "author" + number)).ToList();

        var none = await Interactions.AppendAsync(Sample.Batch(), Token);
        var one = await Interactions.AppendAsync(Sample.Batch(Sample.Interaction("l")), Token);
        var all = await Interactions.AppendAsync(Sample.Batch(many), Token);

        Assert.Equal(new IntakeOutcome(0, 0, 0, false), none);
        Assert.Equal(new IntakeOutcome(1, 0, 0, false), one);
        Assert.Equal(new IntakeOutcome(5_000, 0, 0, false), all);
        Assert.Equal(["l", .. many.Select(interaction => interaction.ExternalId)], await ExternalIdsAsync());
    }

    /// <summary>Sending a batch again stores nothing and counts duplicates.</summary>
    [SkippableFact]
    public virtual async Task A_batch_sent_again_is_all_duplicates()
    {
        var batch = Sample.Batch(Sample.Interaction("1"), Sample.Interaction("2", "bob"));
        await Interactions.AppendAsync(batch, Token);

        var again = await Interactions.AppendAsync(batch, Token);

        Assert.Equal(new IntakeOutcome(0, 2, 0, false), again);
        Assert.Equal(["1", "2"], await ExternalIdsAsync());
    }

    /// <summary>Repeats within a batch are stored once and counted.</summary>
    [SkippableFact]
    public virtual async Task A_repeat_within_a_batch_is_a_duplicate()
    {
        var outcome = await Interactions.AppendAsync(
            Sample.Batch(Sample.Interaction("1"), Sample.Interaction("2"), Sample.Interaction("1")), Token);

        Assert.Equal(new IntakeOutcome(2, 1, 0, false), outcome);
        Assert.Equal(["1", "2"], await ExternalIdsAsync());
    }

    /// <summary>What is stored under a key stays as it was when a duplicate says something else.</summary>
    [SkippableFact]
    public virtual async Task A_duplicate_never_changes_what_is_stored()
    {
        await Interactions.AppendAsync(Sample.Batch(Sample.Interaction("1")), Token);

        var outcome = await Interactions.AppendAsync(Sample.Batch(Sample.Interaction("1", "bob") with { Text = "another" }), Token);

        Assert.Equal(new IntakeOutcome(0, 1, 0, false), outcome);
        var stored = Assert.Single(await Interactions.ReadAsync(null, Token).ToListAsync());
        Assert.Equal("said 1", stored.Text);
        Assert.Equal("ada", stored.Author.Key);
    }

    /// <summary>The same external id is another interaction under another version or another connection.</summary>
    [SkippableFact]
    public virtual async Task Another_version_and_another_connection_are_other_interactions()
    {
        var first = Sample.Interaction("1");
        await Interactions.AppendAsync(Sample.Batch(first), Token);

        var edited = await Interactions.AppendAsync(
            Sample.Batch(first with { Version = "2", Kind = InteractionKind.Edit, Text = "edited" }), Token);
        var elsewhere = await Interactions.AppendAsync(Sample.Batch(first with { Connection = Sample.OtherConnection }), Token);

        Assert.Equal(1, edited.Stored);
        Assert.Equal(1, elsewhere.Stored);
        Assert.Equal(["said 1", "edited", "said 1"], await Interactions.ReadAsync(null, Token).Select(read => read.Text).ToListAsync());
    }

    /// <summary>One touchpoint is kept for each connection and external id, however many versions there are.</summary>
    [SkippableFact]
    public virtual async Task An_edit_adds_no_second_touchpoint()
    {
        var first = Sample.Interaction("1");
        await Interactions.AppendAsync(Sample.Batch(first, first with { Version = "2" }), Token);
        await Interactions.AppendAsync(Sample.Batch(first with { Version = "3" }), Token);
        await Interactions.AppendAsync(Sample.Batch(first with { Connection = Sample.OtherConnection }), Token);
        await UnifyAsync();

        var timeline = Assert.Single(await Journeys.ReadAsync(Token).ToListAsync());

        var expected = new Touchpoint(
            Sample.AuthorId("ada"), Sample.Connection.Value, "1", Sample.Noon, Sample.Channel, TouchpointKind.Interaction);
        Assert.Equal([expected, expected with { Source = Sample.OtherConnection.Value }], timeline.Touchpoints);
    }

    /// <summary>The touchpoint bears the time of the earliest version, in whatever order versions come.</summary>
    [SkippableFact]
    public virtual async Task An_earlier_version_moves_the_touchpoint_back()
    {
        var edit = Sample.Interaction("1", version: "2");
        var crowd = Enumerable.Range(0, 300).Select(number => Sample.Interaction($"other {number}", $"author {number}")).ToList();
        await Interactions.AppendAsync(Sample.Batch(edit), Token);

        await Interactions.AppendAsync(Sample.Batch(edit with { Version = "3", OccurredAt = Sample.Noon.AddHours(1) }), Token);
        var before = await TouchedAtAsync();
        await Interactions.AppendAsync(
            Sample.Batch([.. crowd, edit with { Version = "1", OccurredAt = Sample.Noon.AddHours(-1) }, edit with { Version = "0", OccurredAt = Sample.Noon.AddHours(-2) }]), Token);

        Assert.Equal(Sample.Noon, before);
        Assert.Equal(Sample.Noon.AddHours(-2), await TouchedAtAsync());

        async Task<DateTimeOffset> TouchedAtAsync()
        {
            await UnifyAsync();
            var timeline = await Journeys.ReadAsync(Token).FirstAsync(one => one.Touchpoints.Any(touch => touch.EventId == "1"));
            return Assert.Single(timeline.Touchpoints).OccurredAt;
        }
    }

    /// <summary>The authors of a batch are stored as source records that wait for unification.</summary>
    [SkippableFact]
    public virtual async Task The_authors_become_source_records()
    {
        var interaction = Sample.Interaction("1") with { Author = new Account(Sample.Channel, "ada", "@ada", "Ada L.") };
        var batch = Sample.Batch(interaction, Sample.Interaction("2", "bob"));

        await Interactions.AppendAsync(batch, Token);

        var records = await Records.ReadAsync([Sample.AuthorId("ada"), Sample.AuthorId("bob")], Token).OrderBy(record => record.Key).ToListAsync();
        Assert.Equal(["ada", "bob"], records.Select(record => record.Key));
        Assert.Equal(batch.Authors[0].Values, records[0].Values);
        var decision = await Customers.DecideAsync(KeyDecision.StepAsync, Token);
        Assert.Equal(2, decision?.Links.Count);
    }

    /// <summary>A known author waits again only when something new is known of them.</summary>
    [SkippableFact]
    public virtual async Task An_author_is_updated_only_where_something_changed()
    {
        var account = new Account(Sample.Channel, "ada", "@ada");
        await Interactions.AppendAsync(Sample.Batch(Sample.Interaction("1") with { Author = account }), Token);
        await UnifyAsync();

        await Interactions.AppendAsync(Sample.Batch(Sample.Interaction("2") with { Author = account }) with { ObservedAt = Sample.Noon.AddDays(1) }, Token);
        var same = await Customers.DecideAsync(KeyDecision.StepAsync, Token);
        await Interactions.AppendAsync(Sample.Batch(Sample.Interaction("3") with { Author = account with { Handle = "@countess" } }), Token);
        var changed = await Customers.DecideAsync(KeyDecision.StepAsync, Token);

        Assert.Null(same);
        Assert.NotNull(changed);
        var record = Assert.Single(await Records.ReadAsync([Sample.AuthorId("ada")], Token).ToListAsync());
        Assert.Equal("@countess", Assert.Single(record.Values).Value);
    }

    /// <summary>A batch that cannot be stored leaves nothing behind: no interaction, no author, no dead letter, no cursor.</summary>
    [SkippableFact]
    public virtual async Task A_batch_that_fails_leaves_nothing_behind()
    {
        var broken = Sample.Interaction("2") with { Author = new Account(default, "nobody") };
        var batch = Sample.Batch(Sample.Interaction("1")) with { Rejected = [Sample.Letter(1, "?")], Progress = Sample.Step("", "a") };

        await Assert.ThrowsAnyAsync<Exception>(() => Interactions.AppendAsync(
            batch with { Interactions = [.. batch.Interactions, new AuthoredInteraction(broken, Sample.AuthorId("nobody"))] }, Token));
        await Assert.ThrowsAnyAsync<Exception>(() => Interactions.AppendAsync(
            batch with { Rejected = [.. batch.Rejected, Sample.Letter(2, "?") with { Reason = null! }] }, Token));

        Assert.Empty(await ExternalIdsAsync());
        Assert.Empty(await Records.ReadAsync([Sample.AuthorId("ada")], Token).ToListAsync());
        Assert.Empty(await DeadLetters.ReadAsync(Sample.Connection, Token).ToListAsync());
        Assert.True((await Interactions.ReadCursorAsync(Sample.Connection, Token)).IsStart);
    }

    /// <summary>What could not be read back is refused: nothing without a connection, an external id, an author or a channel is stored.</summary>
    [SkippableFact]
    public virtual async Task What_could_not_be_read_back_is_refused()
    {
        var sound = Sample.Interaction("1");
        Interaction[] faults =
        [
            sound with { Connection = default }, sound with { Connection = Sample.OtherConnection }, sound with { ExternalId = "" },
            sound with { Version = null! }, sound with { Author = null! }, sound with { Author = new Account(Sample.Channel, "") }, null!,
        ];

        await Assert.ThrowsAnyAsync<ArgumentException>(() => Interactions.AppendAsync(Sample.Batch(sound) with { Connection = default }, Token));
        foreach (var fault in faults)
        {
            var batch = Sample.Batch(sound) with { Interactions = [Sample.Authored(sound), new AuthoredInteraction(fault, Sample.AuthorId("ada"))] };
            await Assert.ThrowsAnyAsync<ArgumentException>(() => Interactions.AppendAsync(batch, Token));
        }

        Assert.Empty(await ExternalIdsAsync());
    }

    /// <summary>A call that is cancelled before it starts stores nothing.</summary>
    [SkippableFact]
    public virtual async Task A_cancelled_call_stores_nothing()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Interactions.AppendAsync(Sample.Batch(Sample.Interaction("1")), cancelled.Token));

        Assert.Empty(await ExternalIdsAsync());
    }

    /// <summary>What was acknowledged is at once there for another process.</summary>
    [SkippableFact]
    public virtual async Task What_is_acknowledged_is_seen_by_another_process_at_once()
    {
        NeedsSharing();
        var other = (IInteractionStore)Open().GetService(typeof(IInteractionStore))!;

        for (var number = 0; number < 20; number++)
        {
            await Interactions.AppendAsync(Sample.Batch(Sample.Interaction(Sample.Number(number))), Token);

            Assert.Equal(number + 1, await other.ReadAsync(null, Token).CountAsync());
        }
    }

    /// <summary>Interactions come in order of connection, external id and version, each compared by its bytes.</summary>
    [SkippableFact]
    public virtual async Task Reading_is_in_ordinal_order_and_by_connection()
    {
        var ids = Utf8Order.Names;
        foreach (var connection in new[] { Sample.OtherConnection, Sample.Connection })
        {
            await Interactions.AppendAsync(
                Sample.Batch(ids.SelectMany(id => new[] { "v2", "v10", "" }.Select(version =>
                    Sample.Interaction(id, version: version) with { Connection = connection })).ToList()),
                Token);
        }

        var all = await Interactions.ReadAsync(null, Token).ToListAsync();
        var one = await Interactions.ReadAsync(Sample.OtherConnection, Token).ToListAsync();

        var expected = ids.Order(Utf8Order.Instance).SelectMany(id => new[] { (id, ""), (id, "v10"), (id, "v2") }).ToList();
        Assert.Equal(expected, one.Select(read => (read.ExternalId, read.Version)));
        Assert.Equal([.. expected, .. expected], all.Select(read => (read.ExternalId, read.Version)));
        Assert.All(all.Take(expected.Count), read => Assert.Equal(Sample.Connection, read.Connection));
    }

    private async Task<List<string>> ExternalIdsAsync() =>
        await Interactions.ReadAsync(null, Token).Select(interaction => interaction.ExternalId).ToListAsync();
}
