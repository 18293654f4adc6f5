using SocialCrm.Testing;
using Xunit.Sdk;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>The suites of offers can fail: each bug is found by the fact that is named.</summary>
public sealed class Planted_offer_bugs
{
    [Fact]
    public async Task Nothing_is_found_where_no_bug_is()
    {
        await Assert.ThrowsAsync<ThrowsAnyException>(() => Finding.AssertAsync(new Holds(OfferBugs.None), suite => suite.A_hold_ends_at_its_time_and_not_before()));
        await Assert.ThrowsAsync<ThrowsAnyException>(() => Finding.AssertAsync(new Events(OfferBugs.None), suite => suite.One_that_waits_holds_nobody_up()));
    }

    [Fact]
    public Task An_expiry_judged_early_is_found() => Finding.AssertAsync(new Sweeps(OfferBugs.EarlyExpiry), suite => suite.A_code_expires_at_its_time_and_returns_to_the_budget());

    [Fact]
    public Task A_sweep_that_stops_too_soon_is_found() => Finding.AssertAsync(new Sweeps(OfferBugs.OnePortion), suite => suite.At_the_end_of_the_window_unused_codes_go());

    [Fact]
    public Task A_capture_after_expiry_is_found() => Finding.AssertAsync(new Holds(OfferBugs.CaptureAfterExpiry), suite => suite.A_hold_ends_at_its_time_and_not_before());

    [Fact]
    public Task A_hold_without_a_unique_key_is_found() =>
        Finding.AssertAsync(new HoldRaces(OfferBugs.NoUniqueHold), suite => suite.Of_many_that_hold_or_redeem_one_code_one_has_it());

    [Fact]
    public Task A_replay_of_another_request_is_found() =>
        Finding.AssertAsync(new Holds(OfferBugs.ReplayOfAnotherRequest), suite => suite.Replays_answer_the_same_and_reused_keys_are_refused());

    [Fact]
    public Task A_printed_code_used_twice_is_found() => Finding.AssertAsync(new Codes(OfferBugs.UsedTwice), suite => suite.A_printed_code_is_used_once());

    [Fact]
    public Task An_author_who_approves_is_found() => Finding.AssertAsync(new Reviews(OfferBugs.ApprovedByAuthor), suite => suite.Nobody_approves_what_they_wrote());

    [Fact]
    public Task A_pause_answered_early_is_found() => Finding.AssertAsync(new Reviews(OfferBugs.EarlyPause), suite => suite.A_pause_stops_everything_but_what_is_held());

    [Fact]
    public Task A_pause_that_is_not_checked_is_found() =>
        Finding.AssertAsync(new Reviews(OfferBugs.PauseNotChecked), suite => suite.Nothing_is_given_after_a_pause_was_answered());

    [Fact]
    public Task Terms_that_change_are_found() => Finding.AssertAsync(new Reviews(OfferBugs.TermsThatChange), suite => suite.A_version_keeps_its_terms());

    [Fact]
    public Task Shards_that_spill_past_the_cap_are_found() => Finding.AssertAsync(new Budgets(OfferBugs.ShardsRoundedUp), suite => suite.Shards_give_the_budget_to_the_last_unit());

    [Fact]
    public Task Days_of_another_zone_are_found() =>
        Finding.AssertAsync(new Limits(OfferBugs.DaysInUtc), suite => suite.Periods_begin_at_local_midnight_around_a_change_of_clocks());

    [Fact]
    public Task Limits_that_are_forgotten_are_found() => Finding.AssertAsync(new Limits(OfferBugs.SharedLimitsForgotten), suite => suite.A_limit_holds_over_shards_and_batches());

    [Fact]
    public Task An_amendment_by_reading_and_writing_is_found() => Finding.AssertAsync(new Budgets(OfferBugs.AmendByReading), suite => suite.Amendments_race_with_what_is_given());

    [Fact]
    public Task Amendments_that_are_forgotten_are_found() => Finding.AssertAsync(new Budgets(OfferBugs.AmendmentsForgotten), suite => suite.An_amendment_stays_on_record());

    [Fact]
    public Task Blocks_that_overlap_are_found() => Finding.AssertAsync(new Codes(OfferBugs.BlocksThatOverlap), suite => suite.Blocks_never_overlap());

    [Fact]
    public Task Codes_made_void_without_looking_are_found() => Finding.AssertAsync(new Codes(OfferBugs.VoidWithoutLooking), suite => suite.Unused_codes_become_void());

    [Fact]
    public Task An_event_that_is_missing_is_found() =>
        Finding.AssertAsync(new Events(OfferBugs.EventMissing), suite => suite.What_happened_is_told_and_what_was_refused_is_not());

    [Fact]
    public Task Events_without_an_order_are_found() => Finding.AssertAsync(new Events(OfferBugs.EventsUnordered), suite => suite.What_happened_at_one_instant_keeps_its_order());

    [Fact]
    public Task An_event_that_is_dropped_is_found() => Finding.AssertAsync(new Events(OfferBugs.EventDropped), suite => suite.One_that_waits_holds_nobody_up());

    private sealed class Holds(Bug bug) : HoldSuite(new PlantedStoreHarness(bug));

    private sealed class HoldRaces(Bug bug) : HoldRaceSuite(new PlantedStoreHarness(bug));

    private sealed class Sweeps(Bug bug) : SweepSuite(new PlantedStoreHarness(bug));

    private sealed class Codes(Bug bug) : CodeStoreSuite(new PlantedStoreHarness(bug));

    private sealed class Reviews(Bug bug) : CampaignReviewSuite(new PlantedStoreHarness(bug));

    private sealed class Budgets(Bug bug) : BudgetSuite(new PlantedStoreHarness(bug));

    private sealed class Limits(Bug bug) : BudgetLimitSuite(new PlantedStoreHarness(bug));

    private sealed class Events(Bug bug) : OfferEventSuite(new PlantedStoreHarness(bug));
}
