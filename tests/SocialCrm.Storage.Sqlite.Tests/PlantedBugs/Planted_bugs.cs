using SocialCrm.Testing;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>The suites can fail: each bug is found by the fact that is named.</summary>
public sealed class Planted_bugs
{
    [Fact]
    public Task An_early_acknowledgement_is_found() => Finding.AssertAsync(
        new Intake(Bugs.EarlyAcknowledgement), suite => suite.What_is_acknowledged_is_seen_by_another_process_at_once());

    [Fact]
    public Task An_early_acknowledgement_is_found_by_killing() => Finding.AssertAsync(
        new Durability(Bugs.EarlyAcknowledgement), suite => suite.A_killed_writer_loses_nothing_acknowledged_and_leaves_nothing_half_written());

    [Fact]
    public Task A_cursor_that_runs_ahead_of_its_data_is_found_by_killing() => Finding.AssertAsync(
        new Durability(Bugs.CursorBeforeData), suite => suite.A_killed_writer_loses_nothing_acknowledged_and_leaves_nothing_half_written());

    [Fact]
    public Task A_lost_batch_is_found() => Finding.AssertAsync(
        new Intake(Bugs.LostBatch), suite => suite.What_is_acknowledged_is_seen_by_another_process_at_once());

    [Fact]
    public Task A_missing_unique_key_is_found() => Finding.AssertAsync(
        new Intake(Bugs.MissingUniqueKey), suite => suite.A_batch_sent_again_is_all_duplicates());

    [Fact]
    public Task A_missing_transaction_is_found() => Finding.AssertAsync(
        new Intake(Bugs.NoTransaction), suite => suite.A_batch_that_fails_leaves_nothing_behind());

    [Fact]
    public Task A_cursor_that_always_moves_is_found() => Finding.AssertAsync(
        new Cursors(Bugs.CursorThatAlwaysMoves), suite => suite.A_stale_batch_stores_nothing());

    [Fact]
    public Task A_second_touchpoint_is_found() => Finding.AssertAsync(
        new Intake(Bugs.TouchpointTwice), suite => suite.An_edit_adds_no_second_touchpoint());

    [Fact]
    public Task A_timeline_out_of_order_is_found() => Finding.AssertAsync(
        new Journeys(Bugs.UnorderedTimeline), suite => suite.A_timeline_is_in_order_of_time_event_id_and_source());

    [Fact]
    public Task Counting_before_issuing_is_found() => Finding.AssertAsync(
        new Races(Bugs.CountThenIssue), suite => suite.A_budget_is_never_passed_and_never_left());

    [Fact]
    public Task A_limit_that_ignores_merged_records_is_found() => Finding.AssertAsync(
        new Races(Bugs.LimitPerRecord), suite => suite.A_customer_never_gets_more_than_the_limit());

    [Fact]
    public Task A_retry_taken_for_a_new_attempt_is_found() => Finding.AssertAsync(
        new Races(Bugs.NoIdempotence), suite => suite.One_key_gives_one_grant());

    [Fact]
    public Task An_erasure_that_erases_nothing_is_found() => Finding.AssertAsync(
        new Erasure(Bugs.NothingErased), suite => suite.Nothing_that_leads_to_the_person_is_left_in_any_table());

    private sealed class Intake(Bug bug) : InteractionStoreSuite(new PlantedStoreHarness(bug));

    private sealed class Cursors(Bug bug) : IntakeCursorSuite(new PlantedStoreHarness(bug));

    private sealed class Journeys(Bug bug) : JourneySourceSuite(new PlantedStoreHarness(bug));

    private sealed class Races(Bug bug) : GrantRaceSuite(new PlantedStoreHarness(bug));

    private sealed class Erasure(Bug bug) : PersonalDataStoreSuite(new PlantedStoreHarness(bug));

    private sealed class Durability(Bug bug) : DurabilitySuite(new PlantedStoreHarness(bug));
}
