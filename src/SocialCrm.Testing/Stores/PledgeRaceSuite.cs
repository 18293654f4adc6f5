using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Customers;
using SocialCrm.Offers;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>Whether a pledge ends exactly at its cap, and each action counts once, when sixteen threads on two processes' views ask at once.</summary>
public abstract class PledgeRaceSuite : StoreSuite
{
    private static readonly CampaignId Cause = new("cause");

    /// <summary>Takes the harness of the store under test.</summary>
    protected PledgeRaceSuite(StoreHarness harness)
        : base(harness)
    {
    }

    /// <summary>However many ask at once, the sum ends at the cap, and one contribution is cut.</summary>
    [SkippableFact]
    public virtual Task The_cap_is_met_exactly() => MeetAsync(shards: 1);

    /// <summary>As the cap of one row, that of several.</summary>
    [SkippableFact]
    public virtual Task The_cap_over_shards_is_met_exactly() => MeetAsync(shards: 4);

    /// <summary>One action of one person with many records counts once, over one row or several.</summary>
    [SkippableFact]
    public virtual async Task One_action_of_one_person_counts_once()
    {
        await PrepareAsync(Sample.Pledge("cause", 1_000m), Race.Threads, "one@x.org");
        await Campaigns.PublishAsync(Sample.Pledge("split", 1_000m) with { BudgetShards = 4 }, Sample.Approval, Sample.Noon, Token);
        var stores = Stores();

        for (var round = 0; round < 5; round++)
        {
            foreach (var campaign in new[] { "cause", "split" })
            {
                var outcomes = await Race.RunAsync(Race.Threads, async thread => Assert.Single(
                    await stores[thread % stores.Length].CountAsync([Sample.Like(campaign, Record(thread), $"like {round}")], Token)));

                Assert.Single(outcomes.OfType<PledgeOutcome.Counted>());
                Assert.Equal(Race.Threads - 1, outcomes.OfType<PledgeOutcome.AlreadyCounted>().Count());
            }
        }

        Assert.Equal(Sample.Euro(3.75m), (await StatusOfAsync(Cause)).Granted);
    }

    /// <summary>While two customers are being merged, an action counts once: whoever asks after the merge sees what the other record did.</summary>
    [SkippableTheory]
    [InlineData(1)]
    [InlineData(4)]
    public virtual async Task An_action_counts_once_while_customers_merge(int shards)
    {
        await PrepareAsync(Sample.Pledge("cause", 1_000m) with { BudgetShards = shards }, 0);
        var stores = Stores();

        for (var round = 0; round < 10; round++)
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
                return Assert.Single(await stores[thread % stores.Length].CountAsync([Sample.Like("cause", merges ? right.Id : left.Id)], Token));
            });

            Assert.Single(outcomes.OfType<PledgeOutcome.Counted>());
        }
    }

    /// <summary>A cap that is raised while many ask is met exactly too.</summary>
    [SkippableFact]
    public virtual async Task A_cap_raised_midway_is_met_exactly()
    {
        await PrepareAsync(Sample.Pledge("cause", 40m), Race.Threads);
        var stores = Stores();

        await Race.RunAsync(Race.Threads, async thread =>
        {
            for (var post = 0; post < 30; post++)
            {
                if (thread == 0 && post == 10)
                    await AmendAsync(100m);
                await stores[thread % stores.Length].CountAsync([Sample.Like("cause", Record(thread), $"like {post}")], Token);
            }

            return 0;
        });

        // Whoever came between the first cap and the amendment asks again, as their host does.
        await Pledge(Store).CountAsync([.. Enumerable.Range(0, Race.Threads * 30).Select(number => Sample.Like("cause", Record(number / 30), $"like {number % 30}"))], Token);
        await AssertMetAsync(100m);
    }

    /// <summary>While actions count and are taken back at once, the sum is that of the contributions that stand.</summary>
    [SkippableFact]
    public virtual async Task Counting_and_taking_back_keep_the_books()
    {
        await PrepareAsync(
            Sample.Campaign("cause", 20m) with { Benefit = new Benefit.DonationPledge(Sample.Euro(0.75m), "The pier") { IsWithdrawable = true } }, Race.Threads);
        var stores = Stores();

        await Race.RunAsync(Race.Threads, async thread =>
        {
            var store = stores[thread % stores.Length];
            for (var post = 0; post < 6; post++)
            {
                var like = Sample.Like("cause", Record(thread), $"like {post}");
                await store.CountAsync([like], Token);
                if (post % 2 == 0)
                    await store.WithdrawAsync([like], Token);
                Assert.InRange((await StatusOfAsync(Cause)).Granted.Amount, 0m, 20m);
            }

            return 0;
        });

        var rows = await Pledge(Store).ReadAsync(Cause, Token).ToListAsync();
        var status = await StatusOfAsync(Cause);
        Assert.Equal(rows.Where(row => !row.IsWithdrawn).Sum(row => row.Value.Amount), status.Granted.Amount);
        Assert.Equal(rows.Count(row => row.IsWithdrawn), status.Reversed);
    }

    private static SourceRecordId Record(int number) => Sample.RowId($"person {number}");

    private static IPledgeStore Pledge(IServiceProvider store) => store.GetRequiredService<IPledgeStore>();

    private IPledgeStore[] Stores() => Harness.IsShared ? [Pledge(Store), Pledge(Open())] : [Pledge(Store)];

    private async Task MeetAsync(int shards)
    {
        await PrepareAsync(Sample.Pledge("cause", 100m) with { BudgetShards = shards }, Race.Threads);
        var stores = Stores();

        var outcomes = await Race.RunAsync(Race.Threads, async thread =>
        {
            var mine = new List<PledgeOutcome>();
            for (var post = 0; post < 12; post += 1 + (thread % 3))
            {
                var batch = Enumerable.Range(post, 1 + (thread % 3)).Select(at => Sample.Like("cause", Record(thread), $"like {at}")).ToList();
                mine.AddRange(await stores[thread % stores.Length].CountAsync(batch, Token));
            }

            return mine;
        });

        var counted = outcomes.SelectMany(mine => mine).OfType<PledgeOutcome.Counted>().ToList();
        Assert.Equal(100m, counted.Sum(outcome => outcome.Value.Amount));
        Assert.Equal(Sample.Euro(0.25m), Assert.Single(counted, outcome => outcome.IsCut).Value);
        await AssertMetAsync(100m);
    }

    private async Task AssertMetAsync(decimal cap)
    {
        var rows = await Pledge(Store).ReadAsync(Cause, Token).ToListAsync();
        var status = await StatusOfAsync(Cause);
        Assert.Equal((Sample.Euro(0m), Sample.Euro(cap), Sample.Euro(cap)), (status.Held, status.Granted, status.Budget));
        Assert.Equal(cap, rows.Sum(row => row.Value.Amount));
        Assert.Equal(rows.Count, rows.DistinctBy(row => (row.Person, row.Action)).Count());
    }

    private async Task AmendAsync(decimal cap) => Assert.Equal(
        AmendOutcome.Amended,
        await Store.GetRequiredService<IBudgetStore>().AmendAsync(new BudgetAmendment(new IdempotencyKey("raised"), Cause, Sample.Euro(cap), Sample.Approval, Sample.Noon), Token));

    private async Task PrepareAsync(Campaign campaign, int records, string? email = null)
    {
        await Records.PutAsync(Enumerable.Range(0, records).Select(number => Sample.Row($"person {number}", email ?? $"{number}@x.org")).ToList(), Token);
        await UnifyAsync();
        await Campaigns.PublishAsync(campaign, Sample.Approval, Sample.Noon, Token);
    }
}
