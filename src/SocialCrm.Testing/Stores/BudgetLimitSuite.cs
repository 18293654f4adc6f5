using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Customers;
using SocialCrm.Offers;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>What every store keeps to about limits beside the budget: of money or codes, of all or of each person, over all or anew in every period.</summary>
public abstract class BudgetLimitSuite : OfferSuite
{
    /// <summary>Takes the harness of the store under test.</summary>
    protected BudgetLimitSuite(StoreHarness harness)
        : base(harness)
    {
    }

    /// <summary>A limit of codes and one of money stop at their caps, and let through again what was taken back.</summary>
    [SkippableFact]
    public virtual async Task Limits_of_all_stop_at_their_caps()
    {
        foreach (var (name, limit) in new (string, BudgetLimit)[]
        {
            ("codes", new BudgetLimit.OfCodes(2)), ("money", new BudgetLimit.OfMoney(Sample.Euro(7.49m))), ("month", new BudgetLimit.OfMoney(Sample.Euro(5m)) { Period = BudgetPeriod.Month }),
        })
        {
            await PrepareAsync(Sample.Campaign(name, 100m) with { Limits = [limit] });

            Assert.Equal(["issued", "issued", "BudgetExhausted"], [await TryAsync(name, 1, Ada), await TryAsync(name, 2, Bob), await TryAsync(name, 3, Ada)]);
            var entry = await EntryAsync(Sample.Redeem($"{name} 1", $"r {name}", Ada));
            Assert.Equal("BudgetExhausted", await TryAsync(name, 3, Ada));
            await Ledger.ReverseAsync([Sample.Reverse(entry.Id, $"v {name}")], Token);
            Assert.Equal(["issued", "BudgetExhausted"], [await TryAsync(name, 3, Ada), await TryAsync(name, 4, Ada)]);
        }
    }

    /// <summary>A limit of each person counts over all their records and nobody else's.</summary>
    [SkippableFact]
    public virtual async Task Limits_of_each_person_count_over_their_records()
    {
        await Records.PutAsync([Sample.Row("ada", "ada@x.org"), Sample.Row("ada 2", "ada@x.org"), Sample.Row("bob", "bob@x.org")], Token);
        await UnifyAsync();
        await Campaigns.PublishAsync(
            Sample.Campaign("scoop", 100m) with { Limits = [new BudgetLimit.OfMoney(Sample.Euro(5m)) { IsPerPerson = true, Period = BudgetPeriod.Week }] }, Sample.Approval, Sample.Noon, Token);
        var second = Sample.RowId("ada 2");

        var batch = await Grants.IssueAsync(
            [Sample.Issue("scoop", "1", Ada), Sample.Issue("scoop", "2", second), Sample.Issue("scoop", "3", Ada), Sample.Issue("scoop", "4", Bob)], Token);
        Assert.Equal(["issued", "issued", "PersonLimitReached", "issued"], batch.Select(Word));

        // What the order left of the benefit counts no more.
        await EntryAsync(Sample.Redeem("1", "r", Ada) with { Order = Sample.Euro(0m) });
        Assert.Equal(["issued", "PersonLimitReached"], [await IssueAsync("5", second), await IssueAsync("6", Ada)]);
        Assert.Equal("issued", await IssueAsync(Sample.Issue("scoop", "7", Ada) with { At = Sample.Noon.AddDays(7) }));
    }

    /// <summary>A day, a week and a month begin at midnight of the campaign's zone, also where the clocks go back and the day has 25 hours.</summary>
    [SkippableFact]
    public virtual async Task Periods_begin_at_local_midnight_around_a_change_of_clocks()
    {
        // In Berlin, clocks go back at 01:00 UTC of Sunday, 25 October 2026: midnight is 22:00 UTC before it and 23:00 UTC after.
        var before = new DateTimeOffset(2026, 10, 24, 22, 0, 0, TimeSpan.Zero);
        var monday = new DateTimeOffset(2026, 10, 25, 23, 0, 0, TimeSpan.Zero);
        var november = new DateTimeOffset(2026, 10, 31, 23, 0, 0, TimeSpan.Zero);
        (BudgetPeriod Period, DateTimeOffset[] Starts)[] periods =
        [
            (BudgetPeriod.Day, [before, monday, monday.AddDays(1), november]),
            (BudgetPeriod.Week, [monday.AddDays(-7).AddHours(-1), monday, monday.AddDays(7)]),
            (BudgetPeriod.Month, [new DateTimeOffset(2026, 9, 30, 22, 0, 0, TimeSpan.Zero), november]),
        ];
        foreach (var (period, starts) in periods)
        {
            foreach (var isPerPerson in new[] { false, true })
            {
                var name = $"{period} {isPerPerson}";
                await PrepareAsync(Sample.Campaign(name, 1_000m) with
                {
                    Window = new CampaignWindow(Sample.Noon, Sample.Noon.AddDays(300), "Europe/Berlin"),
                    Limits = [new BudgetLimit.OfCodes(1) { Period = period, IsPerPerson = isPerPerson }],
                });
                var refusal = isPerPerson ? "PersonLimitReached" : "BudgetExhausted";

                // The last ones first: what was given later does not count before.
                foreach (var start in starts.Reverse())
                {
                    Assert.Equal("issued", await IssueAsync(At(name, start)));
                    Assert.Equal("issued", await IssueAsync(At(name, start.AddMicroseconds(-1))));
                    Assert.Equal(refusal, await IssueAsync(At(name, start.AddHours(7))));
                    Assert.Equal(refusal, await IssueAsync(At(name, start.AddHours(-1))));
                    await TakeBackAsync(name, start);
                }
            }
        }
    }

