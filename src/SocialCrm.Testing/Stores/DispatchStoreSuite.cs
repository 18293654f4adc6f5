using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>What every <see cref="IDispatchStore"/> keeps to: each new interaction once, in order, to one caller at a time.</summary>
public abstract class DispatchStoreSuite : StoreSuite
{
    /// <summary>Takes the harness of the store under test.</summary>
    protected DispatchStoreSuite(StoreHarness harness)
        : base(harness)
    {
    }

    /// <summary>What is new waits for the handlers as it was stored; what was stored before, and what no handler waits for, does not.</summary>
    [SkippableFact]
    public virtual async Task What_is_new_waits_for_the_handlers()
    {
        var whole = Sample.Interaction("new") with { Media = ["https://plaza.example/1.jpg"], Raw = new byte[] { 1, 2 }, Language = "de", Thread = "t", OccurredAt = Sample.Noon.AddSeconds(1) };
        await Interactions.AppendAsync(Sample.Batch(Sample.Interaction("old")), Token);
        await Interactions.AppendAsync(Sample.Batch(Sample.Interaction("old"), whole, whole, whole with { Version = "2" }) with { IsDispatched = true }, Token);
        await Interactions.AppendAsync(Sample.Batch(whole) with { IsDispatched = true }, Token);
        await CloseAsync();

        var leases = await Dispatches.LeaseAsync(Sample.Claim(), Token);

        Assert.Equal([Visible(whole), Visible(whole with { Version = "2" })], leases.Select(lease => Visible(lease.Interaction)));
        Assert.All(leases, lease => Assert.Equal(1, lease.Attempt));
    }

    /// <summary>A large batch waits like a small one.</summary>
    [SkippableFact]
    public virtual async Task A_large_batch_waits_like_a_small_one()
    {
        var many = Enumerable.Range(0, 1_000).Select(number => Sample.Interaction("m" + Sample.Number(number), "author" + (number % 7))).ToList();
        await Interactions.AppendAsync(Sample.Batch(many[500]) with { IsDispatched = true }, Token);
        await Interactions.AppendAsync(Sample.Batch(many) with { IsDispatched = true }, Token);

        var leases = await Dispatches.LeaseAsync(Sample.Claim(most: 2_000), Token);

        Assert.Equal(many.Where(interaction => interaction != many[500]).Prepend(many[500]).Select(interaction => interaction.ExternalId), leases.Select(lease => lease.Interaction.ExternalId));
    }

    /// <summary>A connection's interactions come batch after batch, and within one as they happened.</summary>
    [SkippableFact]
    public virtual async Task They_come_in_the_order_in_which_they_were_stored()
    {
        await Interactions.AppendAsync(Sample.Batch(At("c", 30), At("d", 20), At("e", 10)) with { IsDispatched = true }, Token);
        await Interactions.AppendAsync(Sample.Batch(At("a", 2), At("b", 1)) with { IsDispatched = true }, Token);

        var leases = await Dispatches.LeaseAsync(Sample.Claim(), Token);

        Assert.Equal(["e", "d", "c", "b", "a"], leases.Select(lease => lease.Interaction.ExternalId));
    }

    /// <summary>What was handled is struck off; what was not comes again when its lease has run out, as a further attempt.</summary>
    [SkippableFact]
    public virtual async Task What_was_handled_is_struck_off()
    {
        await Interactions.AppendAsync(Sample.Batch(At("a", 1), At("b", 2), At("c", 3)) with { IsDispatched = true }, Token);
        var first = await Dispatches.LeaseAsync(Sample.Claim(), Token);

        await Dispatches.CompleteAsync([first[0], first[2]], Token);
        await CloseAsync();
        var early = await Dispatches.LeaseAsync(Sample.Claim(second: 59), Token);
        var second = Assert.Single(await Dispatches.LeaseAsync(Sample.Claim(second: 60), Token));
        await Dispatches.CompleteAsync([first[1]], Token);
        var third = Assert.Single(await Dispatches.LeaseAsync(Sample.Claim(second: 120), Token));
        await Dispatches.CompleteAsync([third], Token);

        Assert.Empty(early);
        Assert.Equal(("b", 2), (second.Interaction.ExternalId, second.Attempt));
        Assert.Equal(("b", 3), (third.Interaction.ExternalId, third.Attempt));
        Assert.Empty(await Dispatches.LeaseAsync(Sample.Claim(second: 9_999), Token));
    }

    /// <summary>A connection's interactions are with one caller at a time, or they would be told in no order; other connections go on.</summary>
    [SkippableFact]
    public virtual async Task A_connection_is_with_one_caller_at_a_time()
    {
        await Interactions.AppendAsync(Sample.Batch(At("a", 1), At("b", 2)) with { IsDispatched = true }, Token);
        await Interactions.AppendAsync(Sample.Batch(At("c", 1) with { Connection = Sample.OtherConnection }) with { IsDispatched = true }, Token);

        var first = Assert.Single(await Dispatches.LeaseAsync(Sample.Claim(most: 1) with { Connections = [Sample.Connection] }, Token));
        var meanwhile = Assert.Single(await Dispatches.LeaseAsync(Sample.Claim(), Token));
        await Dispatches.CompleteAsync([first], Token);
        var next = Assert.Single(await Dispatches.LeaseAsync(Sample.Claim(), Token));

        Assert.Equal(("a", "c", "b"), (first.Interaction.ExternalId, meanwhile.Interaction.ExternalId, next.Interaction.ExternalId));
    }

