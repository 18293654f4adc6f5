using SocialCrm.Testing.Tests.Plaza;
using Xunit.Sdk;

namespace SocialCrm.Testing.Tests;

/// <summary>The kit can fail: each bug is found by the fact that is named.</summary>
public sealed class Planted_bugs
{
    [Theory]
    [InlineData(PlazaBug.ClaimsAStream, nameof(ConnectorDescriptorSuite.The_descriptor_matches_the_seams))]
    [InlineData(PlazaBug.ShowsItsSecret, nameof(ConnectorDescriptorSuite.No_secret_shows_in_a_description))]
    [InlineData(PlazaBug.StartsWithoutSecret, nameof(ConnectorDescriptorSuite.A_missing_secret_fails_closed))]
    [InlineData(PlazaBug.EmptyPageWhenBusy, nameof(ConnectorDescriptorSuite.A_failure_says_what_it_is_and_no_secret))]
    [InlineData(PlazaBug.SecretInException, nameof(ConnectorDescriptorSuite.A_failure_says_what_it_is_and_no_secret))]
    [InlineData(PlazaBug.EmptyPageWhenHtml, nameof(ConnectorDescriptorSuite.A_page_of_something_else_is_not_an_empty_page))]
    public Task In_what_it_says_of_itself(PlazaBug bug, string fact) => AssertFoundAsync(new Descriptors(bug), fact);

    [Theory]
    [InlineData(PlazaBug.ChecksOnlyThatASignatureExists, nameof(ConnectorWebhookSuite.Every_changed_byte_is_refused))]
    [InlineData(PlazaBug.SignsOnlyTheTime, nameof(ConnectorWebhookSuite.Every_changed_byte_is_refused))]
    [InlineData(PlazaBug.TakesAnyVerifyToken, nameof(ConnectorWebhookSuite.A_wrong_handshake_is_refused))]
    [InlineData(PlazaBug.ChecksTheBodyAsText, nameof(ConnectorWebhookSuite.A_genuine_delivery_passes))]
    [InlineData(PlazaBug.KnowsOneSecretOnly, nameof(ConnectorWebhookSuite.Secrets_can_rotate))]
    [InlineData(PlazaBug.TakesRetiredSecrets, nameof(ConnectorWebhookSuite.Secrets_can_rotate))]
    [InlineData(PlazaBug.NoTimeWindowAndNoId, nameof(ConnectorWebhookSuite.A_replay_is_refused_or_known_by_its_id))]
    [InlineData(PlazaBug.FirstItemOnly, nameof(ConnectorWebhookSuite.A_batch_gives_all_its_items))]
    [InlineData(PlazaBug.PoisonStopsTheBatch, nameof(ConnectorWebhookSuite.A_poisoned_item_does_not_stop_its_siblings))]
    [InlineData(PlazaBug.UnknownFieldIsFatal, nameof(ConnectorWebhookSuite.Parsing_is_deterministic_and_ignores_news))]
    public Task In_webhooks(PlazaBug bug, string fact) => AssertFoundAsync(new Webhooks(bug), fact);

    [Fact]
    public Task In_how_secrets_are_compared() => AssertFoundAsync(new Leaks(), nameof(ConnectorWebhookSuite.Comparison_is_constant_time));

    [Theory]
    [InlineData(PlazaBug.CursorPassesTies, nameof(ConnectorReadingSuite.Ties_and_late_arrivals_are_not_skipped))]
    [InlineData(PlazaBug.CursorAnchorsOnAnId, nameof(ConnectorReadingSuite.A_deleted_anchor_does_not_stall_the_cursor))]
    [InlineData(PlazaBug.CursorJumpsToNow, nameof(ConnectorReadingSuite.Reading_goes_on_from_a_cursor_without_a_gap))]
    [InlineData(PlazaBug.NewestPageOnly, nameof(ConnectorReadingSuite.A_backfill_leaves_no_gap))]
    [InlineData(PlazaBug.EditKeepsItsVersion, nameof(ConnectorReadingSuite.An_edit_and_a_deletion_are_new_versions))]
    [InlineData(PlazaBug.DropsDeletions, nameof(ConnectorReadingSuite.An_edit_and_a_deletion_are_new_versions))]
    [InlineData(PlazaBug.RandomVersions, nameof(ConnectorReadingSuite.Reading_is_deterministic_and_ignores_news))]
    [InlineData(PlazaBug.UnknownFieldIsFatal, nameof(ConnectorReadingSuite.Reading_is_deterministic_and_ignores_news))]
    [InlineData(PlazaBug.PoisonStopsTheBatch, nameof(ConnectorReadingSuite.Nonsense_does_not_stop_its_siblings))]
    [InlineData(PlazaBug.OneAuthorForAll, nameof(ConnectorReadingSuite.An_author_keeps_one_key))]
    [InlineData(PlazaBug.NoMarkOnOwnWords, nameof(ConnectorReadingSuite.Own_words_are_marked))]
    public Task In_reading(PlazaBug bug, string fact) => AssertFoundAsync(new Reading(bug), fact);

