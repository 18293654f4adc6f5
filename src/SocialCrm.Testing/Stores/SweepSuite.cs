using SocialCrm.Offers;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>What every <see cref="IOfferSweepStore"/> keeps to.</summary>
public abstract class SweepSuite : OfferSuite
{
    /// <summary>Takes the harness of the store under test.</summary>
    protected SweepSuite(StoreHarness harness)
        : base(harness)
    {
    }

    /// <summary>A code with a time of its own expires at that time and not before, whether or not a sweep has been; swept, it is back in budget and limits.</summary>
    [SkippableFact]
    public virtual async Task A_code_expires_at_its_time_and_returns_to_the_budget()
    {
        await PrepareAsync(Sample.Campaign("scoop", 5m) with { CodeLifetime = TimeSpan.FromHours(1), Limits = [new BudgetLimit.OfCodes(2)] });
        var grant = await GrantAsync(Sample.Issue("scoop", "1", Ada) with { At = Sample.Noon.AddTicks(19) });
        await IssueAsync("2", Ada);
        var end = Sample.Noon.AddHours(1).AddMicroseconds(1);
        Assert.Equal(end, grant.ExpiresAt);

        Assert.Equal("Expired", Word(await RedeemAsync(Sample.Redeem("2", "r2", Ada) with { At = end })));
        Assert.Equal("Expired", Word(await TryHoldAsync(Sample.Hold("2", "h2", Ada, minute: 61))));
        await SweepAsync(Sample.Noon.AddHours(1).AddMicroseconds(-1));
        Assert.Equal((Sample.Euro(5m), 0), ((await StatusOfAsync(Scoop)).Held, (await StatusOfAsync(Scoop)).Lapsed));

        await SweepAsync(Sample.Noon.AddHours(1));
        Assert.Equal((Sample.Euro(2.50m), 1), ((await StatusOfAsync(Scoop)).Held, (await StatusOfAsync(Scoop)).Lapsed));
        Assert.Equal("Expired", Word(await RedeemAsync(Sample.Redeem("2", "r2", Ada))));
        Assert.Equal("written", Word(await RedeemAsync(Sample.Redeem("1", "r1", Ada) with { At = end.AddMicroseconds(-1) })));
        Assert.Equal(["issued", "BudgetExhausted"], [await IssueAsync("3", Ada), await IssueAsync("4", Ada)]);
        Assert.Equal("replay", await IssueAsync("2", Ada));
        await AssertBalancedAsync();
    }

    /// <summary>A code's own time ends with the window at the latest, however long it was to be.</summary>
    [SkippableFact]
    public virtual async Task No_code_outlives_the_window()
    {
        foreach (var lifetime in new[] { TimeSpan.FromDays(30), TimeSpan.FromDays(31), TimeSpan.MaxValue })
        {
            var name = $"for {lifetime.Days}";
            await PrepareAsync(Sample.Campaign(name, 5m) with { CodeLifetime = lifetime });
            var grant = await GrantAsync(Sample.Issue(name, name, Ada));

            Assert.Equal(Sample.Noon.AddDays(30), grant.ExpiresAt);
            Assert.Equal("Ended", Word(await RedeemAsync(Sample.Redeem(name, "r " + name, Ada) with { At = Sample.Noon.AddDays(30) })));
        }
    }

    /// <summary>At the end of the window all unused codes go, in portions, and the used ones stay.</summary>
    [SkippableFact]
    public virtual async Task At_the_end_of_the_window_unused_codes_go()
    {
        await PrepareAsync(Sample.Campaign("scoop", 100m));
        await Campaigns.PublishAsync(Sample.Campaign("cone", 100m) with { Window = new CampaignWindow(Sample.Noon, Sample.Noon.AddDays(60)) }, Sample.Approval, Sample.Noon, Token);
        await Grants.IssueAsync([.. Enumerable.Range(0, 11).Select(number => Sample.Issue("scoop", $"{number}", Ada)), Sample.Issue("cone", "c", Ada)], Token);
        await EntryAsync(Sample.Redeem("3", "r3", Ada));
        var back = await EntryAsync(Sample.Redeem("4", "r4", Ada));
        await Ledger.ReverseAsync([Sample.Reverse(back.Id, "v4")], Token);

        Assert.Equal(0, await SweepAsync(Sample.Noon.AddDays(30).AddMicroseconds(-1), most: 2));
        var turns = await SweepAsync(Sample.Noon.AddDays(30), most: 2);

        Assert.InRange(turns, 5, 7);
        var status = await StatusOfAsync(Scoop);
        Assert.Equal((Sample.Euro(0m), Sample.Euro(2.50m), 9, 11), (status.Held, status.Granted, status.Lapsed, status.Issued));
        Assert.Equal(Sample.Euro(2.50m), (await StatusOfAsync(new CampaignId("cone"))).Held);
        Assert.Equal(0, await SweepAsync(Sample.Noon.AddDays(31), most: 2));
        Assert.Equal("written", Word(await RedeemAsync(Sample.Redeem("c", "rc", Ada) with { At = Sample.Noon.AddDays(40) })));
        await AssertBalancedAsync();
    }

