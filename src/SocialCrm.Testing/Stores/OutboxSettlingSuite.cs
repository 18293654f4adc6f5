using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>What becomes of attempts: settlements, leases that ran out, receipts.</summary>
public abstract class OutboxSettlingSuite : StoreSuite
{
    /// <summary>Takes the harness of the store under test.</summary>
    protected OutboxSettlingSuite(StoreHarness harness)
        : base(harness)
    {
    }

    /// <summary>Everything that a settlement says is read, in every state, also after the store was closed.</summary>
    [SkippableFact]
    public virtual async Task What_a_settlement_says_is_read()
    {
        foreach (var state in Enum.GetValues<OutboxState>())
        {
            var lease = await LeaseAsync($"{state}", 0);
            Assert.True(await Outbox.SettleAsync(
                lease,
                new OutboxSettlement(state, Sample.Noon.AddSeconds(5))
                {
                    NextAttemptAt = state == OutboxState.Waiting ? Sample.Noon.AddHours(1) : null,
                    ExternalId = $"id {state}", Link = $"https://plaza.example/{state}", Reason = "because 'so'", MayHaveArrived = state == OutboxState.Unknown,
                },
                Token));
        }

        await CloseAsync();

        foreach (var entry in await OutboxReader.ReadAsync(null, null, Token).ToListAsync())
        {
            Assert.Equal($"{entry.State}", entry.Message.Text);
            Assert.Equal((1, Sample.Noon.AddSeconds(5), "because 'so'"), (entry.Attempts, entry.SettledAt, entry.Reason));
            Assert.Equal(($"id {entry.State}", $"https://plaza.example/{entry.State}"), (entry.ExternalId, entry.Link));
            Assert.Equal(entry.State == OutboxState.Waiting ? Sample.Noon.AddHours(1) : null, entry.NextAttemptAt);
            Assert.Equal(entry.State == OutboxState.Unknown, entry.Message.MayHaveArrived);
        }
    }

    /// <summary>A message that waits is tried again when its time has come, and younger ones go meanwhile.</summary>
    [SkippableFact]
    public virtual async Task A_message_that_waits_is_tried_again_at_its_time()
    {
        var lease = await LeaseAsync("first", 0);
        await Outbox.SettleAsync(lease, new OutboxSettlement(OutboxState.Waiting, Sample.Noon) { NextAttemptAt = Sample.Noon.AddSeconds(30), MayHaveArrived = true }, Token);
        var younger = await LeaseAsync("second", 1);
        await Outbox.SettleAsync(younger, new OutboxSettlement(OutboxState.Accepted, Sample.Noon), Token);

        var early = await Outbox.LeaseAsync(Sample.Claim(second: 29), Token);
        var again = Assert.Single(await Outbox.LeaseAsync(Sample.Claim(second: 30), Token));

        Assert.Equal(("second", false), (younger.Message.Text, younger.Message.MayHaveArrived));
        Assert.Empty(early);
        Assert.Equal(("first", 2, true), (again.Message.Text, again.Attempt, again.Message.MayHaveArrived));
    }

    /// <summary>A message that waits without a time would wait for ever.</summary>
    [SkippableFact]
    public virtual async Task A_message_cannot_wait_without_a_time()
    {
        var lease = await LeaseAsync("first", 0);

        await Assert.ThrowsAsync<ArgumentException>(() => Outbox.SettleAsync(lease, new OutboxSettlement(OutboxState.Waiting, Sample.Noon), Token));
    }

    /// <summary>A lease that ran out was an attempt whose answer was lost: the message may have arrived, and whoever held it settles nothing.</summary>
    [SkippableFact]
    public virtual async Task A_lease_that_ran_out_was_an_attempt_that_may_have_arrived()
    {
        var late = await LeaseAsync("first", 0);
        await CloseAsync();

        var early = await Outbox.LeaseAsync(Sample.Claim(second: 59), Token);
        var present = Assert.Single(await Outbox.LeaseAsync(Sample.Claim(second: 60), Token));
        var refused = await Outbox.SettleAsync(late, new OutboxSettlement(OutboxState.Rejected, Sample.Noon) { Reason = "late" }, Token);
        var settled = await Outbox.SettleAsync(present, new OutboxSettlement(OutboxState.Accepted, Sample.Noon), Token);
        var twice = await Outbox.SettleAsync(present, new OutboxSettlement(OutboxState.Unknown, Sample.Noon), Token);

        Assert.Empty(early);
        Assert.Equal((2, true), (present.Attempt, present.Message.MayHaveArrived));
        Assert.Equal((false, true, false), (refused, settled, twice));
        Assert.Equal((OutboxState.Accepted, null), await OutboxReader.ReadAsync(null, null, Token).Select(entry => (entry.State, entry.Reason)).SingleAsync());
    }

