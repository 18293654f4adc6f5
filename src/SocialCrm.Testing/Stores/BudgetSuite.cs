using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Offers;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>What every <see cref="IBudgetStore"/> keeps to, and that a budget is given to the last unit and never more, over shards too.</summary>
public abstract class BudgetSuite : OfferSuite
{
    /// <summary>Takes the harness of the store under test.</summary>
    protected BudgetSuite(StoreHarness harness)
        : base(harness)
    {
    }

    /// <summary>An amendment changes the budget at once, and stays on record as it was asked for.</summary>
    [SkippableFact]
    public virtual async Task An_amendment_stays_on_record()
    {
        await PrepareAsync(Sample.Campaign("scoop", 5m));
        var raise = Sample.Amend("scoop", "a1", 10m) with { Note = "Für den Sommer 🍦" };
        var lower = Sample.Amend("scoop", "a2", 2.50m) with { At = Sample.Noon.AddHours(1), Approval = new CampaignApproval(new StaffId("cleo"), new StaffId("ann")) };

        Assert.Equal(AmendOutcome.Amended, await Budgets.AmendAsync(raise, Token));
        Assert.Equal(Sample.Euro(10m), (await StatusOfAsync(Scoop)).Budget);
        Assert.Equal(AmendOutcome.Amended, await Budgets.AmendAsync(lower, Token));

        Assert.Equal([raise, lower], await Budgets.ReadAmendmentsAsync(Scoop, Token).ToListAsync());
        Assert.Empty(await Budgets.ReadAmendmentsAsync(new CampaignId("none"), Token).ToListAsync());
        Assert.Equal((Sample.Euro(2.50m), Sample.Euro(5m)), ((await StatusOfAsync(Scoop)).Budget, (await StatusOfAsync(Scoop)).Campaign.Budget));
        Assert.Equal(["issued", "BudgetExhausted"], [await IssueAsync("1", Ada), await IssueAsync("2", Ada)]);
    }

    /// <summary>The same amendment again changes nothing; another one under its key is refused, also one for another campaign.</summary>
    [SkippableFact]
    public virtual async Task A_replay_changes_nothing_and_a_reused_key_is_refused()
    {
        await PrepareAsync(Sample.Campaign("scoop", 5m));
        await Campaigns.PublishAsync(Sample.Campaign("cone", 5m), Sample.Approval, Sample.Noon, Token);
        await IssueAsync("1", Ada);
        var amendment = Sample.Amend("scoop", "a", 10m);
        await Budgets.AmendAsync(amendment, Token);
        await Budgets.AmendAsync(Sample.Amend("scoop", "b", 7.50m), Token);

        Assert.Equal(AmendOutcome.AlreadyAmended, await Budgets.AmendAsync(amendment with { At = Sample.Noon.AddDays(1) }, Token));
        BudgetAmendment[] others =
        [
            amendment with { Budget = Sample.Euro(11m) },
            amendment with { Campaign = new CampaignId("cone") },
            amendment with { Approval = new CampaignApproval(new StaffId("bob"), new StaffId("ann")) },
            amendment with { Note = "for another reason" },
            amendment with { Key = new IdempotencyKey("1") },
        ];
        foreach (var other in others)
            Assert.Equal(AmendOutcome.KeyReused, await Budgets.AmendAsync(other, Token));
        Assert.Equal("KeyReused", await IssueAsync("a", Ada));
        Assert.Equal(2, await Budgets.ReadAmendmentsAsync(Scoop, Token).CountAsync());
        Assert.Equal(Sample.Euro(7.50m), (await StatusOfAsync(Scoop)).Budget);
    }

    /// <summary>A budget is lowered down to what is held and granted, and no further; refusals leave no trace.</summary>
    [SkippableFact]
    public virtual async Task A_budget_is_not_lowered_below_its_use()
    {
        await PrepareAsync(Sample.Campaign("scoop", 100m) with { BudgetShards = 3 });
        for (var number = 0; number < 5; number++)
            await IssueAsync($"{number}", Ada);
        await EntryAsync(Sample.Redeem("0", "r", Ada) with { Order = Sample.Euro(1.01m) });

        Assert.Equal(AmendOutcome.BelowUse, await Budgets.AmendAsync(Sample.Amend("scoop", "a", 11.00m), Token));
        Assert.Equal(AmendOutcome.UnknownCampaign, await Budgets.AmendAsync(Sample.Amend("none", "a", 11m), Token));
        Assert.Equal(AmendOutcome.WrongCurrency, await Budgets.AmendAsync(Sample.Amend("scoop", "a", 1m) with { Budget = new Money(50m, Currency.UsDollar) }, Token));
        Assert.Equal(AmendOutcome.Amended, await Budgets.AmendAsync(Sample.Amend("scoop", "a", 11.01m), Token));
        Assert.Equal(BudgetState.Exhausted, (await StatusOfAsync(Scoop)).BudgetState);
        Assert.Single(await Budgets.ReadAmendmentsAsync(Scoop, Token).ToListAsync());
        await AssertBalancedAsync();
    }

