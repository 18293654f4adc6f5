using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>How deliveries are settled, given back, given up and read again: <see cref="IEnvelopeStore"/>, <see cref="IInteractionStore"/> and <see cref="IDeliveryReplay"/> together.</summary>
public abstract class EnvelopeSettlingSuite : StoreSuite
{
    /// <summary>Takes the harness of the store under test.</summary>
    protected EnvelopeSettlingSuite(StoreHarness harness)
        : base(harness)
    {
    }

    /// <summary>A delivery is settled with what was in it: it is not taken again, and its body is gone.</summary>
    [SkippableFact]
    public virtual async Task A_delivery_is_settled_with_what_was_in_it()
    {
        var lease = await LeaseAsync("1", "body-of-one");

        var outcome = await Interactions.AppendAsync(Sample.Batch(Sample.Interaction("a")) with { Settles = lease }, Token);

        Assert.Equal(new IntakeOutcome(1, 0, 0, false), outcome);
        Assert.Empty(await Envelopes.LeaseAsync(Sample.Claim(second: 9_999), Token));
        Assert.Empty(await Harness.FindAsync(Encoding.UTF8.GetBytes("body-of-one"), Token));
    }

    /// <summary>A lease that ran out and that nobody took still settles.</summary>
    [SkippableFact]
    public virtual async Task A_lease_that_ran_out_and_that_nobody_took_still_settles()
    {
        var lease = await LeaseAsync("1");

        Assert.False((await Interactions.AppendAsync(Sample.Batch(Sample.Interaction("a")) with { Settles = lease, ObservedAt = Sample.Noon.AddDays(1) }, Token)).IsStale);

        Assert.Empty(await Envelopes.LeaseAsync(Sample.Claim(second: 9_999), Token));
    }

    /// <summary>A batch whose lease has passed on stores nothing at all, and takes nothing from the present holder.</summary>
    [SkippableFact]
    public virtual async Task A_late_holder_stores_and_settles_nothing()
    {
        var late = await LeaseAsync("1");
        var present = Assert.Single(await Envelopes.LeaseAsync(Sample.Claim(second: 60), Token));
        var batch = Sample.Batch(Sample.Interaction("a")) with { Settles = late, IsDispatched = true, Rejected = [Sample.Letter(1, "x")] };

        var outcome = await Interactions.AppendAsync(batch, Token);
        await Envelopes.ReturnAsync(late, new WorkReturn("late", Sample.Noon), Token);
        await Envelopes.ReturnAsync(late, new WorkReturn("late", null), Token);

        Assert.Equal(IntakeOutcome.Stale, outcome);
        Assert.Empty(await Interactions.ReadAsync(null, Token).ToListAsync());
        Assert.Empty(await DeadLetters.ReadAsync(Sample.Connection, Token).ToListAsync());
        Assert.Empty(await Records.ReadAsync([Sample.AuthorId("ada")], Token).ToListAsync());
        Assert.Empty(await Envelopes.LeaseAsync(Sample.Claim(second: 60), Token));
        Assert.False((await Interactions.AppendAsync(Sample.Batch(Sample.Interaction("a")) with { Settles = present }, Token)).IsStale);
        Assert.True((await Interactions.AppendAsync(Sample.Batch(Sample.Interaction("b")) with { Settles = present }, Token)).IsStale);
    }

    /// <summary>Of many that settle one lease at once, one stores.</summary>
    [SkippableFact]
    public virtual async Task Of_many_that_settle_one_lease_at_once_one_stores()
    {
        var lease = await LeaseAsync("1");
        var other = (Harness.IsShared ? Open() : Store).GetRequiredService<IInteractionStore>();

        var outcomes = await Race.RunAsync(Race.Threads, thread => (thread % 2 == 0 ? Interactions : other).AppendAsync(
            Sample.Batch(Sample.Interaction($"{thread}", $"author {thread}")) with { Settles = lease }, Token));

        Assert.Single(outcomes, outcome => !outcome.IsStale);
        Assert.Single(await Interactions.ReadAsync(null, Token).ToListAsync());
    }

    /// <summary>A batch that fails leaves the delivery with its holder.</summary>
    [SkippableFact]
    public virtual async Task A_batch_that_fails_settles_nothing()
    {
        var lease = await LeaseAsync("1");
        var broken = Sample.Interaction("2") with { Author = new Account(default, "nobody") };

        await Assert.ThrowsAnyAsync<Exception>(() => Interactions.AppendAsync(
            Sample.Batch() with { Interactions = [Sample.Authored(Sample.Interaction("1")), new(broken, Sample.AuthorId("nobody"))], Settles = lease }, Token));

        Assert.False((await Interactions.AppendAsync(Sample.Batch(Sample.Interaction("a")) with { Settles = lease }, Token)).IsStale);
    }

    /// <summary>A batch settles a delivery or moves a cursor: one of two conditions could hold without the other.</summary>
    [SkippableFact]
    public virtual async Task A_batch_settles_or_moves_a_cursor_but_not_both()
    {
        var lease = await LeaseAsync("1");

        await Assert.ThrowsAsync<ArgumentException>(() => Interactions.AppendAsync(Sample.Batch() with { Settles = lease, Progress = Sample.Step("", "a") }, Token));
    }

