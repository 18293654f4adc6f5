using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>What every <see cref="IOutboxResolution"/> keeps to, and finding a message by its key.</summary>
public abstract class OutboxResolutionSuite : StoreSuite
{
    /// <summary>Takes the harness of the store under test.</summary>
    protected OutboxResolutionSuite(StoreHarness harness)
        : base(harness)
    {
    }

    private IOutboxResolution Resolution => Store.GetRequiredService<IOutboxResolution>();

    /// <summary>An unknown message is settled once, and no other is touched.</summary>
    [SkippableFact]
    public virtual async Task An_unknown_message_is_settled_once()
    {
        var unknown = await SettledAsync("unknown", OutboxState.Unknown);
        var rejected = await SettledAsync("rejected", OutboxState.Rejected);
        var found = new OutboxSettlement(OutboxState.Accepted, Sample.Noon.AddHours(1)) { ExternalId = "x", Link = "https://plaza.example/x" };

        Assert.True(await Resolution.ResolveAsync(unknown, found, Token));
        Assert.False(await Resolution.ResolveAsync(unknown, new OutboxSettlement(OutboxState.GivenUp, Sample.Noon), Token));
        Assert.False(await Resolution.ResolveAsync(rejected, found, Token));
        Assert.False(await Resolution.ResolveAsync(OutboxMessageId.New(), found, Token));
        await CloseAsync();

        var entry = (await OutboxReader.FindAsync(unknown, Token))!;
        Assert.Equal((OutboxState.Accepted, "x", "https://plaza.example/x", Sample.Noon.AddHours(1)), (entry.State, entry.ExternalId, entry.Link, entry.SettledAt!.Value));
        Assert.Equal(OutboxState.Rejected, (await OutboxReader.FindAsync(rejected, Token))!.State);
    }

    /// <summary>A message that did not arrive waits again, as one that surely did not.</summary>
    [SkippableFact]
    public virtual async Task A_message_that_did_not_arrive_is_sent_again()
    {
        var unknown = await SettledAsync("unknown", OutboxState.Unknown);

        await Resolution.ResolveAsync(unknown, new OutboxSettlement(OutboxState.Waiting, Sample.Noon) { NextAttemptAt = Sample.Noon.AddSeconds(10) }, Token);

        Assert.Empty(await Outbox.LeaseAsync(Sample.Claim(second: 9), Token));
        var lease = Assert.Single(await Outbox.LeaseAsync(Sample.Claim(second: 10), Token));
        Assert.Equal((unknown, false), (lease.Message.Id, lease.Message.MayHaveArrived));
    }

    /// <summary>A message is found by its key, on its own connection only.</summary>
    [SkippableFact]
    public virtual async Task A_message_is_found_by_its_key()
    {
        var message = Sample.Message("one");
        await Outbox.AddAsync(message, "key", Token);

        Assert.Equal(message.Id, (await OutboxReader.FindAsync(Sample.Connection, "key", Token))!.Message.Id);
        Assert.Null(await OutboxReader.FindAsync(Sample.Connection, "other", Token));
        Assert.Null(await OutboxReader.FindAsync(Sample.OtherConnection, "key", Token));
    }

    private async Task<OutboxMessageId> SettledAsync(string text, OutboxState state)
    {
        await Outbox.AddAsync(Sample.Message(text), text, Token);
        var lease = Assert.Single(await Outbox.LeaseAsync(Sample.Claim(), Token));
        await Outbox.SettleAsync(lease, new OutboxSettlement(state, Sample.Noon) { MayHaveArrived = true }, Token);
        return lease.Message.Id;
    }
}
