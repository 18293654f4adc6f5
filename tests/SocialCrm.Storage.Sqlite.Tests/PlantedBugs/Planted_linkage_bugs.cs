using SocialCrm.Testing;
using Xunit.Sdk;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>The suites of what unification reads and writes can fail: each bug is found by the fact that is named.</summary>
public sealed class Planted_linkage_bugs
{
    [Fact]
    public async Task Nothing_is_found_where_no_bug_is()
    {
        await Assert.ThrowsAsync<ThrowsAnyException>(() => Finding.AssertAsync(new Waiting(LinkageBugs.None), suite => suite.No_more_is_taken_than_was_asked_for_and_each_once()));
        await Assert.ThrowsAsync<ThrowsAnyException>(() => Finding.AssertAsync(new Sessions(LinkageBugs.None), suite => suite.A_step_sees_its_own_writes()));
        await Assert.ThrowsAsync<ThrowsAnyException>(() => Finding.AssertAsync(new Index(LinkageBugs.None), suite => suite.Kinds_and_blocks_have_the_whole_range_of_numbers()));
        await Assert.ThrowsAsync<ThrowsAnyException>(() => Finding.AssertAsync(new Links(LinkageBugs.None), suite => suite.Another_model_lets_everything_be_decided_anew()));
    }

    [Fact]
    public Task A_record_taken_twice_is_found() => Finding.AssertAsync(
        new Waiting(LinkageBugs.TakenTwice), suite => suite.No_more_is_taken_than_was_asked_for_and_each_once());

    [Fact]
    public Task Taking_without_limit_is_found() => Finding.AssertAsync(
        new Waiting(LinkageBugs.TakenWithoutLimit), suite => suite.No_more_is_taken_than_was_asked_for_and_each_once());

    [Fact]
    public Task Taking_what_does_not_wait_is_found() => Finding.AssertAsync(
        new Waiting(LinkageBugs.NamedWithoutWaiting), suite => suite.Waiting_records_are_taken_by_name());

    [Fact]
    public Task Striking_off_too_late_is_found() => Finding.AssertAsync(
        new Waiting(LinkageBugs.StruckOffLate), suite => suite.A_record_put_while_a_step_runs_waits_again());

    [Fact]
    public Task Half_a_step_is_found() => Finding.AssertAsync(
        new Sessions(LinkageBugs.HalfAStep), suite => suite.A_step_that_throws_leaves_nothing());

    [Fact]
    public Task Half_a_cancelled_step_is_found() => Finding.AssertAsync(
        new Sessions(LinkageBugs.HalfAStep), suite => suite.A_step_that_is_cancelled_leaves_nothing());

    [Fact]
    public Task Steps_side_by_side_are_found() => Finding.AssertAsync(
        new Sessions(LinkageBugs.StepsSideBySide), suite => suite.Steps_take_turns());

    [Fact]
    public Task A_look_that_writes_is_found() => Finding.AssertAsync(
        new Sessions(LinkageBugs.LookThatWrites), suite => suite.Who_looks_cannot_write());

    [Fact]
    public Task A_constraint_that_nobody_hears_is_found() => Finding.AssertAsync(
        new Constraining(LinkageBugs.ConstraintUnheard), suite => suite.The_records_that_are_named_wait_alone());

    [Fact]
    public Task Constraints_found_from_the_left_alone_are_found() => Finding.AssertAsync(
        new Sessions(LinkageBugs.ConstraintsFromTheLeft), suite => suite.Constraints_are_found_from_either_side());

    [Fact]
    public Task Members_that_are_not_settled_are_found() => Finding.AssertAsync(
        new Sessions(LinkageBugs.MembersUnsettled), suite => suite.Memberships_are_found_by_records_and_by_customers());

    [Fact]
    public Task Members_cut_together_are_found() => Finding.AssertAsync(
        new Sessions(LinkageBugs.MembersCutTogether), suite => suite.Memberships_are_found_by_records_and_by_customers());

    [Fact]
    public Task Statements_kept_as_text_are_found() => Finding.AssertAsync(
        new Index(LinkageBugs.StatementAsText), suite => suite.Statements_of_any_bytes_are_read_back());

    [Fact]
    public Task Kinds_of_half_the_range_are_found() => Finding.AssertAsync(
        new Index(LinkageBugs.SignedKinds), suite => suite.Kinds_and_blocks_have_the_whole_range_of_numbers());

    [Fact]
    public Task Kinds_without_order_are_found() => Finding.AssertAsync(
        new Index(LinkageBugs.KindsUnordered), suite => suite.The_first_records_of_each_kind_come_in_order(5));

