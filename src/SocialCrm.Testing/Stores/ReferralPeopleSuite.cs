using SocialCrm.Customers;
using SocialCrm.Offers;
using Xunit;
using static SocialCrm.Testing.ReferralWorld;

namespace SocialCrm.Testing;

/// <summary>What becomes of referrals when people are merged between click and reward, are held out, or are erased.</summary>
public abstract class ReferralPeopleSuite : StoreSuite
{
    private static readonly Holdout Half = Sample.Holdout("half", 0.5);

    private readonly Person zelda = new("zeldamarker");

    /// <summary>Takes the harness of the store under test.</summary>
    protected ReferralPeopleSuite(StoreHarness harness)
        : base(harness)
    {
    }

    private ReferralWorld World => new(Store);

    /// <summary>Nobody brings themselves: found out at the click, when it qualifies, or when the reward is due.</summary>
    [SkippableFact]
    public virtual async Task Nobody_brings_themselves_whenever_that_is_found_out()
    {
        await PrepareAsync(Sample.Referrals("friends"));
        await World.LinkAsync(Record(0));
        await MergeAsync(0, 1);
        var clicked = await World.FollowAsync(Record(0), Record(1));
        await World.FollowAsync(Record(2), Record(3));
        await MergeAsync(2, 3);
        var qualified = await World.QualifyAsync("3", Record(3));
        var held = await World.HoldAsync(Record(4), Record(5));
        await MergeAsync(4, 5);
        var rewarded = Done(await World.RewardAsync(held));

        AssertRefused(ReferralRefusal.Oneself, clicked);
        AssertRefused(ReferralRefusal.Oneself, qualified);
        Assert.Equal((ReferralState.Rejected, (ReferralRefusal?)ReferralRefusal.Oneself), (rewarded.State, rewarded.Rejection));
        Assert.Equal(Sample.Euro(0m), (await StatusOfAsync(World.Campaign)).Held);
        await World.AssertBalancedAsync();
    }

    /// <summary>No circle of any length is closed, also one that a merge closes afterwards.</summary>
    [SkippableFact]
    public virtual async Task No_circle_is_closed()
    {
        await PrepareAsync(Sample.Referrals("friends"));
        for (var number = 0; number < 12; number++)
            await World.HoldAsync(Record(number), Record(number + 1));
        await World.FollowAsync(Record(12), Record(0));
        AssertRefused(ReferralRefusal.Cycle, await World.QualifyAsync("0", Record(0)));

        // Somebody brings the first of a line, and turns out to be the last of it.
        await World.HoldAsync(Record(20), Record(21));
        await World.HoldAsync(Record(21), Record(22));
        var held = await World.HoldAsync(Record(23), Record(20));
        await MergeAsync(23, 22);
        var rewarded = Done(await World.RewardAsync(held));

        Assert.Equal((ReferralState.Rejected, (ReferralRefusal?)ReferralRefusal.Cycle), (rewarded.State, rewarded.Rejection));
        await World.AssertBalancedAsync();
    }

    /// <summary>Two who were brought and turn out to be one are rewarded for once: what qualified first counts. Limits count over all records too.</summary>
    [SkippableFact]
    public virtual async Task Two_who_turn_out_to_be_one_count_once()
    {
        await PrepareAsync(Sample.Referrals("friends") with { PerPersonLimit = 1 });
        var first = await World.HoldAsync(Record(0), Record(1));
        await World.FollowAsync(Record(2), Record(3));
        var second = Done(Assert.Single(await Referrals.QualifyAsync([Sample.Qualify("friends", "3", Record(3)) with { At = Sample.Noon.AddDays(1) }], Token)));
        await MergeAsync(1, 3);
        var third = await World.HoldAsync(Record(4), Record(5));
        var fourth = await World.HoldAsync(Record(6), Record(7));
        await MergeAsync(4, 6);

        Assert.Equal(ReferralRefusal.AlreadyCounted, Done(await World.RewardAsync(second, day: 11)).Rejection);
        Assert.Equal(ReferralState.Rewarded, Done(await World.RewardAsync(first, day: 11)).State);
        Assert.Equal(ReferralState.Rewarded, Done(await World.RewardAsync(third)).State);
        Assert.Equal(ReferralRefusal.PersonLimitReached, Done(await World.RewardAsync(fourth)).Rejection);
        await World.AssertBalancedAsync();
    }

    /// <summary>Any record of a person stands for all: one code, one click, one who qualified.</summary>
    [SkippableFact]
    public virtual async Task Any_record_of_a_person_stands_for_all()
    {
        await PrepareAsync(Sample.Referrals("friends"));
        await World.LinkAsync(Record(0));
        await MergeAsync(0, 1);
        await MergeAsync(2, 3);

        Assert.Equal(Record(0), Assert.IsType<ReferralLinkOutcome.Done>(await World.LinkAsync(Record(1))).Link.Referrer);
        var clicked = Done(await World.FollowAsync(Record(0), Record(2)));
        Assert.Equal(clicked, Done(await World.FollowAsync(Record(4), Record(3))));
        Assert.Equal(clicked.Id, Done(await World.QualifyAsync("1", Record(3))).Id);
    }

