using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Customers;
using SocialCrm.Offers;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>Whether budget, limits and keys hold when sixteen threads on two processes' views ask at once.</summary>
public abstract class GrantRaceSuite : StoreSuite
{
    private static readonly CampaignId Scoop = new("scoop");

    /// <summary>Takes the harness of the store under test.</summary>
    protected GrantRaceSuite(StoreHarness harness)
        : base(harness)
    {
    }

    /// <summary>A budget for forty gives forty, whoever asks and however they are batched.</summary>
    [SkippableFact]
    public virtual async Task A_budget_is_never_passed_and_never_left()
    {
        await PrepareAsync(Sample.Campaign("scoop", 100m), records: Race.Threads);
        var stores = Stores<IGrantStore>();

        var outcomes = await Race.RunAsync(Race.Threads, async thread =>
        {
            var issued = 0;
            for (var number = 0; number < 3; number++)
            {
                var batch = Enumerable.Range(0, 1 + thread % 3).Select(at => Sample.Issue("scoop", $"{thread}-{number}-{at}", Record(thread))).ToList();
                issued += (await stores[thread % stores.Length].IssueAsync(batch, Token)).OfType<IssueOutcome.Issued>().Count();
            }

            return issued;
        });

        Assert.Equal(40, outcomes.Sum());
        var status = await StatusOfAsync(Scoop);
        Assert.Equal((Sample.Euro(100m), Sample.Euro(0m), 40), (status.Held, status.Granted, status.Issued));
    }

    /// <summary>Sixteen attempts with one key give one grant, answered to all.</summary>
    [SkippableFact]
    public virtual async Task One_key_gives_one_grant()
    {
        await PrepareAsync(Sample.Campaign("scoop", 100m), records: 1);
        var stores = Stores<IGrantStore>();

        for (var round = 0; round < 5; round++)
        {
            var attempt = Sample.Issue("scoop", $"key {round}", Record(0));
            var outcomes = await Race.RunAsync(Race.Threads, async thread =>
                Assert.IsType<IssueOutcome.Issued>(Assert.Single(await stores[thread % stores.Length].IssueAsync([attempt], Token))));

            Assert.Single(outcomes, outcome => !outcome.IsReplay);
            Assert.Single(outcomes.Select(outcome => outcome.Grant).Distinct());
        }

        Assert.Equal(5, (await StatusOfAsync(Scoop)).Issued);
    }

    /// <summary>One customer with many records gets no more than the limit.</summary>
    [SkippableFact]
    public virtual async Task A_customer_never_gets_more_than_the_limit()
    {
        await PrepareAsync(Sample.Campaign("scoop", 1_000m, perPerson: 3), records: Race.Threads, email: "one@x.org");
        var stores = Stores<IGrantStore>();

        var outcomes = await Race.RunAsync(Race.Threads, async thread =>
            Assert.Single(await stores[thread % stores.Length].IssueAsync([Sample.Issue("scoop", $"{thread}", Record(thread))], Token)));

        Assert.Equal(3, outcomes.Count(outcome => outcome is IssueOutcome.Issued));
        Assert.All(outcomes.OfType<IssueOutcome.Refused>(), refused => Assert.Equal(OfferRefusal.PersonLimitReached, refused.Reason));
    }

    /// <summary>
    /// While two customers are being merged, the limit holds: an attempt that begins after the merge is done sees every grant of the other
    /// record, and one that is under way when the merge is done does not slip past it.
    /// </summary>
    [SkippableFact]
    public virtual async Task The_limit_holds_while_customers_merge()
    {
        await PrepareAsync(Sample.Campaign("scoop", 10_000m, perPerson: 1), records: 0);
        var stores = Stores<IGrantStore>();

        for (var round = 0; round < 20; round++)
        {
            var (left, right) = (Sample.Row($"left {round}", $"l{round}@x.org"), Sample.Row($"right {round}", $"r{round}@x.org"));
            await Records.PutAsync([left, right], Token);
            await UnifyAsync();
            await Records.PutAsync([Sample.Row($"bridge {round}", $"l{round}@x.org", $"r{round}@x.org")], Token);

            var outcomes = await Race.RunAsync(4, async thread =>
            {
                var merges = thread == 0;
                if (merges)
                    await UnifyAsync();
                var recipient = merges ? right.Id : left.Id;
                return Assert.Single(await stores[thread % stores.Length].IssueAsync([Sample.Issue("scoop", $"{round}-{thread}", recipient)], Token));
            });

            Assert.Equal(1, outcomes.Count(outcome => outcome is IssueOutcome.Issued));
        }
    }

    /// <summary>While everything happens at once, held and granted stay within the budget, and can be rebuilt from the ledger.</summary>
    [SkippableFact]
    public virtual async Task Held_and_granted_stay_within_the_budget_and_agree_with_the_ledger()
    {
        await PrepareAsync(Sample.Campaign("scoop", 50m), records: Race.Threads);
        var grants = Stores<IGrantStore>();
        var ledgers = Stores<IRedemptionStore>();
        var campaigns = Stores<ICampaignStore>();

        await Race.RunAsync(Race.Threads, async thread =>
        {
            var ledger = ledgers[thread % ledgers.Length];
            for (var number = 0; number < 4; number++)
            {
                var key = $"{thread}-{number}";
                await grants[thread % grants.Length].IssueAsync([Sample.Issue("scoop", key, Record(thread))], Token);
                var small = Sample.Redeem(key, "r" + key, Record(thread)) with { Order = Sample.Euro(thread % 5) };
                if (Assert.Single(await ledger.RedeemAsync([small], Token)) is LedgerOutcome.Written written && number % 2 == 0)
                    await ledger.ReverseAsync([Sample.Reverse(written.Entry.Id, "v" + key)], Token);

                var status = await campaigns[thread % campaigns.Length].FindAsync(Scoop, Token);
                Assert.InRange(status!.Held.Amount + status.Granted.Amount, 0m, 50m);
            }

            return 0;
        });

        await Books.AssertBalancedAsync(Store, Scoop, Token);
    }

    private static SourceRecordId Record(int number) => Sample.RowId($"person {number}");

    private T[] Stores<T>()
        where T : notnull =>
        Harness.IsShared ? [Store.GetRequiredService<T>(), Open().GetRequiredService<T>()] : [Store.GetRequiredService<T>()];

    private async Task PrepareAsync(Campaign campaign, int records, string? email = null)
    {
        await Records.PutAsync(
            Enumerable.Range(0, records).Select(number => Sample.Row($"person {number}", email ?? $"{number}@x.org")).ToList(), Token);
        await UnifyAsync();
        await Campaigns.PublishAsync(campaign, Sample.Approval, Sample.Noon, Token);
    }
}
