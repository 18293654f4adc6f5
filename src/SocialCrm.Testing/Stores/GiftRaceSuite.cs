using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Customers;
using SocialCrm.Offers;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>Whether gifts keep their promises when sixteen threads on two processes' views ask at once.</summary>
public abstract class GiftRaceSuite : StoreSuite
{
    private static readonly CampaignId Cards = new("cards");

    /// <summary>Takes the harness of the store under test.</summary>
    protected GiftRaceSuite(StoreHarness harness)
        : base(harness)
    {
    }

    /// <summary>However many spend at once, never more is spent than was paid, and nothing is left that could have been.</summary>
    [SkippableFact]
    public virtual async Task Never_more_is_spent_than_was_paid()
    {
        await PrepareAsync();
        await GiftsAsync(3);
        foreach (var gift in Enumerable.Range(0, 3))
            await Gifts.ClaimAsync([Sample.ClaimGift($"{gift}", Record(gift), gift)], Token);
        var ledgers = Stores<IGiftLedgerStore>();

        var outcomes = await Race.RunAsync(Race.Threads, async thread =>
        {
            var written = 0m;
            for (var turn = 0; turn < 4; turn++)
            {
                // In another order in each thread: a batch of all three must not wait for one that has them the other way round.
                var batch = Enumerable.Range(0, 3).Select(at => Sample.SpendGift($"{(at + thread) % 3}", $"{thread}-{turn}-{at}", Record(thread), 0.60m)).ToList();
                var spent = await ledgers[thread % ledgers.Length].SpendAsync(batch, Token);
                written += spent.OfType<GiftLedgerOutcome.Written>().Sum(one => one.Entry.Value.Amount);
                Assert.All(spent.OfType<GiftLedgerOutcome.Refused>(), refused => Assert.Equal(GiftRefusal.BalanceTooLow, refused.Reason));
            }

            return written;
        });

        // 33 times 0.60 go into 20, for each of three gifts.
        Assert.Equal(59.40m, outcomes.Sum());
        Assert.Equal(Sample.Euro(0.60m), (await GiftBookkeeping.AssertBalancedAsync(Store, Cards, Token)).Owed);
    }

    /// <summary>One key gives one gift, one claim and one entry, answered to all.</summary>
    [SkippableFact]
    public virtual async Task One_key_does_one_thing()
    {
        await PrepareAsync();
        var (stores, ledgers) = (Stores<IGiftStore>(), Stores<IGiftLedgerStore>());

        for (var round = 0; round < 4; round++)
        {
            var (gift, number) = ($"{round}", round);
            await AssertOnceAsync(async thread => await stores[thread % stores.Length].BuyAsync([Sample.BuyGift("cards", gift, Record(0))], Token));
            await AssertOnceAsync(async thread => await stores[thread % stores.Length].ClaimAsync([Sample.ClaimGift(gift, Record(0), number)], Token));
            var spent = await Race.RunAsync(Race.Threads, async thread => Assert.IsType<GiftLedgerOutcome.Written>(
                Assert.Single(await ledgers[thread % ledgers.Length].SpendAsync([Sample.SpendGift(gift, gift, Record(0), 11m)], Token))));
            Assert.Single(spent, one => !one.IsReplay);
            Assert.Single(spent.Select(one => one.Entry.Id).Distinct());
        }

        Assert.Equal(new GiftBooks(4, Sample.Euro(80m), Sample.Euro(44m), Sample.Euro(0m)), await GiftBookkeeping.AssertBalancedAsync(Store, Cards, Token));
    }

    /// <summary>Of sixteen who claim one gift with one token, one has it and the others are told that the token is wrong.</summary>
    [SkippableFact]
    public virtual async Task One_of_many_claims_a_gift()
    {
        await PrepareAsync();
        await GiftsAsync(5);
        var stores = Stores<IGiftStore>();

        for (var round = 0; round < 5; round++)
        {
            var gift = $"{round}";
            var outcomes = await Race.RunAsync(Race.Threads, async thread => Assert.Single(await stores[thread % stores.Length].ClaimAsync(
                [Sample.ClaimGift(gift, Record(thread), (100 * round) + thread) with { Key = new IdempotencyKey($"{gift} {thread}"), CodeHash = Sample.Code($"{gift} {thread}") }], Token)));

            var done = Assert.Single(outcomes.OfType<GiftOutcome.Done>());
            Assert.All(outcomes.OfType<GiftOutcome.Refused>(), refused => Assert.Equal(GiftRefusal.NotValid, refused.Reason));
            Assert.Equal(done.Gift, await GiftReader.FindAsync(done.Gift.Id, Token));
        }
    }

    /// <summary>While a gift is spent, claimed and refunded at once, every cent is spent or goes back, once.</summary>
    [SkippableFact]
    public virtual async Task Spending_and_refunding_share_what_is_left()
    {
        await PrepareAsync(GiftRefunds.UntilSpent);
        await GiftsAsync(6);
        var (stores, ledgers) = (Stores<IGiftStore>(), Stores<IGiftLedgerStore>());

        for (var round = 0; round < 6; round++)
        {
            var gift = $"{round}";
            var id = (await GiftReader.FindAsync(Sample.Code("token of " + gift), Token))!.Id;
            if (round % 2 == 0)
                await Gifts.ClaimAsync([Sample.ClaimGift(gift, Record(0), round)], Token);
            await Race.RunAsync(Race.Threads, async thread =>
            {
                var ledger = ledgers[thread % ledgers.Length];
                if (thread == 0)
                    await stores[0].ClaimAsync([Sample.ClaimGift(gift, Record(0), round)], Token);
                else if (thread % 5 == 0)
                    await ledger.RefundAsync([new GiftRefundAttempt(new IdempotencyKey($"refund {gift} {thread}"), id, Sample.Noon)], Token);
                else
                    await ledger.SpendAsync([Sample.SpendGift(gift, $"{gift} {thread}", Record(thread), 1.30m)], Token);
                return 0;
            });
        }

        Assert.Equal(Sample.Euro(0m), (await GiftBookkeeping.AssertBalancedAsync(Store, Cards, Token)).Owed);
    }

    private static SourceRecordId Record(int number) => Sample.RowId($"person {number}");

    private static async Task AssertOnceAsync(Func<int, Task<IReadOnlyList<GiftOutcome>>> act)
    {
        var outcomes = await Race.RunAsync(Race.Threads, async thread => Assert.IsType<GiftOutcome.Done>(Assert.Single(await act(thread))));
        Assert.Single(outcomes, outcome => !outcome.IsReplay);
        Assert.Single(outcomes.Select(outcome => (outcome.Gift.Id, outcome.Gift.Code)).Distinct());
    }

    private T[] Stores<T>()
        where T : notnull =>
        Harness.IsShared ? [Store.GetRequiredService<T>(), Open().GetRequiredService<T>()] : [Store.GetRequiredService<T>()];

    private async Task GiftsAsync(int count) =>
        await Gifts.BuyAsync([.. Enumerable.Range(0, count).Select(number => Sample.BuyGift("cards", $"{number}", Record(0)))], Token);

    private async Task PrepareAsync(GiftRefunds refunds = GiftRefunds.UntilClaimed)
    {
        await Records.PutAsync([.. Enumerable.Range(0, Race.Threads).Select(number => Sample.Row($"person {number}", $"{number}@x.org"))], Token);
        await UnifyAsync();
        await Campaigns.PublishAsync(Sample.Gifts("cards", refunds), Sample.Approval, Sample.Noon, Token);
    }
}