    /// <summary>What is taken back later counts no more in the period in which its code was issued, and changes no other.</summary>
    [SkippableFact]
    public virtual async Task What_is_taken_back_returns_to_the_period_of_its_issue()
    {
        await PrepareAsync(Sample.Campaign("scoop", 100m) with { Limits = [new BudgetLimit.OfCodes(1) { Period = BudgetPeriod.Day }] });
        var next = Sample.Noon.AddDays(1);
        await IssueAsync("1", Ada);
        await IssueAsync(Sample.Issue("scoop", "2", Ada) with { At = next });
        var entry = await EntryAsync(Sample.Redeem("1", "r", Ada) with { At = next });

        await Ledger.ReverseAsync([Sample.Reverse(entry.Id, "v") with { At = next }], Token);

        Assert.Equal("BudgetExhausted", await IssueAsync(Sample.Issue("scoop", "3", Ada) with { At = next }));
        Assert.Equal(["issued", "BudgetExhausted"], [await IssueAsync("3", Ada), await IssueAsync("4", Ada)]);
    }

    /// <summary>Sixteen threads of two processes over eight shards get as many as the day's limit says.</summary>
    [SkippableFact]
    public virtual async Task A_limit_holds_over_shards_and_batches()
    {
        await PrepareAsync(Sample.Campaign("scoop", 10_000m) with
        {
            BudgetShards = 8, Limits = [new BudgetLimit.OfCodes(23) { Period = BudgetPeriod.Day }, new BudgetLimit.OfMoney(Sample.Euro(1_000m))],
        }, people: Race.Threads);
        IGrantStore[] stores = Harness.IsShared ? [.. Enumerable.Range(0, 3).Select(_ => Open().GetRequiredService<IGrantStore>())] : [Grants];

        var outcomes = await Race.RunAsync(Race.Threads, async thread => (await stores[thread % stores.Length].IssueAsync(
            [.. Enumerable.Range(0, 3).Select(number => Sample.Issue("scoop", $"{thread} {number}", Person(thread)))], Token)).Select(Word).ToList());

        Assert.Equal(23, outcomes.SelectMany(words => words).Count(word => word == "issued"));
        Assert.Equal("issued", await IssueAsync(Sample.Issue("scoop", "next", Ada) with { At = Sample.Noon.AddDays(1) }));
    }

    /// <summary>Erasing a person lets their unused codes count no more, under the limits as in the budget.</summary>
    [SkippableFact]
    public virtual async Task An_erasure_gives_back_to_the_limits()
    {
        await PrepareAsync(Sample.Campaign("scoop", 100m) with
        {
            Limits = [new BudgetLimit.OfCodes(2) { Period = BudgetPeriod.Day }, new BudgetLimit.OfMoney(Sample.Euro(5m)) { Period = BudgetPeriod.Week }],
        });
        await IssueAsync("1", Ada);
        await IssueAsync("2", Ada);
        await EntryAsync(Sample.Redeem("2", "r", Ada));
        Assert.Equal("BudgetExhausted", await IssueAsync("3", Bob));

        await EraseAsync(Ada);

        Assert.Equal(["issued", "BudgetExhausted"], [await IssueAsync("3", Bob), await IssueAsync("4", Bob)]);
        await AssertBalancedAsync();
    }

    private static IssueAttempt At(string campaign, DateTimeOffset at) => Sample.Issue(campaign, $"{campaign} {at:O}", Ada) with { At = at };

    private Task<string> TryAsync(string campaign, int number, SourceRecordId recipient) => IssueAsync(Sample.Issue(campaign, $"{campaign} {number}", recipient));

    /// <summary>Takes back the code of the instant before a start, so that its period is as if nobody had asked.</summary>
    private async Task TakeBackAsync(string campaign, DateTimeOffset start)
    {
        var issued = $"{campaign} {start.AddMicroseconds(-1):O}";
        var entry = await EntryAsync(Sample.Redeem(issued, $"r {issued}", Ada) with { At = start });
        await Ledger.ReverseAsync([Sample.Reverse(entry.Id, $"v {issued}")], Token);
    }
}
