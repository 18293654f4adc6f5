using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Customers;
using SocialCrm.Offers;
using Xunit;
using static SocialCrm.Testing.ReferralWorld;

namespace SocialCrm.Testing;

/// <summary>What every <see cref="IReferralStore"/> and <see cref="IReferralRewardStore"/> keeps to; <see cref="ReferralPeopleSuite"/> asks what becomes of it when people change.</summary>
public abstract class ReferralStoreSuite : StoreSuite
{
    /// <summary>Takes the harness of the store under test.</summary>
    protected ReferralStoreSuite(StoreHarness harness)
        : base(harness)
    {
    }

    private ReferralWorld World => new(Store);

    /// <summary>A referral goes from the click to a code that can be used, and its money from the budget to the grant.</summary>
    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public virtual async Task A_referral_goes_from_the_click_to_a_code(bool isTwoSided)
    {
        await PrepareAsync(Sample.Referrals("friends", isTwoSided: isTwoSided), people: 3);
        var codes = isTwoSided ? 2 : 1;

        var clicked = Done(await World.FollowAsync(Record(0), Record(1)));
        var held = Done(await World.QualifyAsync("1", Record(1)));
        var before = await StatusOfAsync(World.Campaign);
        var rewarded = Done(await World.RewardAsync(held));
        var grants = await ReferralReader.ReadGrantsAsync(held.Id, Token);
        var used = Assert.Single(await Ledger.RedeemAsync(
            [Sample.Redeem("", "order", Record(2)) with { CodeHash = Sample.Code($"reward {held.Id.Value} 0"), At = Sample.Noon.AddDays(11) }], Token));

        Assert.Equal((ReferralState.Clicked, Record(0), (SourceRecordId?)Record(1), Sample.Noon), (clicked.State, clicked.Referrer, clicked.Referred, clicked.ClickedAt));
        Assert.Equal(
            clicked with { State = ReferralState.Held, Reference = "order 1", QualifiedAt = Sample.Noon, DueAt = Sample.Noon.AddDays(10), Codes = codes }, held);
        Assert.Equal((Sample.Euro(2.50m * codes), 0), (before.Held, before.Issued));
        Assert.Equal(held with { State = ReferralState.Rewarded, EndedAt = Sample.Noon.AddDays(10), ReferrerGrant = rewarded.ReferrerGrant, ReferredGrant = rewarded.ReferredGrant }, rewarded);
        Assert.Equal(rewarded, await ReferralReader.FindAsync(held.Id, Token));
        Assert.Equal(isTwoSided ? [Record(0), Record(1)] : [Record(0)], grants.Select(grant => grant.Recipient));
        Assert.All(grants, grant => Assert.NotNull(grant.Code));
        Assert.Equal(Sample.Euro(2.50m), Assert.IsType<LedgerOutcome.Written>(used).Entry.Value);
        await World.AssertBalancedAsync();
        var told = await Store.GetRequiredService<IOfferEventStore>().ReadAsync(Sample.Noon.AddDays(12), 10, Token);
        Assert.Equal(codes, told.Count(one => one.Kind == OfferEventKind.Granted));
    }

    /// <summary>A person has one code, and is referred once: the first click counts, or the last before something qualifies.</summary>
    [SkippableTheory]
    [InlineData(ReferralAttribution.First, 0)]
    [InlineData(ReferralAttribution.Last, 2)]
    public virtual async Task One_click_counts(ReferralAttribution attribution, int counts)
    {
        var campaign = Sample.Referrals("friends");
        await PrepareAsync(campaign with { Referral = campaign.Referral! with { Attribution = attribution } }, people: 5);

        Assert.False(Assert.IsType<ReferralLinkOutcome.Done>(await World.LinkAsync(Record(0))).IsReplay);
        Assert.Equal(new ReferralLinkOutcome.Done(new ReferralLink(World.Campaign, Record(0), Sample.Noon), true), await World.LinkAsync(Record(0)));
        var first = Done(await World.FollowAsync(Record(0), Record(1)));
        var second = Assert.IsType<ReferralOutcome.Done>(await World.FollowAsync(Record(2), Record(1)));
        var held = Done(await World.QualifyAsync("1", Record(1)));
        var third = Assert.IsType<ReferralOutcome.Done>(await World.FollowAsync(Record(3), Record(1)));

        Assert.Equal((first.Id, attribution == ReferralAttribution.First), (second.Referral.Id, second.IsReplay));
        Assert.Equal(Record(counts), held.Referrer);
        Assert.Equal((held, true), (third.Referral, third.IsReplay));
        AssertRefused(ReferralRefusal.AlreadyCounted, await World.QualifyAsync("again", Record(1)));
        Assert.Single(await ReferralReader.ReadAsync(World.Campaign, Token).ToListAsync());
    }