    [Theory]
    [InlineData(PlazaBug.CutsTexts, nameof(ConnectorSendingSuite.A_message_arrives_as_it_was_written))]
    [InlineData(PlazaBug.CountsLessThanItMay, nameof(ConnectorSendingSuite.A_text_above_a_limit_is_not_taken))]
    [InlineData(PlazaBug.CountsMoreThanItMay, nameof(ConnectorSendingSuite.A_text_at_a_limit_is_taken_whole))]
    [InlineData(PlazaBug.WeighsTheLettersOfLinks, nameof(ConnectorSendingSuite.A_text_at_a_limit_is_taken_whole))]
    [InlineData(PlazaBug.StatesALimitThatNothingReaches, nameof(ConnectorSendingSuite.A_text_at_a_limit_is_taken_whole))]
    [InlineData(PlazaBug.LostAnswerIsFailure, nameof(ConnectorSendingSuite.A_lost_answer_is_doubt_and_never_a_double))]
    [InlineData(PlazaBug.LostAnswerIsSuccess, nameof(ConnectorSendingSuite.A_lost_answer_is_doubt_and_never_a_double))]
    [InlineData(PlazaBug.RepeatsByItself, nameof(ConnectorSendingSuite.A_lost_answer_is_doubt_and_never_a_double))]
    [InlineData(PlazaBug.ForgetsTheKey, nameof(ConnectorSendingSuite.A_lost_answer_is_doubt_and_never_a_double))]
    [InlineData(PlazaBug.LooksUpByTitle, nameof(ConnectorSendingSuite.What_was_never_sent_is_not_found))]
    [InlineData(PlazaBug.ThrottlingIsFailure, nameof(ConnectorSendingSuite.Throttling_is_reported_with_its_time))]
    [InlineData(PlazaBug.BusyIsFailure, nameof(ConnectorSendingSuite.An_error_of_the_server_is_not_a_rejection))]
    [InlineData(PlazaBug.KnocksForEver, nameof(ConnectorSendingSuite.Revoked_access_asks_for_a_person))]
    [InlineData(PlazaBug.NeverRenews, nameof(ConnectorSendingSuite.Expired_credentials_are_replaced))]
    public Task In_sending(PlazaBug bug, string fact) => AssertFoundAsync(new Sending(bug), fact);

    [Theory]
    [InlineData(PlazaBug.AcknowledgesFromMemory, nameof(ConnectorWebhookSuite.A_genuine_delivery_passes))]
    public Task In_what_it_acknowledges(PlazaBug bug, string fact) => AssertFoundAsync(new Webhooks(bug), fact);

