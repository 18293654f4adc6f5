using System.Text;
using SocialCrm.Channels;
using SocialCrm.Customers;
using SocialCrm.Governance;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>What an erasure does to deliveries, messages and what waits for the handlers; that nothing is left anywhere is asserted by <see cref="PersonalDataStoreSuite"/>.</summary>
public abstract class ChannelErasureSuite : StoreSuite
{
    private readonly Person zelda = new("zeldamarker");
    private readonly Person bob = new("bobmarker");

    /// <summary>Takes the harness of the store under test.</summary>
    protected ChannelErasureSuite(StoreHarness harness)
        : base(harness)
    {
    }

    /// <summary>That something was sent stays, with how it ended; what still waits for the person is given up and not sent.</summary>
    [SkippableFact]
    public virtual async Task That_something_was_sent_stays()
    {
        await PrepareAsync();
        var ids = zelda.Messages.Select(message => message.Id).ToList();

        var receipt = await EraseAsync();

        var sent = await OutboxReader.FindAsync(ids[0], Token);
        var waiting = await OutboxReader.FindAsync(ids[1], Token);
        Assert.Equal((OutboxState.Accepted, 1, Sample.Noon, ReceiptKind.Read), (sent!.State, sent.Attempts, sent.SettledAt, sent.Receipt));
        Assert.Equal(("", null, null, null), (sent.Message.Text, sent.Message.Recipient, sent.ExternalId, sent.Link));
        Assert.Equal((OutboxState.GivenUp, "", null), (waiting!.State, waiting.Message.Text, waiting.Message.ReplyTo));
        Assert.NotNull(waiting.Reason);
        Assert.Equal(2, receipt.Tables.Single(table => table.Table == "outbox").Pseudonymised);
        Assert.Equal(bob.Messages[1].Text, Assert.Single(await Outbox.LeaseAsync(Sample.Claim(second: 9), Token)).Message.Text);
    }

    /// <summary>Whoever was sending to the person when they were erased writes nothing of it back.</summary>
    [SkippableFact]
    public virtual async Task An_attempt_under_way_writes_nothing_back()
    {
        await PrepareAsync();
        var lease = Assert.Single(await Outbox.LeaseAsync(Sample.Claim(second: 9), Token));
        if (lease.Message.Id != zelda.Messages[1].Id)
        {
            await Outbox.SettleAsync(lease, new OutboxSettlement(OutboxState.Accepted, Sample.Noon), Token);
            lease = Assert.Single(await Outbox.LeaseAsync(Sample.Claim(second: 9), Token));
        }

        await EraseAsync();

        Assert.False(await Outbox.SettleAsync(lease, new OutboxSettlement(OutboxState.Accepted, Sample.Noon) { ExternalId = "zeldamarker", Link = "zeldamarker" }, Token));
        Assert.Empty(await Harness.FindAsync(Encoding.UTF8.GetBytes("zeldamarker"), Token));
    }

    /// <summary>A delivery of the person is neither read, nor replayed, nor taken for new when the platform repeats it.</summary>
    [SkippableFact]
    public virtual async Task A_delivery_of_the_person_is_gone_and_still_known()
    {
        await PrepareAsync();

        await EraseAsync();

        Assert.Equal(0, await Replay.ReplayAsync(zelda.Hooks, Token));
        Assert.Empty(await Envelopes.LeaseAsync(Sample.Claim(second: 9_999) with { Connections = [zelda.Hooks] }, Token));
        foreach (var delivery in zelda.Deliveries.Take(4))
            Assert.False(await Envelopes.AppendAsync(delivery, Token));
    }

    /// <summary>The handlers hear nothing of the person any more, and whoever was handling leaves nothing behind.</summary>
    [SkippableFact]
    public virtual async Task The_handlers_hear_nothing_more()
    {
        await PrepareAsync();
        var leases = await Dispatches.LeaseAsync(Sample.Claim(), Token);

        await EraseAsync();
        await Dispatches.ReturnAsync(leases, new WorkReturn("The handler failed.", null), Token);

        Assert.Empty(await Harness.FindAsync(Encoding.UTF8.GetBytes("zeldamarker"), Token));
        Assert.Equal(0, await Replay.ReplayAsync(zelda.Hooks, Token));
        Assert.Equal(2, await Replay.ReplayAsync(Sample.Connection, Token));
        Assert.All(await Dispatches.LeaseAsync(Sample.Claim(), Token), lease => Assert.Equal(bob.Account, lease.Interaction.Author));
    }

