using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Customers;
using SocialCrm.Offers;
using static SocialCrm.Sdk.Tests.Offers.DeskOnSqlite;

namespace SocialCrm.Sdk.Tests.Offers;

public sealed class ReferralTests : IAsyncLifetime
{
    private readonly DeskOnSqlite crm = new();
    private SourceRecordId ada;
    private SourceRecordId bob;

    private ReferralDesk Referrals => crm.Services.GetRequiredService<ReferralDesk>();

    public async Task InitializeAsync()
    {
        ada = await crm.KnowAsync("crm", "ada");
        bob = await crm.KnowAsync("crm", "bob");
        await crm.Unifier.UnifyAsync();
        await crm.Desk.PublishAsync(Friends(), Approval);
    }

    public Task DisposeAsync() => crm.CloseAsync();

    [Fact]
    public async Task A_code_is_the_same_at_every_call_and_another_for_everybody_and_every_campaign()
    {
        await crm.Desk.PublishAsync(Friends() with { Id = new CampaignId("other") }, Approval);

        var code = await CodeAsync(ada);

        Assert.Matches("^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}$", code);
        Assert.Equal(code, await CodeAsync(ada));
        Assert.NotEqual(code, await CodeAsync(bob));
        Assert.NotEqual(code, Assert.IsType<ReferralCode.Given>(await Referrals.LinkAsync(new CampaignId("other"), ada)).Code);
        Assert.Equal(ReferralRefusal.NotValid, Refused(await Referrals.ClickAsync("nothing", bob)));
        Assert.Equal(ReferralRefusal.NotValid, Refused(await Referrals.ClickAsync("0123-4567-89AB-CDEFP", bob)));
    }

    [Fact]
    public async Task The_round_gives_codes_when_they_are_due_and_they_can_be_used()
    {
        await Referrals.ClickAsync((await CodeAsync(ada)).ToLowerInvariant(), bob);
        var held = Done(await Referrals.QualifyAsync(new IdempotencyKey("order-1"), Summer, bob, "order-1"));

        await crm.Desk.RunDueAsync();
        Assert.Empty(await Referrals.RewardsAsync(held.Id));
        crm.Clock.Now += TimeSpan.FromDays(14);
        await crm.Desk.RunDueAsync();
        await crm.Desk.RunDueAsync();

        var given = await Referrals.RewardsAsync(held.Id);
        Assert.Equal([ada, bob], given.Select(one => one.Grant.Recipient));
        Assert.Equal(2, given.Select(one => one.Code).Distinct().Count());
        foreach (var one in given)
            Assert.Equal(Euros(5m), (await crm.EntryAsync(ToRedeem(one.Code, one.Code, one.Grant.Recipient))).Value);
        var status = await crm.StatusAsync();
        Assert.Equal((Euros(0m), Euros(10m), 2), (status.Held, status.Granted, status.Issued));
        Assert.DoesNotContain(given[0].Code, given[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_order_gives_nothing()
    {
        await Referrals.ClickAsync(await CodeAsync(ada), bob);
        var held = Done(await Referrals.QualifyAsync(new IdempotencyKey("order-1"), Summer, bob, "order-1"));
        Done(await Referrals.RejectAsync(new IdempotencyKey("cancel-1"), held.Id));
        crm.Clock.Now += TimeSpan.FromDays(20);
        await crm.Desk.RunDueAsync();

        Assert.Equal(ReferralState.Rejected, (await Referrals.FindAsync(held.Id))!.State);
        Assert.Equal(Euros(0m), (await crm.StatusAsync()).Held);
    }

    [Fact]
    public async Task A_merge_before_the_reward_rejects_it()
    {
        await Referrals.ClickAsync(await CodeAsync(ada), bob);
        var held = Done(await Referrals.QualifyAsync(new IdempotencyKey("order-1"), Summer, bob, "order-1"));
        await crm.Unifier.ConstrainAsync(new CustomerConstraints([], [new RecordConnection(ada, bob, "login")]));
        await crm.Unifier.UnifyAsync();
        crm.Clock.Now += TimeSpan.FromDays(14);
        await crm.Desk.RunDueAsync();

        Assert.Equal(ReferralRefusal.Oneself, (await Referrals.FindAsync(held.Id))!.Rejection);
        Assert.Empty(await Referrals.RewardsAsync(held.Id));
    }

    [Fact]
    public async Task Shares_are_rewarded_and_references_checked()
    {
        var held = Done(await Referrals.QualifyShareAsync(new IdempotencyKey("share"), Summer, ada, "post-1"));
        crm.Clock.Now += TimeSpan.FromDays(14);
        await crm.Desk.RunDueAsync();

        Assert.Single(await Referrals.RewardsAsync(held.Id));
        Assert.Equal(ReferralRefusal.InvalidReference, Refused(await Referrals.QualifyShareAsync(new IdempotencyKey("s2"), Summer, ada, new string('p', 10_000_000))));
        Assert.Equal(ReferralRefusal.InvalidReference, Refused(await Referrals.QualifyAsync(new IdempotencyKey("s3"), Summer, ada, "a\nb")));
        await Assert.ThrowsAsync<ArgumentException>(() => Referrals.ClickAsync("x", default));
        await Assert.ThrowsAsync<ArgumentException>(() => Referrals.LinkAsync(Summer, default));
    }

    [Fact]
    public async Task A_campaign_that_could_not_reward_is_refused()
    {
        Campaign[] wrong =
        [
            Friends() with { Referral = new ReferralTerms(TimeSpan.FromDays(-1)) },
            Friends() with { Referral = new ReferralTerms(TimeSpan.FromDays(92)) },
            Friends() with { Referral = new ReferralTerms(TimeSpan.Zero) { Attribution = (ReferralAttribution)5 } },
            Friends() with { Budget = Euros(9m) },
            Friends() with { Benefit = new Benefit.GiftValue(Euros(1m), Euros(2m)) },
        ];

        foreach (var campaign in wrong)
            await Assert.ThrowsAsync<ArgumentException>(() => crm.Desk.PublishAsync(campaign with { Id = new CampaignId("wrong") }, Approval));
    }

    private static Campaign Friends() => Campaign() with { PerPersonLimit = 3, Referral = new ReferralTerms(TimeSpan.FromDays(14)) { IsTwoSided = true } };

    private static Referral Done(ReferralOutcome outcome) => Assert.IsType<ReferralOutcome.Done>(outcome).Referral;

    private static ReferralRefusal Refused(ReferralOutcome outcome) => Assert.IsType<ReferralOutcome.Refused>(outcome).Reason;

    private async Task<string> CodeAsync(SourceRecordId referrer) => Assert.IsType<ReferralCode.Given>(await Referrals.LinkAsync(Summer, referrer)).Code;
}