    [Theory]
    [InlineData(PlazaBug.AcknowledgesBeforeItIsStored, nameof(ConnectorDeliverySuite.A_kill_at_any_step_of_reading_loses_and_doubles_nothing))]
    [InlineData(PlazaBug.AcknowledgesBeforeItIsStored, nameof(ConnectorDeliverySuite.What_the_store_could_not_take_comes_again))]
    [InlineData(PlazaBug.RemembersWhatItRead, nameof(ConnectorDeliverySuite.What_the_store_could_not_take_comes_again))]
    [InlineData(PlazaBug.CursorInMemory, nameof(ConnectorDeliverySuite.The_cursor_comes_back_from_the_store))]
    [InlineData(PlazaBug.ForgetsOlderCursors, nameof(ConnectorDeliverySuite.An_older_cursor_in_the_store_is_gone_on_from))]
    [InlineData(PlazaBug.PushedIsAnother, nameof(ConnectorDeliverySuite.Pushed_and_read_is_one))]
    [InlineData(PlazaBug.CursorPassesTies, nameof(ConnectorDeliverySuite.Reading_again_and_late_has_one_effect))]
    [InlineData(PlazaBug.RandomVersions, nameof(ConnectorDeliverySuite.Reading_again_and_late_has_one_effect))]
    [InlineData(PlazaBug.RandomVersions, nameof(ConnectorDeliverySuite.Deliveries_twice_late_and_in_any_order_have_one_effect))]
    [InlineData(PlazaBug.FirstItemOnly, nameof(ConnectorDeliverySuite.Deliveries_twice_late_and_in_any_order_have_one_effect))]
    public Task In_what_is_received(PlazaBug bug, string fact) => AssertFoundAsync(new Delivery(bug), fact);

    [Theory]
    [InlineData(PlazaBug.StatesALimitThatNothingReaches, nameof(ConnectorOutboxSuite.A_text_above_a_limit_is_refused_unasked))]
    [InlineData(PlazaBug.KnowsItsOwnByTheAnswer, nameof(ConnectorOutboxSuite.Own_words_do_not_come_back_before_the_answer))]
    [InlineData(PlazaBug.NoMarkOnOwnWords, nameof(ConnectorOutboxSuite.Own_words_do_not_come_back))]
    [InlineData(PlazaBug.ClaimsIdempotency, nameof(ConnectorOutboxSuite.A_lost_answer_is_followed_up_by_class))]
    [InlineData(PlazaBug.ClaimsIdempotency, nameof(ConnectorOutboxSuite.Whatever_goes_wrong_nothing_goes_out_twice))]
    [InlineData(PlazaBug.ClaimsIdempotency, nameof(ConnectorOutboxSuite.A_kill_at_any_step_sends_nothing_twice))]
    [InlineData(PlazaBug.RepeatsByItself, nameof(ConnectorOutboxSuite.A_lost_answer_is_followed_up_by_class))]
    [InlineData(PlazaBug.ForgetsTheKey, nameof(ConnectorOutboxSuite.A_kill_at_any_step_sends_nothing_twice))]
    [InlineData(PlazaBug.LooksUpByTitle, nameof(ConnectorOutboxSuite.A_time_out_is_followed_up_by_class))]
    [InlineData(PlazaBug.LostAnswerIsFailure, nameof(ConnectorOutboxSuite.A_lost_answer_is_followed_up_by_class))]
    [InlineData(PlazaBug.BusyIsFailure, nameof(ConnectorOutboxSuite.An_error_of_the_server_is_followed_up_by_class))]
    [InlineData(PlazaBug.ThrottlingIsFailure, nameof(ConnectorOutboxSuite.A_throttled_message_waits_its_time))]
    public Task In_what_is_sent(PlazaBug bug, string fact) => AssertFoundAsync(new Messages(bug), fact);

    [Theory]
    [InlineData(PlazaBug.OverlooksTheBodyCode, nameof(ConnectorResilienceSuite.Throttling_is_obeyed))]
    [InlineData(PlazaBug.EveryoneRefreshes, nameof(ConnectorResilienceSuite.A_refresh_serves_everybody))]
    [InlineData(PlazaBug.UsesBeforeItStores, nameof(ConnectorResilienceSuite.New_credentials_are_stored_before_they_are_used))]
    [InlineData(PlazaBug.UsesBeforeItStores, nameof(ConnectorResilienceSuite.Stored_credentials_outlive_the_host))]
    [InlineData(PlazaBug.SignsInForEver, nameof(ConnectorResilienceSuite.Revoked_access_is_left_alone))]
    [InlineData(PlazaBug.KnocksForEver, nameof(ConnectorResilienceSuite.Revoked_access_is_left_alone))]
    [InlineData(PlazaBug.IgnoresCancellation, nameof(ConnectorResilienceSuite.Cancelling_ends_a_read))]
    [InlineData(PlazaBug.DropsTheFuture, nameof(ConnectorResilienceSuite.A_clock_ahead_is_tolerated))]
    [InlineData(PlazaBug.CursorByItsOwnClock, nameof(ConnectorResilienceSuite.A_clock_behind_is_tolerated))]
    public Task In_what_it_stands(PlazaBug bug, string fact) => AssertFoundAsync(new Resilience(bug), fact);

