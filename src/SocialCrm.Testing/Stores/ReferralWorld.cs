using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Customers;
using SocialCrm.Offers;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>People who refer each other in one campaign, by number.</summary>
internal sealed class ReferralWorld(IServiceProvider store, string campaign = "friends")
{
    private static readonly CancellationToken Token = CancellationToken.None;

    public CampaignId Campaign { get; } = new(campaign);

    private IReferralStore Referrals => store.GetRequiredService<IReferralStore>();

    public static SourceRecordId Record(int number) => Sample.RowId($"person {number}");

    public static IReadOnlyList<SourceRecord> People(int count) => [.. Enumerable.Range(0, count).Select(number => Sample.Row($"person {number}", $"{number}@x.org"))];

    public async Task<ReferralLinkOutcome> LinkAsync(SourceRecordId referrer) => Assert.Single(await Referrals.LinkAsync([Sample.Link(campaign, referrer)], Token));

    /// <summary>Gives the referrer a code, and lets the visitor follow it.</summary>
    public async Task<ReferralOutcome> FollowAsync(SourceRecordId referrer, SourceRecordId visitor)
    {
        await LinkAsync(referrer);
        return Assert.Single(await Referrals.ClickAsync([Sample.Follow(campaign, referrer, visitor)], Token));
    }

    public async Task<ReferralOutcome> QualifyAsync(string key, SourceRecordId visitor) => Assert.Single(await Referrals.QualifyAsync([Sample.Qualify(campaign, key, visitor)], Token));

    public async Task<ReferralOutcome> ShareAsync(string key, SourceRecordId sharer, string share) => Assert.Single(await Referrals.QualifyAsync(
        [Sample.Qualify(campaign, key, sharer) with { Kind = ReferralKind.Share, Reference = share }], Token));

    /// <summary>One brings another: clicked and qualified.</summary>
    public async Task<Referral> HoldAsync(SourceRecordId referrer, SourceRecordId visitor)
    {
        await FollowAsync(referrer, visitor);
        return Done(await QualifyAsync($"{visitor.Value:N}", visitor));
    }

    public async Task<ReferralOutcome> RewardAsync(Referral referral, int day = 10) =>
        Assert.Single(await store.GetRequiredService<IReferralRewardStore>().RewardAsync([Sample.Reward(referral, day)], Token));

    /// <summary>Asserts that what is held and granted is what referrals and grants say.</summary>
    public async Task AssertBalancedAsync()
    {
        var status = await store.GetRequiredService<ICampaignStore>().FindAsync(Campaign, Token);
        Assert.NotNull(status);
        var referrals = await store.GetRequiredService<IReferralReader>().ReadAsync(Campaign, Token).ToListAsync();
        var waiting = referrals.Where(referral => referral.State == ReferralState.Held).Sum(referral => referral.Codes);
        var value = status.Campaign.Benefit.MaximumValue.Amount;
        Assert.Equal(referrals.Where(referral => referral.State == ReferralState.Rewarded).Sum(referral => referral.Codes), status.Issued);
        Assert.Equal((waiting + status.Issued - status.Redeemed - status.Lapsed) * value, status.Held.Amount);
        Assert.InRange(status.Held.Amount + status.Granted.Amount, 0m, status.Budget.Amount);
    }

    public static Referral Done(ReferralOutcome outcome) => Assert.IsType<ReferralOutcome.Done>(outcome).Referral;

    public static void AssertRefused(ReferralRefusal reason, ReferralOutcome outcome) => Assert.Equal(reason, Assert.IsType<ReferralOutcome.Refused>(outcome).Reason);
}