    /// <summary>What is given back waits until its time, and is then a further attempt.</summary>
    [SkippableFact]
    public virtual async Task What_is_given_back_waits_until_its_time()
    {
        var lease = await LeaseAsync("1");

        await Envelopes.ReturnAsync(lease, new WorkReturn("not yet", Sample.Noon.AddSeconds(10)), Token);

        Assert.Empty(await Envelopes.LeaseAsync(Sample.Claim(second: 9), Token));
        Assert.Equal(2, Assert.Single(await Envelopes.LeaseAsync(Sample.Claim(second: 10), Token)).Attempt);
    }

    /// <summary>What is given up becomes a dead letter with its bytes, is known as a repetition, and comes back by a replay, also after a restart.</summary>
    [SkippableFact]
    public virtual async Task What_is_given_up_is_a_dead_letter_until_it_is_replayed()
    {
        var lease = await LeaseAsync("1", "odd bytes");
        await Envelopes.ReturnAsync(lease, new WorkReturn("It cannot be read.", null), Token);

        var letter = Assert.Single(await DeadLetters.ReadAsync(Sample.Connection, Token).ToListAsync());
        var gone = await Envelopes.LeaseAsync(Sample.Claim(second: 9_999), Token);
        var repeated = await Envelopes.AppendAsync(Sample.Envelope("1"), Token);
        await CloseAsync();
        var replayed = await Replay.ReplayAsync(Sample.Connection, Token);
        var again = Assert.Single(await Envelopes.LeaseAsync(Sample.Claim(), Token));

        Assert.Equal(("It cannot be read.", "odd bytes"), (letter.Reason, Encoding.UTF8.GetString(letter.Raw.Span)));
        Assert.Empty(gone);
        Assert.False(repeated);
        Assert.Equal(1, replayed);
        Assert.Equal(("odd bytes", 1), (Encoding.UTF8.GetString(again.Envelope.Body.Span), again.Attempt));
        Assert.Empty(await DeadLetters.ReadAsync(Sample.Connection, Token).ToListAsync());
        Assert.Equal(0, await Replay.ReplayAsync(Sample.Connection, Token));
    }

    /// <summary>A delivery in which something could not be read is kept, and read again by a replay; what was stored of it is a duplicate then.</summary>
    [SkippableFact]
    public virtual async Task A_delivery_with_something_rejected_can_be_read_again()
    {
        var lease = await LeaseAsync("1", "good and bad");
        await Interactions.AppendAsync(Sample.Batch(Sample.Interaction("good")) with { Settles = lease, Rejected = [Sample.Letter(2, "bad")] }, Token);
        await Interactions.AppendAsync(Sample.Batch() with { Rejected = [Sample.Letter(7, "of a file")] }, Token);

        var replayed = await Replay.ReplayAsync(Sample.Connection, Token);
        var again = Assert.Single(await Envelopes.LeaseAsync(Sample.Claim(), Token));
        var left = await DeadLetters.ReadAsync(Sample.Connection, Token).ToListAsync();
        var outcome = await Interactions.AppendAsync(Sample.Batch(Sample.Interaction("good"), Sample.Interaction("healed")) with { Settles = again }, Token);

        Assert.Equal(1, replayed);
        Assert.Equal("good and bad", Encoding.UTF8.GetString(again.Envelope.Body.Span));
        Assert.Equal(7, Assert.Single(left).Position);
        Assert.Equal(new IntakeOutcome(1, 1, 0, false), outcome);
        Assert.Equal(0, await Replay.ReplayAsync(Sample.Connection, Token));
    }

    /// <summary>A replay is of one connection.</summary>
    [SkippableFact]
    public virtual async Task A_replay_is_of_one_connection()
    {
        await Envelopes.ReturnAsync(await LeaseAsync("1"), new WorkReturn("no", null), Token);

        Assert.Equal(0, await Replay.ReplayAsync(Sample.OtherConnection, Token));
        Assert.Single(await DeadLetters.ReadAsync(Sample.Connection, Token).ToListAsync());
    }

    /// <summary>Clearing dead letters gives up what they are of, with its bytes.</summary>
    [SkippableFact]
    public virtual async Task Clearing_dead_letters_gives_up_their_deliveries()
    {
        await Envelopes.ReturnAsync(await LeaseAsync("1", "cleared-bytes"), new WorkReturn("no", null), Token);

        Assert.Equal(1, await DeadLetters.ClearAsync(Sample.Connection, Token));

        Assert.Equal(0, await Replay.ReplayAsync(Sample.Connection, Token));
        Assert.Empty(await Harness.FindAsync(Encoding.UTF8.GetBytes("cleared-bytes"), Token));
        Assert.False(await Envelopes.AppendAsync(Sample.Envelope("1"), Token));
    }

    private async Task<EnvelopeLease> LeaseAsync(string deliveryId, string body = "{}")
    {
        await Envelopes.AppendAsync(Sample.Envelope(deliveryId, body), Token);
        return Assert.Single(await Envelopes.LeaseAsync(Sample.Claim(), Token));
    }
}