    [Theory]
    [InlineData(PlazaBug.OpensItsOwnConnection, nameof(ConnectorPrivacySuite.Redirects_into_the_own_network_lead_nowhere))]
    [InlineData(PlazaBug.OpensItsOwnConnection, nameof(ConnectorPrivacySuite.Addresses_in_a_payload_lead_nowhere))]
    [InlineData(PlazaBug.RefusesWhateverNamesAnAddress, nameof(ConnectorPrivacySuite.Addresses_in_a_payload_lead_nowhere))]
    [InlineData(PlazaBug.TakesCredentialsAlong, nameof(ConnectorPrivacySuite.Credentials_do_not_travel_with_a_redirect))]
    [InlineData(PlazaBug.SecretInException, nameof(ConnectorPrivacySuite.No_secret_is_left_behind))]
    [InlineData(PlazaBug.SecretInALog, nameof(ConnectorPrivacySuite.No_secret_is_left_behind))]
    [InlineData(PlazaBug.SecretInATrace, nameof(ConnectorPrivacySuite.No_secret_is_left_behind))]
    [InlineData(PlazaBug.SecretInAMetric, nameof(ConnectorPrivacySuite.No_secret_is_left_behind))]
    [InlineData(PlazaBug.SecretInAPart, nameof(ConnectorPrivacySuite.No_secret_shows_in_any_part))]
    [InlineData(PlazaBug.ShowsItsSecret, nameof(ConnectorPrivacySuite.No_secret_shows_in_any_part))]
    public Task In_where_it_leads_and_what_it_tells(PlazaBug bug, string fact) => AssertFoundAsync(new Privacy(bug), fact);

    [Fact]
    public void Each_bug_has_its_fact()
    {
        var planted = typeof(Planted_bugs).GetMethods().SelectMany(method => method.GetCustomAttributes(typeof(InlineDataAttribute), false))
            .Select(row => ((InlineDataAttribute)row).GetData(null!).Single()[0]).Cast<PlazaBug>();

        Assert.Equal(Enum.GetValues<PlazaBug>().Where(bug => bug != PlazaBug.None), planted.Distinct().Order());
    }

    private static async Task AssertFoundAsync(ConnectorSuite suite, string fact)
    {
        await suite.InitializeAsync();
        try
        {
            var found = await Record.ExceptionAsync(async () =>
            {
                if (suite.GetType().GetMethod(fact)!.Invoke(suite, null) is Task running)
                    await running;
            });

            var cause = found is System.Reflection.TargetInvocationException { InnerException: { } inner } ? inner : found;
            Assert.True(cause is XunitException or Channels.ChannelException, $"The bug was not found; what came was: {cause?.ToString() ?? "nothing"}.");
        }
        finally
        {
            await suite.DisposeAsync();
        }
    }

    private sealed class Descriptors(PlazaBug bug) : ConnectorDescriptorSuite(new PlazaHarness(bug));

    private sealed class Webhooks(PlazaBug bug) : ConnectorWebhookSuite(new PlazaHarness(bug));

    private sealed class Leaks() : ConnectorWebhookSuite(new LeakyHarness());

    private sealed class Reading(PlazaBug bug) : ConnectorReadingSuite(new PlazaHarness(bug));

    private sealed class Delivery(PlazaBug bug) : ConnectorDeliverySuite(new PlazaHarness(bug));

    private sealed class Messages(PlazaBug bug) : ConnectorOutboxSuite(new PlazaHarness(bug));

    private sealed class Resilience(PlazaBug bug) : ConnectorResilienceSuite(new PlazaHarness(bug));

    private sealed class Privacy(PlazaBug bug) : ConnectorPrivacySuite(new PlazaHarness(bug));

    private sealed class Sending(PlazaBug bug) : ConnectorSendingSuite(new PlazaHarness(bug));
}
