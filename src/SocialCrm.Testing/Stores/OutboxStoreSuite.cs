using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>What every <see cref="IOutboxStore"/> and <see cref="IOutboxReader"/> keep to: one message under one key, one on its way for each connection, nobody settles late.</summary>
public abstract class OutboxStoreSuite : StoreSuite
{
    /// <summary>Takes the harness of the store under test.</summary>
    protected OutboxStoreSuite(StoreHarness harness)
        : base(harness)
    {
    }

    /// <summary>A message comes back as it was put in, also after the store was closed.</summary>
    [SkippableFact]
    public virtual async Task A_message_comes_back_as_it_was_put_in()
    {
        OutboundMessage[] messages =
        [
            Sample.Message("Hello") with { ReplyTo = null },
            Sample.Message("Grüße 'an' \"alle\" 🍦\nzweite Zeile", 1) with
            {
                Operation = ChannelOperation.DirectMessage, Thread = "thread", Recipient = "did:ada", Title = "Titel", Language = "de-AT",
                Media = [new Uri("https://shop.example/eis.jpg?a=1&b=ü"), new Uri("https://shop.example/2.jpg")], MayHaveArrived = true,
            },
            Sample.Message("", 2) with { Connection = Sample.OtherConnection },
        ];
        foreach (var message in messages)
            await Outbox.AddAsync(message, message.Id.ToString(), Token);
        await CloseAsync();

        var read = await OutboxReader.ReadAsync(null, null, Token).ToListAsync();

        Assert.Equal(messages.Select(Visible), read.Select(entry => Visible(entry.Message)));
        Assert.All(read, entry => Assert.Equal((OutboxState.Waiting, 0, null), (entry.State, entry.Attempts, entry.ExternalId)));
        Assert.All(read, entry => Assert.Equal(entry.Message.CreatedAt, entry.NextAttemptAt));
        Assert.Equal(Visible(messages[1]), Visible((await OutboxReader.FindAsync(messages[1].Id, Token))!.Message));
        Assert.Null(await OutboxReader.FindAsync(OutboxMessageId.New(), Token));
    }

    /// <summary>A key that is taken answers what stands under it, however far it has come; each connection has its own keys.</summary>
    [SkippableFact]
    public virtual async Task A_key_that_is_taken_answers_what_stands_under_it()
    {
        var first = await AddAsync(Sample.Message("one"));
        var again = await AddAsync(Sample.Message("two"));
        var elsewhere = await AddAsync(Sample.Message("three") with { Connection = Sample.OtherConnection });
        var lease = Assert.Single(await Outbox.LeaseAsync(Sample.Claim() with { Connections = [Sample.Connection] }, Token));
        await Outbox.SettleAsync(lease, new OutboxSettlement(OutboxState.Accepted, Sample.Noon) { ExternalId = "x" }, Token);
        var sent = await AddAsync(Sample.Message("four"));

        Assert.Equal(("one", first.Message.Id), (again.Message.Text, again.Message.Id));
        Assert.Equal("three", elsewhere.Message.Text);
        Assert.Equal((first.Message.Id, OutboxState.Accepted, "x"), (sent.Message.Id, sent.State, sent.ExternalId));
        Assert.Equal(2, await OutboxReader.ReadAsync(null, null, Token).CountAsync());
    }

    /// <summary>Of many that use one key at once, one message stands and all are told of it.</summary>
    [SkippableFact]
    public virtual async Task Of_many_that_use_one_key_at_once_one_message_stands()
    {
        var other = (Harness.IsShared ? Open() : Store).GetRequiredService<IOutboxStore>();

        var additions = await Race.RunAsync(Race.Threads, thread => (thread % 2 == 0 ? Outbox : other).AddAsync(Sample.Message($"{thread}"), "key", Token));

        var entries = additions.Cast<OutboxAddition.Stands>().Select(added => added.Entry).ToList();
        Assert.Single(entries.Select(entry => entry.Message.Id).Distinct());
        Assert.Equal(entries[0].Message.Text, Assert.Single(await OutboxReader.ReadAsync(null, null, Token).ToListAsync()).Message.Text);
    }

    /// <summary>One id is one message: under a second key it is refused.</summary>
    [SkippableFact]
    public virtual async Task One_id_is_one_message()
    {
        var message = Sample.Message("one");
        await Outbox.AddAsync(message, "key", Token);

        await Assert.ThrowsAsync<ArgumentException>(() => Outbox.AddAsync(message, "other", Token));

        Assert.Single(await OutboxReader.ReadAsync(null, null, Token).ToListAsync());
    }