    /// <summary>An exhausted budget that is raised is reopened; one that has room again without being raised is open.</summary>
    [SkippableFact]
    public virtual async Task An_exhausted_budget_is_reopened()
    {
        await PrepareAsync(Sample.Campaign("scoop", 5m));
        Assert.Equal(BudgetState.Open, (await StatusOfAsync(Scoop)).BudgetState);
        await IssueAsync("1", Ada);
        await IssueAsync("2", Ada);
        Assert.Equal(BudgetState.Exhausted, (await StatusOfAsync(Scoop)).BudgetState);

        await Budgets.AmendAsync(Sample.Amend("scoop", "same", 5m), Token);
        await RedeemAsync(Sample.Redeem("1", "r1", Ada) with { Order = Sample.Euro(0m) });
        Assert.Equal(BudgetState.Open, (await StatusOfAsync(Scoop)).BudgetState);
        Assert.Equal("issued", await IssueAsync("3", Ada));
        Assert.Equal(BudgetState.Exhausted, (await StatusOfAsync(Scoop)).BudgetState);

        await Budgets.AmendAsync(Sample.Amend("scoop", "more", 7.50m), Token);
        Assert.Equal(BudgetState.Reopened, (await StatusOfAsync(Scoop)).BudgetState);
        Assert.Equal(["issued", "BudgetExhausted"], [await IssueAsync("4", Ada), await IssueAsync("5", Ada)]);
    }

    /// <summary>Over shards, whole batches and two processes, a budget for forty gives forty.</summary>
    [SkippableFact]
    public virtual Task Shards_give_the_budget_to_the_last_unit() => AssertGivenToTheLastAsync(Sample.Campaign("scoop", 101.99m) with { BudgetShards = 7 }, then: null);

    /// <summary>A later version may say another number of shards; the budget keeps those that it has, and gives all of them.</summary>
    [SkippableFact]
    public virtual Task Shards_of_the_first_version_are_given_to_the_last_unit() =>
        AssertGivenToTheLastAsync(Sample.Campaign("scoop", 50m) with { BudgetShards = 7 }, then: Sample.Campaign("scoop", 101.99m));

    /// <summary>Over shards, one customer with many records gets no more than the limit, whatever number of shards the version says.</summary>
    [SkippableFact]
    public virtual async Task A_person_gets_no_more_over_shards()
    {
        await Records.PutAsync([.. Enumerable.Range(0, Race.Threads).Select(number => Sample.Row($"person {number}", "one@x.org"))], Token);
        await UnifyAsync();
        await Campaigns.PublishAsync(Sample.Campaign("scoop", 1_000m, perPerson: 3) with { BudgetShards = 8 }, Sample.Approval, Sample.Noon, Token);
        await GoLiveAsync(Sample.Campaign("scoop", 1_000m, perPerson: 3));
        IGrantStore[] stores = Harness.IsShared ? [.. Enumerable.Range(0, 4).Select(_ => Open().GetRequiredService<IGrantStore>())] : [Grants];

        for (var round = 0; round < 3; round++)
        {
            var outcomes = await Race.RunAsync(Race.Threads, async thread =>
                Word(Assert.Single(await stores[thread % stores.Length].IssueAsync([Sample.Issue("scoop", $"{round} {thread}", Person(thread))], Token))));
            Assert.Equal(round == 0 ? 3 : 0, outcomes.Count(outcome => outcome == "issued"));
        }
    }

    /// <summary>What is given back while others draw is in the status at once, and is found again when room is lacking, however it was noted.</summary>
    [SkippableFact]
    public virtual Task What_is_given_back_meanwhile_is_found_again() => AssertFoundAgainAsync(Sample.Campaign("scoop", 100m));

    /// <summary>As <see cref="What_is_given_back_meanwhile_is_found_again"/>, where shards run dry.</summary>
    [SkippableFact]
    public virtual Task What_is_given_back_to_a_shard_meanwhile_is_found_again() => AssertFoundAgainAsync(Sample.Campaign("scoop", 100m) with { BudgetShards = 5 });