    /// <summary>What is refused is refused with its reason, and leaves nothing held.</summary>
    [SkippableFact]
    public virtual async Task What_is_refused_leaves_nothing()
    {
        var campaign = Sample.Referrals("friends");
        await PrepareAsync(campaign, people: 3);
        await Campaigns.PublishAsync(Sample.Campaign("scoop", 100m), Sample.Approval, Sample.Noon, Token);
        await World.FollowAsync(Record(0), Record(1));
        var qualify = Sample.Qualify("friends", "1", Record(1));

        Assert.Equal(ReferralRefusal.UnknownPerson, Reason(await World.LinkAsync(Sample.RowId("nobody"))));
        Assert.Equal(ReferralRefusal.UnknownCampaign, Reason(await new ReferralWorld(Store, "none").LinkAsync(Record(0))));
        Assert.Equal(ReferralRefusal.RewardsNoReferrals, Reason(await new ReferralWorld(Store, "scoop").LinkAsync(Record(0))));
        AssertRefused(ReferralRefusal.NotValid, await ClickAsync(Sample.Follow("friends", Record(2), Record(1))));
        AssertRefused(ReferralRefusal.UnknownPerson, await ClickAsync(Sample.Follow("friends", Record(0), Sample.RowId("nobody"))));
        AssertRefused(ReferralRefusal.Oneself, await ClickAsync(Sample.Follow("friends", Record(0), Record(0))));
        AssertRefused(ReferralRefusal.Ended, await ClickAsync(Sample.Follow("friends", Record(0), Record(2)) with { At = campaign.Window.End }));
        (ReferralRefusal Reason, ReferralQualifyAttempt Attempt)[] refused =
        [
            (ReferralRefusal.UnknownCampaign, qualify with { Campaign = new CampaignId("none") }),
            (ReferralRefusal.RewardsNoReferrals, qualify with { Campaign = new CampaignId("scoop") }),
            (ReferralRefusal.NotStarted, qualify with { At = campaign.Window.Start.AddMicroseconds(-1) }),
            (ReferralRefusal.Ended, qualify with { At = campaign.Window.End }),
            (ReferralRefusal.Ended, qualify with { At = campaign.Window.End.AddDays(-10) }),
            (ReferralRefusal.UnknownPerson, qualify with { Person = Sample.RowId("nobody") }),
            (ReferralRefusal.NotReferred, qualify with { Person = Record(2) }),
        ];
        var outcomes = await Referrals.QualifyAsync([.. refused.Select(one => one.Attempt)], Token);

        foreach (var (one, outcome) in refused.Zip(outcomes))
            AssertRefused(one.Reason, outcome);
        Assert.Equal(Sample.Euro(0m), (await StatusOfAsync(World.Campaign)).Held);
        Assert.Equal(ReferralState.Held, Done(Assert.Single(await Referrals.QualifyAsync([qualify], Token))).State);
    }

    /// <summary>A key is replayed with how the referral stands now, and refused for anything else.</summary>
    [SkippableFact]
    public virtual async Task Keys_are_replayed_and_not_reused()
    {
        await PrepareAsync(Sample.Referrals("friends"), people: 4);
        var held = await World.HoldAsync(Record(0), Record(1));
        var other = await World.HoldAsync(Record(0), Record(2));
        var qualify = Sample.Qualify("friends", $"{Record(1).Value:N}", Record(1));
        var rejected = Assert.IsType<ReferralOutcome.Done>(await RejectAsync(held, "r"));

        Assert.Equal((ReferralState.Rejected, (ReferralRefusal?)ReferralRefusal.Cancelled, false), (rejected.Referral.State, rejected.Referral.Rejection, rejected.IsReplay));
        Assert.Equal(new ReferralOutcome.Done(rejected.Referral, true), Assert.Single(await Referrals.QualifyAsync([qualify with { At = Sample.Noon.AddYears(1) }], Token)));
        Assert.Equal(new ReferralOutcome.Done(rejected.Referral, true), await RejectAsync(held, "r"));
        AssertRefused(ReferralRefusal.NotHeld, await RejectAsync(held, "r2"));
        AssertRefused(ReferralRefusal.KeyReused, await RejectAsync(other, "r"));
        AssertRefused(ReferralRefusal.KeyReused, Assert.Single(await Referrals.QualifyAsync([qualify with { Reference = "other" }], Token)));
        AssertRefused(ReferralRefusal.AlreadyCounted, await World.QualifyAsync("once more", Record(1)));
        AssertRefused(ReferralRefusal.UnknownReferral, await RejectAsync(held with { Id = ReferralId.New(Sample.Noon) }, "r3"));
        Assert.Equal(Sample.Euro(2.50m), (await StatusOfAsync(World.Campaign)).Held);
        await World.AssertBalancedAsync();
    }