    /// <summary>Where one of those who would be rewarded is held out, nobody is: when it qualifies, and when a merge shows it later.</summary>
    [SkippableFact]
    public virtual async Task Held_out_people_are_given_nothing()
    {
        var (treated, heldOut) = await PrepareAsync(Sample.Referrals("friends", isTwoSided: true) with { Holdout = Half.Id });
        await Campaigns.PublishAsync(Sample.Referrals("one") with { Holdout = Half.Id }, Sample.Approval, Sample.Noon, Token);
        await World.FollowAsync(Record(heldOut[0]), Record(treated[0]));
        await World.FollowAsync(Record(treated[1]), Record(heldOut[1]));
        var one = new ReferralWorld(Store, "one");

        AssertRefused(ReferralRefusal.HeldOut, await World.QualifyAsync("1", Record(treated[0])));
        AssertRefused(ReferralRefusal.HeldOut, await World.QualifyAsync("2", Record(heldOut[1])));
        AssertRefused(ReferralRefusal.HeldOut, await World.ShareAsync("3", Record(heldOut[2]), "post"));
        Assert.Equal(1, (await one.HoldAsync(Record(treated[2]), Record(heldOut[3]))).Codes);
        var held = await World.HoldAsync(Record(treated[3]), Record(treated[4]));
        await MergeAsync(treated[3], heldOut[0]);
        var rewarded = Done(await World.RewardAsync(held));

        Assert.Equal((ReferralState.Rejected, (ReferralRefusal?)ReferralRefusal.HeldOut), (rewarded.State, rewarded.Rejection));
        Assert.Equal(Sample.Euro(0m), (await StatusOfAsync(World.Campaign)).Held);
        await World.AssertBalancedAsync();
    }

    /// <summary>Erasing somebody makes their code void, rejects what is held on either side, and leaves what was rewarded without them.</summary>
    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public virtual async Task Erasing_somebody_leaves_the_sums(bool isReferrer)
    {
        await PrepareAsync(Sample.Referrals("friends", isTwoSided: true));
        var me = zelda.Row.Id;
        await World.LinkAsync(me);
        var given = await HeldAsync(isReferrer, 0);
        if (!isReferrer)
            await RejectAsync(given);
        else
            Done(await World.RewardAsync(given));
        var held = isReferrer ? await HeldAsync(isReferrer, 1) : given;
        if (isReferrer)
            await World.FollowAsync(me, Record(2));
        else
            await World.FollowAsync(Record(2), zelda.AccountId);
        Done(await World.ShareAsync("zeldamarker share", me, "post of zeldamarker"));

        await PersonalData.EraseAsync(new CustomerReference.ById(await CustomerOfAsync(me)), Sample.Noon.AddDays(1), Token);

        foreach (var marker in zelda.Markers)
            Assert.Empty(await Harness.FindAsync(marker, Token));
        Assert.Equal(isReferrer ? ReferralRefusal.Erased : ReferralRefusal.Cancelled, (await ReferralReader.FindAsync(held.Id, Token))!.Rejection);
        AssertRefused(ReferralRefusal.NotValid, Assert.Single(await Referrals.ClickAsync([Sample.Follow("friends", me, Record(5))], Token)));
        Assert.DoesNotContain(await ReferralReader.ReadAsync(World.Campaign, Token).ToListAsync(), referral => referral.State is ReferralState.Clicked or ReferralState.Held);
        var status = await StatusOfAsync(World.Campaign);
        Assert.Equal(isReferrer ? Sample.Euro(2.50m) : Sample.Euro(0m), status.Held);
    }

    private async Task<Referral> HeldAsync(bool isReferrer, int other)
    {
        var (referrer, referred) = isReferrer ? (zelda.Row.Id, Record(other)) : (Record(other), zelda.Row.Id);
        await World.FollowAsync(referrer, referred);
        return Done(await World.QualifyAsync($"zeldamarker {other}", referred));
    }

    private Task<IReadOnlyList<ReferralOutcome>> RejectAsync(Referral referral) =>
        Rewards.RejectAsync([new ReferralRejectAttempt(new IdempotencyKey("zeldamarker rejects"), referral.Id, Sample.Noon)], Token);

    private async Task MergeAsync(int left, int right)
    {
        await Records.PutAsync([Sample.Row($"bridge {left} {right}", $"{left}@x.org", $"{right}@x.org")], Token);
        await UnifyAsync();
        Assert.Equal(await CustomerOfAsync(Record(left)), await CustomerOfAsync(Record(right)));
    }

    private async Task<(List<int> Treated, List<int> HeldOut)> PrepareAsync(Campaign campaign)
    {
        const int Count = 40;
        await Holdouts.DefineAsync(Half, Sample.Noon, Token);
        await Records.PutAsync([.. People(Count), zelda.Row, zelda.AuthorRecord], Token);
        await UnifyAsync();
        await Campaigns.PublishAsync(campaign, Sample.Approval, Sample.Noon, Token);
        var lots = new HoldoutLots(Half);
        var (treated, heldOut) = (new List<int>(), new List<int>());
        for (var number = 0; number < Count; number++)
            (lots.ArmOf(await CustomerOfAsync(Record(number))) == HoldoutArm.HeldOut ? heldOut : treated).Add(number);
        return (treated, heldOut);
    }
}