    /// <summary>A lease that ran out and that nobody took still settles.</summary>
    [SkippableFact]
    public virtual async Task A_lease_that_ran_out_and_that_nobody_took_still_settles()
    {
        var lease = await LeaseAsync("first", 0);

        Assert.True(await Outbox.SettleAsync(lease, new OutboxSettlement(OutboxState.Accepted, Sample.Noon.AddDays(1)), Token));
    }

    /// <summary>Of many that settle one lease at once, one is believed.</summary>
    [SkippableFact]
    public virtual async Task Of_many_that_settle_one_lease_at_once_one_is_believed()
    {
        var lease = await LeaseAsync("first", 0);
        var other = (Harness.IsShared ? Open() : Store).GetRequiredService<IOutboxStore>();

        var settled = await Race.RunAsync(Race.Threads, thread => (thread % 2 == 0 ? Outbox : other).SettleAsync(
            lease, new OutboxSettlement(OutboxState.Accepted, Sample.Noon) { ExternalId = $"{thread}" }, Token));

        var winner = settled.Select((won, thread) => (won, thread)).Single(answer => answer.won).thread;
        Assert.Equal($"{winner}", (await OutboxReader.FindAsync(lease.Message.Id, Token))!.ExternalId);
    }

    /// <summary>The furthest receipt counts, in whatever order they come; one of an unknown message or of another connection is ignored.</summary>
    [SkippableFact]
    public virtual async Task The_furthest_receipt_counts()
    {
        var lease = await LeaseAsync("first", 0);
        await Outbox.SettleAsync(lease, new OutboxSettlement(OutboxState.Accepted, Sample.Noon) { ExternalId = "x" }, Token);
        var receipts = new List<ReceiptKind?> { await ReceiptAsync(lease) };

        foreach (var reported in new[] { ("y", ReceiptKind.Read), ("x", ReceiptKind.Delivered), ("x", ReceiptKind.Read), ("x", ReceiptKind.Delivered) })
        {
            await Interactions.AppendAsync(Sample.Batch() with { Receipts = [new MessageReceipt(reported.Item1, reported.Item2, Sample.Noon)] }, Token);
            receipts.Add(await ReceiptAsync(lease));
        }

        await Interactions.AppendAsync(
            Sample.Batch() with { Connection = Sample.OtherConnection, Receipts = [new MessageReceipt("x", ReceiptKind.Failed, Sample.Noon)] }, Token);
        receipts.Add(await ReceiptAsync(lease));

        Assert.Equal([null, null, ReceiptKind.Delivered, ReceiptKind.Read, ReceiptKind.Read, ReceiptKind.Read], receipts);
    }

    /// <summary>Receipts of a batch that is refused are not written.</summary>
    [SkippableFact]
    public virtual async Task A_stale_batch_writes_no_receipts()
    {
        var lease = await LeaseAsync("first", 0);
        await Outbox.SettleAsync(lease, new OutboxSettlement(OutboxState.Accepted, Sample.Noon) { ExternalId = "x" }, Token);

        var outcome = await Interactions.AppendAsync(
            Sample.Batch() with { Progress = Sample.Step("elsewhere", "b"), Receipts = [new MessageReceipt("x", ReceiptKind.Read, Sample.Noon)] }, Token);

        Assert.True(outcome.IsStale);
        Assert.Null(await ReceiptAsync(lease));
    }

    private async Task<ReceiptKind?> ReceiptAsync(OutboxLease lease) => (await OutboxReader.FindAsync(lease.Message.Id, Token))!.Receipt;

    private async Task<OutboxLease> LeaseAsync(string text, int second)
    {
        await Outbox.AddAsync(Sample.Message(text, second), text, Token);
        return Assert.Single(await Outbox.LeaseAsync(Sample.Claim(second: second), Token));
    }
}