    /// <summary>Nothing is given before it is due, nothing is lost by a service that stood still, and a paused campaign lets rewards wait.</summary>
    [SkippableFact]
    public virtual async Task A_reward_is_given_when_it_is_due_and_not_before()
    {
        await PrepareAsync(Sample.Referrals("friends"), people: 3);
        var held = await World.HoldAsync(Record(0), Record(1));
        var end = Sample.Noon.AddDays(10);

        Assert.Empty(await Rewards.ReadDueAsync(end.AddMicroseconds(-1), 10, Token));
        AssertRefused(ReferralRefusal.NotHeld, await World.RewardAsync(held, day: 9));
        await MoveAsync(CampaignStep.Pause);
        Assert.Empty(await Rewards.ReadDueAsync(end, 10, Token));
        AssertRefused(ReferralRefusal.Paused, await World.RewardAsync(held));
        await MoveAsync(CampaignStep.Resume);
        Assert.Equal(held, Assert.Single(await Rewards.ReadDueAsync(end, 10, Token)));
        await MoveAsync(CampaignStep.End);
        var given = Assert.IsType<ReferralOutcome.Done>(await World.RewardAsync(held, day: 29));
        var again = Assert.IsType<ReferralOutcome.Done>(await World.RewardAsync(held, day: 29));

        Assert.Equal((ReferralState.Rewarded, false), (given.Referral.State, given.IsReplay));
        Assert.Equal((given.Referral, true), (again.Referral, again.IsReplay));
        AssertRefused(ReferralRefusal.NotHeld, await RejectAsync(held, "late"));
        await World.AssertBalancedAsync();
    }

    /// <summary>When the window is over before the round comes, the code could not be used any more: it is rejected, and the budget has its money again.</summary>
    [SkippableFact]
    public virtual async Task A_reward_after_the_window_is_rejected()
    {
        await PrepareAsync(Sample.Referrals("friends"), people: 2);
        var held = await World.HoldAsync(Record(0), Record(1));

        var rejected = Done(await World.RewardAsync(held, day: 30));

        Assert.Equal((ReferralState.Rejected, (ReferralRefusal?)ReferralRefusal.Ended), (rejected.State, rejected.Rejection));
        Assert.Equal(Sample.Euro(0m), (await StatusOfAsync(World.Campaign)).Held);
    }

    /// <summary>Limits of each person, of periods and of the budget count what is held as well as what is given; two sides are held both or not at all.</summary>
    [SkippableFact]
    public virtual async Task Limits_and_budget_hold()
    {
        await PrepareAsync(Sample.Referrals("friends", budget: 12.50m, isTwoSided: true) with { PerPersonLimit = 2, BudgetShards = 2 }, people: 8);
        await Campaigns.PublishAsync(
            Sample.Referrals("days") with { Limits = [new BudgetLimit.OfCodes(1) { Period = BudgetPeriod.Day }] }, Sample.Approval, Sample.Noon, Token);

        await World.HoldAsync(Record(0), Record(1));
        await World.HoldAsync(Record(0), Record(2));
        await World.FollowAsync(Record(0), Record(3));
        AssertRefused(ReferralRefusal.PersonLimitReached, await World.QualifyAsync("3", Record(3)));
        await World.FollowAsync(Record(4), Record(5));
        AssertRefused(ReferralRefusal.BudgetExhausted, await World.QualifyAsync("5", Record(5)));
        await World.AssertBalancedAsync();
        var rejected = (await ReferralReader.ReadAsync(World.Campaign, Token).ToListAsync()).First(referral => referral.State == ReferralState.Held);
        await RejectAsync(rejected, "r");
        Done(await World.QualifyAsync("5", Record(5)));
        await World.AssertBalancedAsync();

        var days = new ReferralWorld(Store, "days");
        var first = await days.HoldAsync(Record(0), Record(6));
        await days.FollowAsync(Record(0), Record(7));
        AssertRefused(ReferralRefusal.BudgetExhausted, await days.QualifyAsync("7", Record(7)));
        await RejectAsync(first, "r2");
        Done(await days.QualifyAsync("7", Record(7)));
    }

