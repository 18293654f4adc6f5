using SocialCrm.Testing;
using Xunit.Sdk;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>The suites of pledges and statement credits can fail: each bug is found by the fact that is named.</summary>
public sealed class Planted_pledge_bugs
{
    [Fact]
    public async Task Nothing_is_found_where_no_bug_is()
    {
        await Assert.ThrowsAsync<ThrowsAnyException>(() => Finding.AssertAsync(new Pledges(PledgeBugs.None), suite => suite.An_action_of_a_person_counts_once()));
        await Assert.ThrowsAsync<ThrowsAnyException>(() => Finding.AssertAsync(new Credits(PledgeBugs.None), suite => suite.A_credit_is_matched_posted_and_reversed()));
    }

    [Fact]
    public Task Counting_by_record_is_found() => Finding.AssertAsync(new Pledges(PledgeBugs.CountsByRecord), suite => suite.An_action_of_a_person_counts_once());

    [Fact]
    public Task Counting_by_record_is_found_in_a_race() => Finding.AssertAsync(new Races(PledgeBugs.CountsByRecord), suite => suite.One_action_of_one_person_counts_once());

    [Fact]
    public Task Looking_before_counting_is_found() => Finding.AssertAsync(new Races(PledgeBugs.LooksFirst), suite => suite.One_action_of_one_person_counts_once());

    [Fact]
    public Task A_cut_that_is_not_told_is_found() => Finding.AssertAsync(new Pledges(PledgeBugs.SilentCut), suite => suite.The_last_contribution_is_cut_to_the_cap());

    [Fact]
    public Task A_cap_that_outlives_its_amendment_is_found() => Finding.AssertAsync(new Pledges(PledgeBugs.CapForEver), suite => suite.A_raised_cap_is_met_exactly_too());

    [Fact]
    public Task Taking_back_in_words_alone_is_found() =>
        Finding.AssertAsync(new Pledges(PledgeBugs.SaysWithdrawn), suite => suite.An_action_that_is_taken_back_counts_as_the_terms_say());

    [Fact]
    public Task Matching_a_purchase_twice_is_found() => Finding.AssertAsync(new Credits(PledgeBugs.MatchesTwice), suite => suite.A_credit_is_matched_posted_and_reversed());

    [Fact]
    public Task Posting_under_any_reference_is_found() => Finding.AssertAsync(new Credits(PledgeBugs.PostsAgain), suite => suite.A_credit_is_matched_posted_and_reversed());

    [Fact]
    public Task Enrolling_past_the_cap_is_found() => Finding.AssertAsync(new CreditRaces(PledgeBugs.OpenDoor), suite => suite.No_more_cards_enrol_than_the_cap());

    private sealed class Pledges(Bug bug) : PledgeStoreSuite(new PlantedStoreHarness(bug));

    private sealed class Races(Bug bug) : PledgeRaceSuite(new PlantedStoreHarness(bug));

    private sealed class Credits(Bug bug) : StatementCreditSuite(new PlantedStoreHarness(bug));

    private sealed class CreditRaces(Bug bug) : StatementCreditRaceSuite(new PlantedStoreHarness(bug));
}