    /// <summary>Messages are read oldest first, by connection and by state.</summary>
    [SkippableFact]
    public virtual async Task Messages_are_read_oldest_first_by_connection_and_state()
    {
        await AddAsync("c", 3);
        await AddAsync("a", 1);
        await Outbox.AddAsync(Sample.Message("b", 2) with { Connection = Sample.OtherConnection }, "b", Token);
        await Outbox.SettleAsync((await LeaseAsync(0))!, new OutboxSettlement(OutboxState.Rejected, Sample.Noon), Token);

        Assert.Equal(["a", "b", "c"], await TextsAsync(null, null));
        Assert.Equal(["a", "c"], await TextsAsync(Sample.Connection, null));
        Assert.Equal(["b", "c"], await TextsAsync(null, OutboxState.Waiting));
        Assert.Equal(["a"], await TextsAsync(Sample.Connection, OutboxState.Rejected));
        Assert.Empty(await TextsAsync(Sample.OtherConnection, OutboxState.Rejected));
    }

    /// <summary>A connection's oldest message goes first, and the next only when it is settled; connections do not wait for each other.</summary>
    [SkippableFact]
    public virtual async Task A_connection_has_one_message_on_its_way()
    {
        await AddAsync("second", 2);
        await AddAsync("first", 1);
        await Outbox.AddAsync(Sample.Message("other", 9) with { Connection = Sample.OtherConnection }, "other", Token);

        var leases = await Outbox.LeaseAsync(Sample.Claim(), Token);
        var none = await Outbox.LeaseAsync(Sample.Claim(second: 59), Token);
        await Outbox.SettleAsync(leases[0], new OutboxSettlement(OutboxState.Accepted, Sample.Noon), Token);
        var next = await Outbox.LeaseAsync(Sample.Claim(), Token);

        Assert.Equal(["first", "other"], leases.Select(lease => lease.Message.Text));
        Assert.Empty(none);
        Assert.Equal("second", Assert.Single(next).Message.Text);
    }

    /// <summary>A claim takes no more than it asks for, and only of the connections it names.</summary>
    [SkippableFact]
    public virtual async Task A_claim_is_kept_to()
    {
        for (var number = 0; number < 5; number++)
            await Outbox.AddAsync(Sample.Message($"{number}", number) with { Connection = new ConnectionId($"c{number}") }, "key", Token);

        var named = await Outbox.LeaseAsync(Sample.Claim() with { Connections = [new("c4")] }, Token);
        var two = await Outbox.LeaseAsync(Sample.Claim(most: 2), Token);

        Assert.Equal("4", Assert.Single(named).Message.Text);
        Assert.Equal(["0", "1"], two.Select(lease => lease.Message.Text));
    }

    /// <summary>However many lease at once, no message is taken twice and no connection has two on their way.</summary>
    [SkippableFact]
    public virtual async Task However_many_lease_at_once_a_connection_has_one_on_its_way()
    {
        var other = (Harness.IsShared ? Open() : Store).GetRequiredService<IOutboxStore>();
        for (var number = 0; number < 24; number++)
            await Outbox.AddAsync(Sample.Message($"{number}", number) with { Connection = new ConnectionId($"c{number % 4}") }, $"{number}", Token);

        for (var round = 0; round < 6; round++)
        {
            var taken = await Race.RunAsync(Race.Threads, thread => (thread % 2 == 0 ? Outbox : other).LeaseAsync(Sample.Claim(), Token));

            var leases = taken.SelectMany(mine => mine).ToList();
            Assert.Equal(["c0", "c1", "c2", "c3"], leases.Select(lease => lease.Message.Connection.Value).Order());
            foreach (var lease in leases)
                Assert.True(await Outbox.SettleAsync(lease, new OutboxSettlement(OutboxState.Accepted, Sample.Noon), Token));
        }

        Assert.Equal(24, await OutboxReader.ReadAsync(null, OutboxState.Accepted, Token).CountAsync());
    }

    private Task<OutboxAddition> AddAsync(string text, int second) => Outbox.AddAsync(Sample.Message(text, second), text, Token);

    private async Task<OutboxEntry> AddAsync(OutboundMessage message) =>
        Assert.IsType<OutboxAddition.Stands>(await Outbox.AddAsync(message, "key", Token)).Entry;

    private async Task<OutboxLease?> LeaseAsync(int second) =>
        (await Outbox.LeaseAsync(Sample.Claim(second: second) with { Connections = [Sample.Connection] }, Token)).SingleOrDefault();

    private async Task<List<string>> TextsAsync(ConnectionId? connection, OutboxState? state) =>
        await OutboxReader.ReadAsync(connection, state, Token).Select(entry => entry.Message.Text).ToListAsync();

    private static string Visible(OutboundMessage message) => $"{message with { Media = [] }} {string.Join(',', message.Media)}";
}
