using SocialCrm.Testing;
using Xunit.Sdk;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>The suites of gifts and referrals can fail: each bug is found by the fact that is named.</summary>
public sealed class Planted_gift_bugs
{
    [Fact]
    public async Task Nothing_is_found_where_no_bug_is()
    {
        await Assert.ThrowsAsync<ThrowsAnyException>(() => Finding.AssertAsync(new Gifts(GiftBugs.None), suite => suite.A_token_is_claimed_once()));
        await Assert.ThrowsAsync<ThrowsAnyException>(() => Finding.AssertAsync(new Referrals(GiftBugs.None), suite => suite.Keys_are_replayed_and_not_reused()));
    }

    [Fact]
    public Task A_token_that_is_good_for_all_is_found() => Finding.AssertAsync(new Gifts(GiftBugs.ClaimedByAll), suite => suite.A_token_is_claimed_once());

    [Fact]
    public Task A_token_that_is_good_for_all_is_found_by_racing() => Finding.AssertAsync(new Races(GiftBugs.ClaimedByAll), suite => suite.One_of_many_claims_a_gift());

    [Fact]
    public Task Spending_twice_is_found() => Finding.AssertAsync(new Races(GiftBugs.SpentTwice), suite => suite.One_key_does_one_thing());

    [Fact]
    public Task A_refund_that_is_not_in_the_ledger_is_found() => Finding.AssertAsync(new Gifts(GiftBugs.RefundsUnwritten), suite => suite.The_rest_goes_back_as_the_terms_allow());

    [Fact]
    public Task A_gift_for_somebody_held_out_is_found() => Finding.AssertAsync(new People(GiftBugs.RecipientUnseen), suite => suite.A_gift_for_somebody_held_out_is_refused());

    [Fact]
    public Task A_sender_who_is_not_erased_is_found() => Finding.AssertAsync(new People(Bugs.NothingErased), suite => suite.Erasing_a_sender_leaves_the_gift_good());

    [Fact]
    public Task An_early_reward_is_found() => Finding.AssertAsync(
        new Referrals(GiftBugs.RewardedEarly), suite => suite.A_reward_is_given_when_it_is_due_and_not_before());

    [Fact]
    public Task Qualifying_twice_is_found() => Finding.AssertAsync(new Referrals(GiftBugs.QualifiedTwice), suite => suite.Keys_are_replayed_and_not_reused());

    [Fact]
    public Task A_wrong_reason_is_found() => Finding.AssertAsync(
        new ReferralPeople(GiftBugs.WrongReason), suite => suite.Nobody_brings_themselves_whenever_that_is_found_out());

    private sealed class Gifts(Bug bug) : GiftStoreSuite(new PlantedStoreHarness(bug));

    private sealed class Races(Bug bug) : GiftRaceSuite(new PlantedStoreHarness(bug));

    private sealed class People(Bug bug) : GiftPeopleSuite(new PlantedStoreHarness(bug));

    private sealed class Referrals(Bug bug) : ReferralStoreSuite(new PlantedStoreHarness(bug));

    private sealed class ReferralPeople(Bug bug) : ReferralPeopleSuite(new PlantedStoreHarness(bug));
}