    /// <summary>A code that a host with a late clock gave just before the end is not held for ever, though the sweep had been.</summary>
    [SkippableFact]
    public virtual async Task A_code_given_by_a_late_clock_goes_too()
    {
        await PrepareAsync(Sample.Campaign("scoop", 100m));
        var end = Sample.Noon.AddDays(30);
        await IssueAsync("1", Ada);
        await SweepAsync(end);
        await IssueAsync(Sample.Issue("scoop", "2", Ada) with { At = end.AddSeconds(-1) });

        await SweepAsync(end.AddDays(1));

        Assert.Equal((Sample.Euro(0m), 2), ((await StatusOfAsync(Scoop)).Held, (await StatusOfAsync(Scoop)).Lapsed));
        Assert.Equal(0, await SweepAsync(end.AddDays(9)));
        await AssertBalancedAsync();
    }

    /// <summary>A hold whose time is over is ended, and its code good again; where the code's own time is over too, it goes with it.</summary>
    [SkippableFact]
    public virtual async Task Holds_are_ended_with_or_without_their_codes()
    {
        await PrepareAsync(Sample.Campaign("scoop", 5m) with { CodeLifetime = TimeSpan.FromMinutes(30) });
        await IssueAsync("1", Ada);
        await IssueAsync("2", Ada);
        var early = await HoldAsync(Sample.Hold("1", "h1", Bob));
        await HoldAsync(Sample.Hold("2", "h2", Bob, minute: 29));

        Assert.Equal(0, await SweepAsync(early.ExpiresAt.AddMicroseconds(-1)));
        Assert.Equal(1, await SweepAsync(early.ExpiresAt));
        Assert.Equal(HoldState.Expired, Assert.IsType<HoldOutcome.Done>(await TryHoldAsync(Sample.Hold("1", "h1", Bob))).Hold.State);
        Assert.Equal("HoldEnded", Word(await CaptureAsync(Sample.Capture(early.Id, "c1"))));
        Assert.Equal("written", Word(await RedeemAsync(Sample.Redeem("1", "r1", Ada) with { At = Sample.Noon.AddMinutes(20) })));

        await SweepAsync(Sample.Noon.AddMinutes(40));
        Assert.Equal(Sample.Euro(2.50m), (await StatusOfAsync(Scoop)).Held);
        await SweepAsync(Sample.Noon.AddMinutes(44));
        Assert.Equal((Sample.Euro(0m), 1), ((await StatusOfAsync(Scoop)).Held, (await StatusOfAsync(Scoop)).Lapsed));
        await AssertBalancedAsync();
    }

    /// <summary>A code that is swept and redeemed at once is one or the other.</summary>
    [SkippableFact]
    public virtual async Task A_code_is_swept_or_redeemed()
    {
        await PrepareAsync(Sample.Campaign("scoop", 100m) with { BudgetShards = 2, CodeLifetime = TimeSpan.FromHours(1) });
        await Grants.IssueAsync([.. Enumerable.Range(0, 24).Select(code => Sample.Issue("scoop", $"{code}", Ada))], Token);
        var (sweeps, ledgers) = (Stores<IOfferSweepStore>(), Stores<IRedemptionStore>());

        var used = await Race.RunAsync(8, async thread =>
        {
            var count = 0;
            for (var number = 0; number < 6; number++)
            {
                if (thread < 4)
                    count += Assert.Single(await ledgers[thread % ledgers.Length].RedeemAsync([Sample.Redeem($"{(thread * 6) + number}", $"r{thread} {number}", Bob)], Token)) is LedgerOutcome.Written ? 1 : 0;
                else
                    await sweeps[thread % sweeps.Length].SweepAsync(Sample.Noon.AddHours(1), 3, Token);
            }

            return count;
        });

        await SweepAsync(Sample.Noon.AddHours(1));
        var status = await StatusOfAsync(Scoop);
        Assert.Equal((used.Sum(), 24 - used.Sum(), Sample.Euro(0m)), (status.Redeemed, status.Lapsed, status.Held));
        await AssertBalancedAsync();
    }

    /// <summary>A turn ends at least one.</summary>
    [SkippableFact]
    public virtual Task A_turn_of_nothing_is_a_mistake_of_the_caller() =>
        Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Sweeps.SweepAsync(Sample.Noon, 0, Token));
}