    /// <summary>What is given back waits until its time, and others go on meanwhile.</summary>
    [SkippableFact]
    public virtual async Task What_is_given_back_waits_and_others_go_on()
    {
        await Interactions.AppendAsync(Sample.Batch(At("a", 1), At("b", 2)) with { IsDispatched = true }, Token);
        var first = await Dispatches.LeaseAsync(Sample.Claim(most: 1), Token);

        await Dispatches.ReturnAsync(first, new WorkReturn("no", Sample.Noon.AddSeconds(30)), Token);
        var other = Assert.Single(await Dispatches.LeaseAsync(Sample.Claim(), Token));
        await Dispatches.CompleteAsync([other], Token);
        var early = await Dispatches.LeaseAsync(Sample.Claim(second: 29), Token);
        var again = Assert.Single(await Dispatches.LeaseAsync(Sample.Claim(second: 30), Token));

        Assert.Equal("b", other.Interaction.ExternalId);
        Assert.Empty(early);
        Assert.Equal(("a", 2), (again.Interaction.ExternalId, again.Attempt));
    }

    /// <summary>What is given up is a dead letter with its bytes until it is replayed; a late holder gives nothing up.</summary>
    [SkippableFact]
    public virtual async Task What_is_given_up_is_a_dead_letter_until_it_is_replayed()
    {
        await Interactions.AppendAsync(Sample.Batch(At("a", 1) with { Raw = Encoding.UTF8.GetBytes("raw of a") }, At("b", 2)) with { IsDispatched = true }, Token);
        var late = await Dispatches.LeaseAsync(Sample.Claim(), Token);
        var leases = await Dispatches.LeaseAsync(Sample.Claim(second: 60), Token);

        await Dispatches.ReturnAsync(late, new WorkReturn("late", null), Token);
        Assert.Empty(await DeadLetters.ReadAsync(Sample.Connection, Token).ToListAsync());
        await Dispatches.ReturnAsync(leases, new WorkReturn("The handler failed ten times.", null), Token);
        var letters = await DeadLetters.ReadAsync(Sample.Connection, Token).ToListAsync();
        Assert.Empty(await Dispatches.LeaseAsync(Sample.Claim(second: 9_999), Token));
        var replayed = await Replay.ReplayAsync(Sample.Connection, Token);
        var again = await Dispatches.LeaseAsync(Sample.Claim(), Token);

        Assert.Equal(["raw of a", "b"], letters.Select(letter => Encoding.UTF8.GetString(letter.Raw.Span)));
        Assert.All(letters, letter => Assert.Equal("The handler failed ten times.", letter.Reason));
        Assert.Equal(2, replayed);
        Assert.Equal([("a", 1), ("b", 1)], again.Select(lease => (lease.Interaction.ExternalId, lease.Attempt)));
        Assert.Empty(await DeadLetters.ReadAsync(Sample.Connection, Token).ToListAsync());
    }

    /// <summary>However many lease and complete at once, each interaction is told once and each connection's in order.</summary>
    [SkippableFact]
    public virtual async Task However_many_lease_at_once_each_is_told_once_and_in_order()
    {
        var other = (Harness.IsShared ? Open() : Store).GetRequiredService<IDispatchStore>();
        ConnectionId[] connections = [new("c0"), new("c1"), new("c2")];
        for (var batch = 0; batch < 10; batch++)
        {
            foreach (var connection in connections)
                await Interactions.AppendAsync(Sample.Batch([.. Enumerable.Range(0, 5).Select(at => At(Sample.Number((batch * 5) + at), at) with { Connection = connection })]) with { IsDispatched = true }, Token);
        }

        var told = connections.ToDictionary(connection => connection, _ => new List<string>());
        await Race.RunAsync(8, async thread =>
        {
            var store = thread % 2 == 0 ? Dispatches : other;
            for (var idle = 0; idle < 20;)
            {
                var leases = await store.LeaseAsync(Sample.Claim(most: 7), Token);
                foreach (var lease in leases)
                {
                    lock (told[lease.Interaction.Connection])
                        told[lease.Interaction.Connection].Add(lease.Interaction.ExternalId);
                }

                await store.CompleteAsync(leases, Token);
                idle = leases.Count > 0 ? 0 : idle + 1;
                if (leases.Count == 0)
                    await Task.Delay(2);
            }

            return 0;
        });

        Assert.All(told.Values, ids => Assert.Equal(Enumerable.Range(0, 50).Select(Sample.Number), ids));
    }

    private static Interaction At(string externalId, int second) => Sample.Interaction(externalId) with { OccurredAt = Sample.Noon.AddSeconds(second) };

    private static string Visible(Interaction interaction) =>
        $"{interaction with { Media = [], Raw = default }} {string.Join(',', interaction.Media)} {Convert.ToHexString(interaction.Raw.Span)}";
}
