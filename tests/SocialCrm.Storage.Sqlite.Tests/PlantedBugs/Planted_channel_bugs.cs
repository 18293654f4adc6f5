using SocialCrm.Testing;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>The suites of the Channels room's queues can fail: each bug is found by the fact that is named.</summary>
public sealed class Planted_channel_bugs
{
    [Fact]
    public Task An_acknowledgement_from_memory_is_found() => Finding.AssertAsync(
        new Deliveries(ChannelBugs.AcknowledgementFromMemory), suite => suite.What_is_acknowledged_is_seen_by_another_process_at_once());

    [Fact]
    public Task An_acknowledgement_from_memory_is_found_by_killing() => Finding.AssertAsync(
        new Durability(ChannelBugs.AcknowledgementFromMemory), suite => suite.A_killed_writer_loses_nothing_acknowledged_and_leaves_nothing_half_written());

    [Fact]
    public Task A_delivery_settled_before_its_data_is_found_by_killing() => Finding.AssertAsync(
        new Durability(ChannelBugs.SettledBeforeData), suite => suite.A_killed_writer_loses_nothing_acknowledged_and_leaves_nothing_half_written());

    [Fact]
    public Task A_missing_delivery_key_is_found() => Finding.AssertAsync(
        new Deliveries(ChannelBugs.NoDeliveryKey), suite => suite.A_repetition_is_known_for_as_long_as_the_first_is_kept());

    [Fact]
    public Task A_delivery_leased_twice_is_found() => Finding.AssertAsync(
        new Deliveries(ChannelBugs.EnvelopeLeasedTwice), suite => suite.A_lease_that_ran_out_falls_to_the_next());

    [Fact]
    public Task A_flood_that_goes_first_is_found() => Finding.AssertAsync(
        new Deliveries(ChannelBugs.FloodFirst), suite => suite.A_flood_on_one_connection_keeps_no_other_waiting());

    [Fact]
    public Task A_settling_without_fence_is_found() => Finding.AssertAsync(
        new Settling(ChannelBugs.UnfencedSettling), suite => suite.A_late_holder_stores_and_settles_nothing());

    [Fact]
    public Task A_settling_without_fence_is_found_by_a_race() => Finding.AssertAsync(
        new Settling(ChannelBugs.UnfencedSettling), suite => suite.Of_many_that_settle_one_lease_at_once_one_stores());

    [Fact]
    public Task Rejected_bytes_that_are_forgotten_are_found() => Finding.AssertAsync(
        new Settling(ChannelBugs.RejectedBytesForgotten), suite => suite.A_delivery_with_something_rejected_can_be_read_again());

    [Fact]
    public Task A_missing_message_key_is_found() => Finding.AssertAsync(
        new Messages(ChannelBugs.NoMessageKey), suite => suite.Of_many_that_use_one_key_at_once_one_message_stands());

    [Fact]
    public Task Two_messages_on_their_way_are_found() => Finding.AssertAsync(
        new Messages(ChannelBugs.TwoOnTheirWay), suite => suite.However_many_lease_at_once_a_connection_has_one_on_its_way());

    [Fact]
    public Task A_doubt_that_is_forgotten_is_found() => Finding.AssertAsync(
        new Attempts(ChannelBugs.DoubtForgotten), suite => suite.A_lease_that_ran_out_was_an_attempt_that_may_have_arrived());

    [Fact]
    public Task A_late_settlement_that_is_believed_is_found() => Finding.AssertAsync(
        new Attempts(ChannelBugs.LateSettlementBelieved), suite => suite.A_lease_that_ran_out_was_an_attempt_that_may_have_arrived());

    [Fact]
    public Task Telling_the_newest_first_is_found() => Finding.AssertAsync(
        new Handling(ChannelBugs.NewestFirst), suite => suite.They_come_in_the_order_in_which_they_were_stored());

    [Fact]
    public Task A_connection_shared_out_is_found() => Finding.AssertAsync(
        new Handling(ChannelBugs.ConnectionSharedOut), suite => suite.A_connection_is_with_one_caller_at_a_time());

    [Fact]
    public Task A_lease_for_everybody_is_found() => Finding.AssertAsync(
        new Leases(ChannelBugs.LeaseForEverybody), suite => suite.Of_many_that_ask_at_once_one_gets_it());

    [Fact]
    public Task A_fence_that_stands_is_found() => Finding.AssertAsync(
        new Leases(ChannelBugs.FenceThatStands), suite => suite.The_fence_grows_with_every_change_of_holder());

    [Fact]
    public Task Credentials_replaced_blindly_are_found() => Finding.AssertAsync(
        new Credentials(ChannelBugs.CredentialsReplacedBlindly), suite => suite.Whoever_saw_an_older_version_replaces_nothing());

    private sealed class Deliveries(Bug bug) : EnvelopeStoreSuite(new PlantedStoreHarness(bug));

    private sealed class Settling(Bug bug) : EnvelopeSettlingSuite(new PlantedStoreHarness(bug));

    private sealed class Messages(Bug bug) : OutboxStoreSuite(new PlantedStoreHarness(bug));

    private sealed class Attempts(Bug bug) : OutboxSettlingSuite(new PlantedStoreHarness(bug));

    private sealed class Handling(Bug bug) : DispatchStoreSuite(new PlantedStoreHarness(bug));

    private sealed class Leases(Bug bug) : LeaseStoreSuite(new PlantedStoreHarness(bug));

    private sealed class Credentials(Bug bug) : CredentialStoreSuite(new PlantedStoreHarness(bug));

    private sealed class Durability(Bug bug) : DurabilitySuite(new PlantedStoreHarness(bug));
}