    /// <summary>A share is rewarded once for each person, with no click before it.</summary>
    [SkippableFact]
    public virtual async Task A_share_is_rewarded_once()
    {
        await PrepareAsync(Sample.Referrals("friends", isTwoSided: true), people: 2);

        var held = Done(await World.ShareAsync("1", Record(0), "post 1"));
        AssertRefused(ReferralRefusal.AlreadyCounted, await World.ShareAsync("2", Record(0), "post 1"));
        var second = Done(await World.ShareAsync("3", Record(0), "post 2"));
        Done(await World.ShareAsync("4", Record(1), "post 1"));
        await RejectAsync(second, "r");
        AssertRefused(ReferralRefusal.AlreadyCounted, await World.ShareAsync("5", Record(0), "post 2"));
        var rewarded = Done(await World.RewardAsync(held));

        Assert.Equal((ReferralKind.Share, Record(0), (SourceRecordId?)null, 1, ReferralState.Rewarded), (rewarded.Kind, rewarded.Referrer, rewarded.Referred, rewarded.Codes, rewarded.State));
        await World.AssertBalancedAsync();
    }

    /// <summary>While sixteen threads click, qualify, reject and reward, each person is brought once, each reward given once, and the budget is never passed.</summary>
    [SkippableFact]
    public virtual async Task Races_give_everything_once()
    {
        await PrepareAsync(Sample.Referrals("friends", budget: 25m), people: 40);
        IServiceProvider[] stores = Harness.IsShared ? [Store, Open()] : [Store];
        foreach (var referrer in Enumerable.Range(0, 4))
            await World.LinkAsync(Record(referrer));

        await Race.RunAsync(Race.Threads, async thread =>
        {
            var world = new ReferralWorld(stores[thread % stores.Length]);
            var rewards = stores[thread % stores.Length].GetRequiredService<IReferralRewardStore>();
            for (var turn = 0; turn < 5; turn++)
            {
                // Four threads fight over each visitor, under keys of their own.
                var visitor = Record(4 + (thread / 4 * 5) + turn);
                await world.FollowAsync(Record(thread % 4), visitor);
                if (await world.QualifyAsync($"{thread} {turn}", visitor) is ReferralOutcome.Done held && turn % 2 == 0)
                    await rewards.RejectAsync([new ReferralRejectAttempt(new IdempotencyKey($"reject {thread} {turn}"), held.Referral.Id, Sample.Noon)], Token);
                foreach (var due in await rewards.ReadDueAsync(Sample.Noon.AddDays(10), 100, Token))
                    await world.RewardAsync(due);
            }

            return 0;
        });

        var referrals = await ReferralReader.ReadAsync(World.Campaign, Token).ToListAsync();
        Assert.Equal(20, referrals.Select(referral => referral.Referred).Distinct().Count());
        Assert.Equal(20, referrals.Count);
        Assert.Contains(referrals, referral => referral.State == ReferralState.Rewarded);
        await World.AssertBalancedAsync();
    }

    /// <summary>Of two who bring each other at the same moment, one does.</summary>
    [SkippableFact]
    public virtual async Task Two_who_bring_each_other_at_once_are_no_circle()
    {
        await PrepareAsync(Sample.Referrals("friends"), people: 8);
        IServiceProvider[] stores = Harness.IsShared ? [Store, Open()] : [Store];
        for (var pair = 0; pair < 4; pair++)
        {
            var (left, right) = (Record(2 * pair), Record((2 * pair) + 1));
            await World.FollowAsync(left, right);
            await World.FollowAsync(right, left);

            var outcomes = await Race.RunAsync(2, thread => new ReferralWorld(stores[thread % stores.Length]).QualifyAsync($"{pair} {thread}", thread == 0 ? left : right));

            Assert.Single(outcomes.OfType<ReferralOutcome.Done>());
            Assert.Equal(ReferralRefusal.Cycle, Assert.Single(outcomes.OfType<ReferralOutcome.Refused>()).Reason);
        }
    }

    private static ReferralRefusal Reason(ReferralLinkOutcome outcome) => Assert.IsType<ReferralLinkOutcome.Refused>(outcome).Reason;

    private async Task<ReferralOutcome> ClickAsync(ReferralClickAttempt attempt) => Assert.Single(await Referrals.ClickAsync([attempt], Token));

    private async Task<ReferralOutcome> RejectAsync(Referral referral, string key) =>
        Assert.Single(await Rewards.RejectAsync([new ReferralRejectAttempt(new IdempotencyKey(key), referral.Id, Sample.Noon)], Token));

    private async Task MoveAsync(CampaignStep step)
    {
        var moved = await Store.GetRequiredService<ICampaignReviewStore>().MoveAsync(new CampaignMove(World.Campaign, 1, step, new StaffId("bob"), Sample.Noon), Token);
        Assert.Equal(MoveOutcome.Moved, moved);
    }

    private async Task PrepareAsync(Campaign campaign, int people)
    {
        await Records.PutAsync(People(people), Token);
        await UnifyAsync();
        await Campaigns.PublishAsync(campaign, Sample.Approval, Sample.Noon, Token);
    }
}
