using SocialCrm.Testing;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>The suites of consent and the send ledger can fail: each bug is found by the fact that is named.</summary>
public sealed class Planted_governance_bugs
{
    [Fact]
    public Task A_missing_key_is_found() => Finding.AssertAsync(new Words(GovernanceBugs.NoConsentKey), suite => suite.A_key_writes_once());

    [Fact]
    public Task Entries_of_one_record_alone_are_found() => Finding.AssertAsync(
        new Words(GovernanceBugs.OwnEntriesOnly), suite => suite.Merged_customers_are_judged_together());

    [Fact]
    public Task A_channel_that_outvotes_is_found() => Finding.AssertAsync(new Words(GovernanceBugs.ChannelBeforeAll), suite => suite.The_last_word_decides());

    [Fact]
    public Task A_channel_that_outvotes_is_found_by_the_rule() => Finding.AssertAsync(
        new Words(GovernanceBugs.ChannelBeforeAll), suite => suite.The_answer_is_that_of_the_rule());

    [Fact]
    public Task A_consent_that_wins_a_tie_is_found() => Finding.AssertAsync(new Words(GovernanceBugs.GivenWins), suite => suite.The_last_word_decides());

    [Fact]
    public Task A_withdrawal_that_is_forgotten_is_found() => Finding.AssertAsync(
        new Words(GovernanceBugs.WithdrawalForgotten), suite => suite.A_withdrawal_outlives_the_person());

    [Fact]
    public Task A_cap_by_record_is_found() => Finding.AssertAsync(
        new Lines(GovernanceBugs.CapsInMemory), suite => suite.A_cap_counts_over_all_records_of_the_customer());

    [Fact]
    public Task A_cap_in_memory_is_found_by_a_race() => Finding.AssertAsync(new Races(GovernanceBugs.CapsInMemory), suite => suite.A_cap_of_one_lets_one_through());

    [Fact]
    public Task A_cap_in_memory_is_found_while_customers_merge() => Finding.AssertAsync(
        new Races(GovernanceBugs.CapsInMemory), suite => suite.A_cap_holds_while_customers_merge());

    [Fact]
    public Task Consent_that_is_judged_once_is_found() => Finding.AssertAsync(
        new Lines(GovernanceBugs.JudgedOnce), suite => suite.A_withdrawal_holds_back_what_waits());

    [Fact]
    public Task Consent_that_is_judged_once_is_found_by_a_race() => Finding.AssertAsync(
        new Races(GovernanceBugs.JudgedOnce), suite => suite.Nothing_is_handed_out_after_a_withdrawal());

    [Fact]
    public Task A_retry_that_counts_is_found() => Finding.AssertAsync(new Lines(ChannelBugs.NoMessageKey), suite => suite.A_retry_counts_once());

    [Fact]
    public Task A_retry_that_counts_is_found_by_a_race() => Finding.AssertAsync(new Races(ChannelBugs.NoMessageKey), suite => suite.One_key_takes_one_place());

    [Fact]
    public Task A_place_that_is_kept_is_found() => Finding.AssertAsync(
        new Lines(GovernanceBugs.PlaceKept), suite => suite.What_surely_did_not_arrive_gives_its_place_back());

    [Fact]
    public Task A_place_that_is_given_away_is_found() => Finding.AssertAsync(
        new Lines(GovernanceBugs.PlaceGivenAway), suite => suite.Only_a_finding_frees_what_may_have_arrived());

    private sealed class Words(Bug bug) : ConsentStoreSuite(new PlantedStoreHarness(bug));

    private sealed class Lines(Bug bug) : SendLedgerSuite(new PlantedStoreHarness(bug));

    private sealed class Races(Bug bug) : SendRaceSuite(new PlantedStoreHarness(bug));
}
