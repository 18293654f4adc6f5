namespace SocialCrm.Storage;

/// <summary>
/// Takes a person out of what was sent to them: that something was sent, when and how it ended stays for the sums. What still waits is given up.
/// </summary>
internal sealed class OutboxEraser : IRoomEraser
{
    private const string ToThem =
        """
        SELECT o.connection, o.message_id, o.person_id FROM outbox o
        WHERE o.recipient = $1 AND coalesce((SELECT i.channel FROM interactions i WHERE i.connection = o.connection LIMIT 1), $2) = $2
        UNION
        SELECT o.connection, o.message_id, o.person_id FROM touchpoints t
        JOIN interactions i ON i.connection = t.source AND i.external_id = t.event_id
        JOIN outbox o ON o.connection = i.connection AND o.reply_to = i.external_id
        WHERE t.record_id = $3 AND i.record_id = $3
        UNION
        SELECT o.connection, o.message_id, o.person_id FROM outbox o WHERE o.person_id = $3
        """;

    public IReadOnlyList<string> Tables { get; } = ["outbox"];

    public async Task EraseAsync(Erasure erasure, CancellationToken cancellationToken)
    {
        // Found under several of the person's records, a message is one all the same.
        var found = new Dictionary<(string Connection, Guid Message), Guid?>();
        foreach (var record in erasure.Records)
        {
            // A key means the person only on their channel; a connection on which nobody has written yet does not say which it is of.
            var messages = await erasure.Session.ListAsync(
                ToThem, row => (Key: (row.Text(0), row.Guid(1)), Person: row.GuidOrNull(2)), cancellationToken,
                record.Record?.Key, record.Record?.Source.Value, record.Id).ConfigureAwait(false);
            foreach (var (key, person) in messages)
                found[key] = person;
        }

        foreach (var ((connection, message), person) in found)
        {
            // The caller's key and the platform's id may name the person too.
            await erasure.PseudonymiseAsync(
                "outbox",
                """
                request_key = $3, text = '', title = NULL, media = NULL, recipient = NULL, reply_to = NULL, thread = NULL,
                    external_id = NULL, link = NULL, lease_token = NULL, lease_until = NULL, next_at = 0,
                    reason = CASE WHEN state = 0 THEN 'The person it was addressed to has been erased.' ELSE reason END,
                    settled_at = CASE WHEN state = 0 THEN $4 ELSE settled_at END,
                    state = CASE WHEN state = 0 THEN 5 ELSE state END,
                    person_id = $5
                WHERE connection = $1 AND message_id = $2
                """,
                cancellationToken,
                connection, message, $"erased {Guid.NewGuid():N}", erasure.At,
                erasure.Records.FirstOrDefault(record => record.Id == person)?.Replacement ?? person).ConfigureAwait(false);
        }
    }
}