    /// <summary>Bytes in which the person's name only stands inside other words are somebody else's.</summary>
    [SkippableFact]
    public virtual async Task A_name_inside_another_word_is_somebody_else()
    {
        await PrepareAsync();
        var hooks = new ConnectionId("others");
        string[] bodies = ["{\"to\":\"xzeldamarker key\"}", "{\"to\":\"zeldamarkers keyring\"}", "äzeldamarker key", "\"zeldamarker keys\", then \"zeldamarker key\""];
        for (var number = 0; number < bodies.Length; number++)
            await Envelopes.AppendAsync(Sample.Envelope($"{number}", bodies[number], number) with { Connection = hooks }, Token);

        await EraseAsync();

        Assert.Equal(["0", "1", "2"], (await Envelopes.LeaseAsync(Sample.Claim(second: 9) with { Connections = [hooks] }, Token)).Select(lease => lease.Envelope.DeliveryId));
    }

    /// <summary>A delivery that waits was acknowledged: it does not go because somebody else lives in the same city or bears a common first name.</summary>
    [SkippableFact]
    public virtual async Task What_many_people_share_is_no_reason()
    {
        var row = new SourceRecord
        {
            Source = new SourceId("crm"),
            Key = "marker 7",
            Values = [new RecordValue(AttributeKind.City, "Marlow"), new RecordValue(AttributeKind.GivenName, "Zeldaline"), new RecordValue(AttributeKind.Handle, "@zeldahandle")],
            ObservedAt = Sample.Noon,
        };
        await Records.PutAsync([row], Token);
        await UnifyAsync();
        string[] bodies = ["{\"city\":\"Marlow\"}", "{\"name\":\"Zeldaline\"}", "{\"to\":\"@ZeldaHandle\"}"];
        for (var number = 0; number < bodies.Length; number++)
            await Envelopes.AppendAsync(Sample.Envelope($"{number}", bodies[number], number), Token);

        await PersonalData.EraseAsync(new CustomerReference.ById(await CustomerOfAsync(row.Id)), Sample.Noon, Token);

        Assert.Equal(["0", "1"], (await Envelopes.LeaseAsync(Sample.Claim(second: 9), Token)).Select(lease => lease.Envelope.DeliveryId));
    }

    /// <summary>A value is found as JSON escapes it and as a form encodes it.</summary>
    [SkippableFact]
    public virtual async Task A_value_is_found_however_it_is_escaped()
    {
        var row = Sample.Row("müller/öl", "jürgen+1@x.example");
        await Records.PutAsync([row], Token);
        await UnifyAsync();
        string[] bodies =
        [
            "{\"key\":\"m\\u00fcller\\/\\u00f6l\"}", "{\"key\":\"m\\u00FCller/\\u00F6l\"}", "mail=j%C3%BCrgen%2B1%40x.example&n=1", "key: müller\\/öl", "mail: jürgen+1@x.example", "müllers/öl \\u00fc %",
        ];
        for (var number = 0; number < bodies.Length; number++)
            await Envelopes.AppendAsync(Sample.Envelope($"{number}", bodies[number], number), Token);

        await PersonalData.EraseAsync(new CustomerReference.ById(await CustomerOfAsync(row.Id)), Sample.Noon, Token);

        Assert.Equal("5", Assert.Single(await Envelopes.LeaseAsync(Sample.Claim(second: 9), Token)).Envelope.DeliveryId);
    }

    /// <summary>A key means the person on their channel only: whoever has the same one elsewhere is somebody else.</summary>
    [SkippableFact]
    public virtual async Task The_same_key_on_another_channel_is_somebody_else()
    {
        await PrepareAsync();
        var elsewhere = new ConnectionId("forum:eu");
        await Interactions.AppendAsync(Sample.Batch(Sample.Interaction("1") with { Connection = elsewhere, Author = new Account(new ChannelId("forum"), "x") }), Token);
        var message = Sample.Message("Hello") with { Connection = elsewhere, Recipient = zelda.Account.Key, ReplyTo = null };
        await Outbox.AddAsync(message, "key", Token);

        await EraseAsync();

        Assert.Equal("Hello", (await OutboxReader.FindAsync(message.Id, Token))!.Message.Text);
    }

    private async Task PrepareAsync()
    {
        await Campaigns.PublishAsync(Sample.Campaign("scoop", 1_000m), Sample.Approval, Sample.Noon, Token);
        await Records.PutAsync([Sample.Row("stranger")], Token);
        await zelda.StoreAsync(Store, Token);
        await bob.StoreAsync(Store, Token);
    }

    private async Task<ErasureReceipt> EraseAsync()
    {
        var receipt = await PersonalData.EraseAsync(new CustomerReference.ById(await CustomerOfAsync(zelda.Row.Id)), Sample.Noon, Token);
        Assert.NotNull(receipt);
        return receipt;
    }
}
