using SocialCrm.Channels;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>What every <see cref="IChannelCounts"/> keeps to.</summary>
public abstract class ChannelCountsSuite : StoreSuite
{
    /// <summary>Takes the harness of the store under test.</summary>
    protected ChannelCountsSuite(StoreHarness harness)
        : base(harness)
    {
    }

    /// <summary>A store in which nothing waits counts nothing.</summary>
    [SkippableFact]
    public virtual async Task Nothing_is_counted_where_nothing_is() => Assert.Empty(await Counts.CountAsync(Token));

    /// <summary>What waits and what was given up is counted for each connection, what is under lease too.</summary>
    [SkippableFact]
    public virtual async Task What_waits_is_counted_for_each_connection()
    {
        for (var second = 1; second <= 3; second++)
            await Envelopes.AppendAsync(Sample.Envelope($"{second}", second: second), Token);
        var leases = await Envelopes.LeaseAsync(Sample.Claim(most: 2, second: 9), Token);
        await Interactions.AppendAsync(Sample.Batch(Sample.Interaction("a"), Sample.Interaction("b")) with { Settles = leases[0], IsDispatched = true }, Token);
        await Interactions.AppendAsync(Sample.Batch() with { Connection = Sample.OtherConnection, Rejected = [Sample.Letter(1, "x") with { Connection = Sample.OtherConnection }], Progress = Sample.Step("", "a") }, Token);
        await Dispatches.CompleteAsync(await Dispatches.LeaseAsync(Sample.Claim(most: 1), Token), Token);
        foreach (var (text, second) in new[] { ("one", 11), ("two", 12), ("three", 13) })
            await Outbox.AddAsync(Sample.Message(text, second), text, Token);
        await Outbox.SettleAsync(Assert.Single(await Outbox.LeaseAsync(Sample.Claim(), Token)), new OutboxSettlement(OutboxState.Unknown, Sample.Noon), Token);
        await Outbox.LeaseAsync(Sample.Claim(), Token);

        var counts = await Counts.CountAsync(Token);

        Assert.Equal(
            [
                new ConnectionCounts(Sample.Connection)
                {
                    Envelopes = 2, OldestEnvelopeAt = Sample.Noon.AddSeconds(2), Undispatched = 1, Outbox = 2, OldestOutboxAt = Sample.Noon.AddSeconds(12), UnknownMessages = 1,
                },
                new ConnectionCounts(Sample.OtherConnection) { DeadLetters = 1, CursorMovedAt = Sample.Noon },
            ],
            counts);
    }

    /// <summary>What was given up counts as a dead letter and no longer as waiting.</summary>
    [SkippableFact]
    public virtual async Task What_was_given_up_is_a_dead_letter()
    {
        await Envelopes.AppendAsync(Sample.Envelope("1"), Token);
        await Envelopes.ReturnAsync(Assert.Single(await Envelopes.LeaseAsync(Sample.Claim(), Token)), new WorkReturn("no", null), Token);
        await Interactions.AppendAsync(Sample.Batch(Sample.Interaction("a")) with { IsDispatched = true }, Token);
        await Dispatches.ReturnAsync(await Dispatches.LeaseAsync(Sample.Claim(), Token), new WorkReturn("no", null), Token);

        Assert.Equal(new ConnectionCounts(Sample.Connection) { DeadLetters = 2 }, Assert.Single(await Counts.CountAsync(Token)));
    }
}