    /// <summary>While budgets are amended up and down and codes given, what is held never passes the budget, and an answer holds.</summary>
    [SkippableFact]
    public virtual async Task Amendments_race_with_what_is_given()
    {
        await PrepareAsync(Sample.Campaign("scoop", 50m) with { BudgetShards = 3 }, people: 8);
        var (grants, budgets, campaigns) = (Stores<IGrantStore>(), Stores<IBudgetStore>(), Stores<ICampaignStore>());

        var results = await Race.RunAsync(8, async thread =>
        {
            var amended = new List<(string Key, AmendOutcome Outcome)>();
            for (var number = 0; number < 10; number++)
            {
                if (thread < 2)
                    amended.Add(($"a{thread} {number}", await budgets[thread % budgets.Length].AmendAsync(Sample.Amend("scoop", $"a{thread} {number}", 5m + (5m * ((number * 7 + thread) % 11))), Token)));
                else
                    await grants[thread % grants.Length].IssueAsync([Sample.Issue("scoop", $"{thread} {number}", Person(thread))], Token);
                var status = await campaigns[thread % campaigns.Length].FindAsync(Scoop, Token);
                Assert.InRange(status!.Held.Amount, 0m, status.Budget.Amount);
            }

            return amended;
        });

        var done = results.SelectMany(result => result).Where(result => result.Outcome == AmendOutcome.Amended).Select(result => result.Key);
        Assert.Equal(done.Order(), (await Budgets.ReadAmendmentsAsync(Scoop, Token).ToListAsync()).Select(amendment => amendment.Key.Value).Order());
        await AssertBalancedAsync();
    }

    private async Task AssertGivenToTheLastAsync(Campaign campaign, Campaign? then)
    {
        await PrepareAsync(campaign, people: Race.Threads);
        if (then is not null)
            await GoLiveAsync(then);
        IGrantStore[] stores = Harness.IsShared ? [.. Enumerable.Range(0, 4).Select(_ => Open().GetRequiredService<IGrantStore>())] : [Grants];

        var outcomes = await Race.RunAsync(Race.Threads, async thread =>
        {
            var words = new List<string>();
            for (var number = 0; number < 3; number++)
            {
                var batch = Enumerable.Range(0, 1 + thread % 3).Select(at => Sample.Issue("scoop", $"{thread}-{number}-{at}", Person(thread))).ToList();
                words.AddRange((await stores[thread % stores.Length].IssueAsync(batch, Token)).Select(Word));
            }

            return words;
        });

        Assert.Equal(40, outcomes.Sum(words => words.Count(word => word == "issued")));
        Assert.All(outcomes.SelectMany(words => words), word => Assert.True(word is "issued" or "BudgetExhausted", word));
        var status = await StatusOfAsync(Scoop);
        Assert.Equal((Sample.Euro(101.99m), Sample.Euro(100m), 40), (status.Budget, status.Held, status.Issued));
        await AssertBalancedAsync();
    }

    /// <summary>Forty codes are used and taken back while others draw on the exhausted budget; then the budget is worth forty codes again.</summary>
    private async Task AssertFoundAgainAsync(Campaign campaign)
    {
        await PrepareAsync(campaign, people: 4);
        await Grants.IssueAsync([.. Enumerable.Range(0, 40).Select(number => Sample.Issue("scoop", $"{number}", Ada))], Token);
        var (grants, ledgers) = (Stores<IGrantStore>(), Stores<IRedemptionStore>());
        var left = 4;

        var given = await Race.RunAsync(8, async thread =>
        {
            var (grantStore, ledger, count) = (grants[thread % grants.Length], ledgers[thread % ledgers.Length], 0);
            if (thread < 4)
                await GiveBackAsync(ledger, thread).ContinueWith(done => { Interlocked.Decrement(ref left); return done; }, TaskScheduler.Default).Unwrap();
            for (var number = 0; thread >= 4 && (number < 5 || Volatile.Read(ref left) > 0); number++)
            {
                var batch = Enumerable.Range(0, 20).Select(at => Sample.Issue("scoop", $"n{thread}-{number}-{at}", Person(thread - 4))).ToList();
                count += (await grantStore.IssueAsync(batch, Token)).Count(outcome => outcome is IssueOutcome.Issued);
            }

            return count;
        });

        async Task GiveBackAsync(IRedemptionStore ledger, int from)
        {
            for (var number = from; number < 40; number += 4)
            {
                var written = (LedgerOutcome.Written)Assert.Single(await ledger.RedeemAsync([Sample.Redeem($"{number}", $"r{number}", Bob)], Token));
                Assert.IsType<LedgerOutcome.Written>(Assert.Single(await ledger.ReverseAsync([Sample.Reverse(written.Entry.Id, $"v{number}", 1m)], Token)));
                Assert.IsType<LedgerOutcome.Written>(Assert.Single(await ledger.ReverseAsync([Sample.Reverse(written.Entry.Id, $"w{number}")], Token)));
            }
        }

        await AssertBalancedAsync();
        var rest = await Grants.IssueAsync([.. Enumerable.Range(0, 45).Select(number => Sample.Issue("scoop", $"last {number}", Ada))], Token);
        Assert.Equal(40, given.Sum() + rest.Count(outcome => outcome is IssueOutcome.Issued));
        var status = await StatusOfAsync(Scoop);
        Assert.Equal((Sample.Euro(100m), Sample.Euro(0m), 80, 40, 80), (status.Held, status.Granted, status.Issued, status.Redeemed, status.Reversed));
        Assert.Equal(AmendOutcome.Amended, await Budgets.AmendAsync(Sample.Amend("scoop", "exact", 100m), Token));
        await AssertBalancedAsync();
    }
}