    [Fact]
    public Task Kinds_ordered_after_the_limit_are_found() => Finding.AssertAsync(
        new Index(LinkageBugs.KindsOrderedTooLate), suite => suite.The_first_records_of_each_kind_come_in_order(5));

    [Fact]
    public Task A_block_without_limit_is_found() => Finding.AssertAsync(
        new Index(LinkageBugs.BlockWithoutLimit), suite => suite.Of_a_crowded_block_no_more_come_than_were_asked_for());

    [Fact]
    public Task Blocks_cut_together_are_found() => Finding.AssertAsync(
        new Index(LinkageBugs.BlocksCutTogether), suite => suite.Of_a_crowded_block_no_more_come_than_were_asked_for());

    [Fact]
    public Task Blocks_that_nobody_leaves_are_found() => Finding.AssertAsync(
        new Index(LinkageBugs.BlocksThatStick), suite => suite.Putting_and_taking_again_changes_nothing());

    [Fact]
    public Task Links_stored_one_way_are_found() => Finding.AssertAsync(
        new Links(LinkageBugs.LinksOneWay), suite => suite.A_link_is_found_from_both_sides());

    [Fact]
    public Task Links_that_stay_are_found() => Finding.AssertAsync(
        new Links(LinkageBugs.LinksThatStay), suite => suite.A_link_is_removed_from_either_side());

    [Fact]
    public Task A_rounded_weight_is_found() => Finding.AssertAsync(
        new Links(LinkageBugs.WeightRounded), suite => suite.Weights_are_read_back_bit_for_bit());

    [Fact]
    public Task Negative_weights_turned_round_are_found() => Finding.AssertAsync(
        new Links(LinkageBugs.NegativeWeightsTurned), suite => suite.Links_between_two_weights_are_streamed_once_each(-3.25f, 3.25f, "-3.25 -1.5 -1E-45 0 1E-45 0.1 3.25"));

    [Fact]
    public Task Links_streamed_twice_are_found() => Finding.AssertAsync(
        new Links(LinkageBugs.LinksTwice), suite => suite.Thousands_of_links_are_streamed_and_the_stream_may_be_left());

    [Fact]
    public Task A_certainty_that_is_lost_is_found() => Finding.AssertAsync(
        new Links(LinkageBugs.CertaintyLost), suite => suite.Weights_are_read_back_bit_for_bit());

    [Fact]
    public Task Links_that_outlive_their_model_are_found() => Finding.AssertAsync(
        new Links(LinkageBugs.LinksOutliveTheirModel), suite => suite.Another_model_lets_everything_be_decided_anew());

    [Fact]
    public Task A_model_for_which_nobody_waits_is_found() => Finding.AssertAsync(
        new Links(LinkageBugs.NobodyWaitsForTheModel), suite => suite.Another_model_lets_everything_be_decided_anew());

    [Fact]
    public Task A_model_whose_version_stands_is_found() => Finding.AssertAsync(
        new Links(LinkageBugs.ModelWithoutVersion), suite => suite.A_model_is_read_back_and_its_versions_count_up());

    [Fact]
    public Task An_erasure_that_leaves_what_is_between_records_is_found() => Finding.AssertAsync(
        new Forgetting(LinkageBugs.ForgetterLeftOut), suite => suite.Nothing_of_the_person_is_left_in_the_index());

    [Fact]
    public Task An_erasure_that_forgets_afterwards_is_found() => Finding.AssertAsync(
        new Forgetting(LinkageBugs.ForgetterAfterwards), suite => suite.When_it_throws_nothing_is_erased());

    [Fact]
    public Task An_erasure_that_forgets_when_the_records_are_gone_is_found() => Finding.AssertAsync(
        new Forgetting(LinkageBugs.ForgetterAfterwards), suite => suite.It_is_called_with_all_records_of_the_person());

    private sealed class Waiting(Bug bug) : WaitingRecordsSuite(new PlantedStoreHarness(bug));

    private sealed class Sessions(Bug bug) : UnificationSessionSuite(new PlantedStoreHarness(bug));

    private sealed class Constraining(Bug bug) : CustomerConstraintSuite(new PlantedStoreHarness(bug));

    private sealed class Index(Bug bug) : LinkageIndexSuite(new PlantedStoreHarness(bug));

    private sealed class Links(Bug bug) : LinkIndexSuite(new PlantedStoreHarness(bug));

    private sealed class Forgetting(Bug bug) : ErasureForgettingSuite(new PlantedStoreHarness(bug));
}
