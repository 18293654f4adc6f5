using SocialCrm.Testing;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>The suite of votes can fail: each bug is found by the fact that is named.</summary>
public sealed class Planted_poll_bugs
{
    [Fact]
    public Task Everybody_being_new_is_found() => Finding.AssertAsync(new Votes(PollBugs.EverybodyIsNew), suite => suite.A_person_has_one_vote_over_all_records());

    [Fact]
    public Task Everybody_being_new_is_found_by_a_race() => Finding.AssertAsync(
        new Votes(PollBugs.EverybodyIsNew), suite => suite.Of_many_votes_of_one_person_at_once_one_is_taken());

    [Fact]
    public Task A_missing_key_is_found() => Finding.AssertAsync(new Votes(PollBugs.NoVoteKey), suite => suite.A_retry_is_no_second_vote());

    [Fact]
    public Task A_retry_that_changes_a_vote_is_found() => Finding.AssertAsync(
        new Votes(PollBugs.NoVoteKey), suite => suite.A_vote_is_changed_where_the_poll_allows_it());

    [Fact]
    public Task Counting_both_of_merged_customers_is_found() => Finding.AssertAsync(
        new Votes(PollBugs.AllCounted), suite => suite.Of_merged_customers_the_earlier_vote_counts());

    [Fact]
    public Task A_window_with_its_end_is_found() => Finding.AssertAsync(
        new Votes(PollBugs.WindowLeftOpen), suite => suite.A_vote_is_taken_within_the_window_of_an_open_poll());

    private sealed class Votes(Bug bug) : VoteStoreSuite(new PlantedStoreHarness(bug));
}
