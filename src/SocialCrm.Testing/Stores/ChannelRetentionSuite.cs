using System.Text;
using SocialCrm.Channels;
using SocialCrm.Governance;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>What <see cref="IPersonalDataStore.ApplyRetentionAsync"/> removes of deliveries and messages, and what it leaves.</summary>
public abstract class ChannelRetentionSuite : StoreSuite
{
    private static readonly DateTimeOffset CutOff = Sample.Noon.AddSeconds(10);
    private static readonly RetentionCutoffs None = new(null, null, null);

    /// <summary>Takes the harness of the store under test.</summary>
    protected ChannelRetentionSuite(StoreHarness harness)
        : base(harness)
    {
    }

    /// <summary>The id of a settled delivery goes when it is too old; one that is younger, waits or is kept stays.</summary>
    [SkippableFact]
    public virtual async Task Old_ids_of_settled_deliveries_go()
    {
        await DeliverAsync("old settled", 9, lease => Interactions.AppendAsync(Sample.Batch() with { Settles = lease }, Token));
        await DeliverAsync("young settled", 10, lease => Interactions.AppendAsync(Sample.Batch() with { Settles = lease }, Token));
        await DeliverAsync("old kept", 9, lease => Interactions.AppendAsync(Sample.Batch() with { Settles = lease, Rejected = [Sample.Letter(1, "x")] }, Token));
        await DeliverAsync("old given up", 9, lease => Envelopes.ReturnAsync(lease, new WorkReturn("no", null), Token));
        await Envelopes.AppendAsync(Sample.Envelope("old waiting", second: 0), Token);

        Assert.Equal(0, await PersonalData.ApplyRetentionAsync(None, Token));
        Assert.Equal(1, await PersonalData.ApplyRetentionAsync(None with { Deliveries = CutOff }, Token));
        Assert.Equal(0, await PersonalData.ApplyRetentionAsync(None with { Deliveries = CutOff }, Token));

        var repeated = new List<string>();
        foreach (var id in new[] { "old settled", "young settled", "old kept", "old given up", "old waiting" })
        {
            if (!await Envelopes.AppendAsync(Sample.Envelope(id), Token))
                repeated.Add(id);
        }

        Assert.Equal(["young settled", "old kept", "old given up", "old waiting"], repeated);
        Assert.Equal(2, await Replay.ReplayAsync(Sample.Connection, Token));
    }

    /// <summary>With a dead letter that is too old goes what it is of: the bytes that were kept, and the turn to be handled again.</summary>
    [SkippableFact]
    public virtual async Task With_old_dead_letters_goes_what_they_are_of()
    {
        foreach (var (id, second) in new[] { ("old", 9), ("young", 10) })
        {
            await DeliverAsync(id, second, lease => Interactions.AppendAsync(
                Sample.Batch(Sample.Interaction(id)) with { Settles = lease, Rejected = [Sample.Letter(second, id)], ObservedAt = Sample.Noon.AddSeconds(second), IsDispatched = true }, Token));
            await Dispatches.ReturnAsync(await Dispatches.LeaseAsync(Sample.Claim(), Token), new WorkReturn("no", null), Token);
        }

        await PersonalData.ApplyRetentionAsync(None with { DeadLetters = CutOff }, Token);

        Assert.Empty(await Harness.FindAsync(Encoding.UTF8.GetBytes("body of old"), Token));
        Assert.Equal(2, await Replay.ReplayAsync(Sample.Connection, Token));
        Assert.Equal("body of young", Encoding.UTF8.GetString(Assert.Single(await Envelopes.LeaseAsync(Sample.Claim(second: 99), Token)).Envelope.Body.Span));
        Assert.Equal("young", Assert.Single(await Dispatches.LeaseAsync(Sample.Claim(second: 99), Token)).Interaction.ExternalId);
        Assert.False(await Envelopes.AppendAsync(Sample.Envelope("old"), Token));
    }

    /// <summary>What old messages said goes; that they were sent stays, and what waits is not touched.</summary>
    [SkippableFact]
    public virtual async Task What_old_messages_said_goes()
    {
        foreach (var (text, second) in new[] { ("old", 9), ("young", 10), ("old waiting", 9) })
        {
            await Outbox.AddAsync(
                Sample.Message(text, second) with { Title = text + " title", Recipient = text + " recipient", Thread = text, ReplyTo = text, Media = [new Uri("https://shop.example/" + text)] }, text, Token);
            var lease = Assert.Single(await Outbox.LeaseAsync(Sample.Claim(second: 10), Token));
            await Outbox.SettleAsync(
                lease,
                text == "old waiting"
                    ? new OutboxSettlement(OutboxState.Waiting, Sample.Noon) { NextAttemptAt = Sample.Noon.AddHours(1) }
                    : new OutboxSettlement(OutboxState.Accepted, Sample.Noon) { ExternalId = text },
                Token);
        }

        Assert.Equal(1, await PersonalData.ApplyRetentionAsync(None with { OutboxTexts = CutOff }, Token));
        Assert.Equal(0, await PersonalData.ApplyRetentionAsync(None with { OutboxTexts = CutOff }, Token));

        var entries = await OutboxReader.ReadAsync(null, null, Token).ToListAsync();
        Assert.Equal(["", "old waiting", "young"], entries.Select(entry => entry.Message.Text).Order(StringComparer.Ordinal));
        var emptied = entries.Single(entry => entry.Message.Text.Length == 0);
        Assert.Equal((OutboxState.Accepted, 1, Sample.Noon), (emptied.State, emptied.Attempts, emptied.SettledAt));
        Assert.Equal((null, null, null, null, 0), (emptied.Message.Title, emptied.Message.Recipient, emptied.Message.Thread, emptied.Message.ReplyTo, emptied.Message.Media.Count));
    }

    private async Task DeliverAsync(string id, int second, Func<EnvelopeLease, Task> act)
    {
        await Envelopes.AppendAsync(Sample.Envelope(id, "body of " + id, second), Token);
        await act(Assert.Single(await Envelopes.LeaseAsync(Sample.Claim(second: second), Token)));
    }
}
