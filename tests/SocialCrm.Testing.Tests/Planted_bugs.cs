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

    private sealed class Sending(PlazaBug bug) : ConnectorSendingSuite(new PlazaHarness(bug));
}
