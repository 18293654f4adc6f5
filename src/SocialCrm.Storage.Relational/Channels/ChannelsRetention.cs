using SocialCrm.Governance;

namespace SocialCrm.Storage;

/// <summary>Removes what has grown too old of deliveries and of what was sent. What waits is never too old: it was acknowledged.</summary>
internal static class ChannelsRetention
{
    public static async Task<int> ApplyAsync(RelationalSession session, RetentionCutoffs cutoffs, CancellationToken cancellationToken)
    {
        var changed = 0;
        if (cutoffs.DeadLetters is { } letters)
        {
            changed += await session.ExecuteAsync(
                "UPDATE envelopes SET state = 1, body = NULL, note = '' WHERE state > 1 AND received_at < $1", cancellationToken, letters).ConfigureAwait(false);
            changed += await session.ExecuteAsync(
                """
                DELETE FROM dispatches WHERE state = 1 AND EXISTS (
                    SELECT 1 FROM interactions i
                    WHERE i.connection = dispatches.connection AND i.external_id = dispatches.external_id AND i.version = dispatches.version AND i.observed_at < $1)
                """,
                cancellationToken, letters).ConfigureAwait(false);
        }

        // "Above 0" is what the index says; those that are kept go with the dead letters.
        if (cutoffs.Deliveries is { } deliveries)
            changed += await session.ExecuteAsync("DELETE FROM envelopes WHERE state > 0 AND received_at < $1 AND state = 1", cancellationToken, deliveries).ConfigureAwait(false);
        if (cutoffs.OutboxTexts is { } texts)
        {
            changed += await session.ExecuteAsync(
                """
                UPDATE outbox SET text = '', title = NULL, media = NULL, recipient = NULL, reply_to = NULL, thread = NULL, person_id = NULL
                WHERE created_at < $1 AND state > 0
                    AND (text <> '' OR title IS NOT NULL OR media IS NOT NULL OR recipient IS NOT NULL OR reply_to IS NOT NULL OR thread IS NOT NULL OR person_id IS NOT NULL)
                """,
                cancellationToken, texts).ConfigureAwait(false);
        }

        return changed;
    }
}
