using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;
using SocialCrm.Customers;
using SocialCrm.Governance;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>Whether caps and keys hold when sixteen threads on two processes' views store messages to one person at once.</summary>
public abstract class SendRaceSuite : StoreSuite
{
    /// <summary>Takes the harness of the store under test.</summary>
    protected SendRaceSuite(StoreHarness harness)
        : base(harness)
    {
    }

    /// <summary>A cap of one lets one through, to whichever record of the customer and on whichever connection, and the ledger has one line.</summary>
    [SkippableFact]
    public virtual async Task A_cap_of_one_lets_one_through()
    {
        var stores = Stores();
        for (var round = 0; round < 8; round++)
        {
            SourceRecord[] records = [.. Enumerable.Range(0, 4).Select(number => Sample.Row($"{round} {number}", $"{round}@x.org"))];
            await Records.PutAsync(records, Token);
            await UnifyAsync();

            var additions = await Race.RunAsync(Race.Threads, thread => stores[thread % stores.Length].AddAsync(
                Sample.Offer("offer", records[thread % records.Length].Id, 1) with { Connection = new ConnectionId($"c{thread % 3}") }, $"{round} {thread}", Token));

            Assert.Single(additions.OfType<OutboxAddition.Stands>());
            Assert.All(additions.OfType<OutboxAddition.Refused>(), refused => Assert.Equal(OutboxRefusal.CapReached, refused.Reason));
            Assert.Single(await Sends.ReadAsync(new CustomerReference.ByRecord(records[0].Id), Token).ToListAsync());
        }
    }

    /// <summary>So it does for somebody of whom no record was ever stored.</summary>
    [SkippableFact]
    public virtual async Task A_cap_holds_for_somebody_who_is_not_known()
    {
        var stores = Stores();
        for (var round = 0; round < 8; round++)
        {
            var additions = await Race.RunAsync(Race.Threads, thread => stores[thread % stores.Length].AddAsync(
                Sample.Offer("offer", Sample.AuthorId($"{round}"), 1), $"{round} {thread}", Token));

            Assert.Single(additions.OfType<OutboxAddition.Stands>());
        }
    }

    /// <summary>While two customers are being merged the cap holds: what is stored after the merge sees what was stored for either.</summary>
    [SkippableFact]
    public virtual async Task A_cap_holds_while_customers_merge()
    {
        var stores = Stores();
        for (var round = 0; round < 20; round++)
        {
            var (left, right) = (Sample.Row($"left {round}", $"l{round}@x.org"), Sample.Row($"right {round}", $"r{round}@x.org"));
            await Records.PutAsync([left, right], Token);
            await UnifyAsync();
            await Records.PutAsync([Sample.Row($"bridge {round}", $"l{round}@x.org", $"r{round}@x.org")], Token);

            var additions = await Race.RunAsync(4, async thread =>
            {
                if (thread == 0)
                    await UnifyAsync();
                return await stores[thread % stores.Length].AddAsync(
                    Sample.Offer("offer", (thread == 0 ? right : left).Id, 1), $"{round} {thread}", Token);
            });

            Assert.Single(additions.OfType<OutboxAddition.Stands>());
        }
    }

    /// <summary>One key stores one message and takes one place, whoever uses it, and though the cap would let more through.</summary>
    [SkippableFact]
    public virtual async Task One_key_takes_one_place()
    {
        var stores = Stores();
        for (var round = 0; round < 8; round++)
        {
            var person = Sample.AuthorId($"{round}");
            var additions = await Race.RunAsync(Race.Threads, async thread => Assert.IsType<OutboxAddition.Stands>(
                await stores[thread % stores.Length].AddAsync(Sample.Offer("offer", person, 1), $"{round}", Token)));

            Assert.Single(additions.Select(added => added.Entry.Message.Id).Distinct());
            Assert.Single(await Sends.ReadAsync(new CustomerReference.ByRecord(person), Token).ToListAsync());
        }
    }

    /// <summary>Whoever leases after a withdrawal was written down is not handed the message, however many lease, store and withdraw at once.</summary>
    [SkippableFact]
    public virtual async Task Nothing_is_handed_out_after_a_withdrawal()
    {
        var stores = Stores();
        for (var round = 0; round < 8; round++)
        {
            var person = Sample.AuthorId($"{round}");
            await Outbox.AddAsync(Sample.Offer("offer", person), $"{round}", Token);

            var seen = await Race.RunAsync(8, async thread =>
            {
                if (thread > 0)
                    return await stores[thread % stores.Length].LeaseAsync(Sample.Claim(), Token);
                await Consents.RecordAsync([Sample.Consent(person, "1", ConsentChange.Withdrawn)], Token);
                return [];
            });
            var after = await Outbox.LeaseAsync(Sample.Claim(), Token);
            var refused = await Outbox.AddAsync(Sample.Offer("next", person), $"{round} next", Token);

            Assert.Empty(after);
            Assert.Equal(OutboxRefusal.ConsentWithdrawn, Assert.IsType<OutboxAddition.Refused>(refused).Reason);
            foreach (var lease in seen.SelectMany(leases => leases))
                Assert.True(await Outbox.SettleAsync(lease, new OutboxSettlement(OutboxState.Accepted, Sample.Noon), Token));
            var (entries, lines) = (
                await OutboxReader.ReadAsync(null, OutboxState.Withheld, Token).CountAsync(entry => entry.Message.Terms!.Person == person),
                await Sends.ReadAsync(new CustomerReference.ByRecord(person), Token).CountAsync());
            Assert.Equal(1 + entries, lines);
            Assert.Equal(1, entries + seen.Sum(leases => leases.Count));
        }
    }

    private IOutboxStore[] Stores() =>
        Harness.IsShared ? [Outbox, Open().GetRequiredService<IOutboxStore>()] : [Outbox];
}
