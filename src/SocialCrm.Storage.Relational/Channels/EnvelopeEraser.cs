using System.Text;

namespace SocialCrm.Storage;

/// <summary>
/// Removes what a person's deliveries hold, and lets no handler hear of their interactions any more. The credentials are the company's own.
/// </summary>
/// <remarks>
/// A delivery stands under the account it came to, and may hold what several people did: it goes whole, so what many people share is no reason. Its id stays, so that a platform
/// which repeats it is not taken for new. Runs before the interactions go, which lead to what waits for the handlers.
/// </remarks>
internal sealed class EnvelopeEraser : IRoomEraser
{
    public IReadOnlyList<string> Tables { get; } = ["envelopes", "dispatches", "credentials"];

    public async Task EraseAsync(Erasure erasure, CancellationToken cancellationToken)
    {
        foreach (var record in erasure.Records)
        {
            await erasure.RemoveAsync(
                "dispatches",
                """
                (connection, external_id, version) IN (
                    SELECT i.connection, i.external_id, i.version FROM touchpoints t
                    JOIN interactions i ON i.connection = t.source AND i.external_id = t.event_id
                    WHERE t.record_id = $1 AND i.record_id = $1)
                """,
                cancellationToken,
                record.Id).ConfigureAwait(false);
        }

        await RemoveBodiesAsync(erasure, PersonalMarks.Of(erasure.Records), cancellationToken).ConfigureAwait(false);
    }

    private static async Task RemoveBodiesAsync(Erasure erasure, PersonalMarks marks, CancellationToken cancellationToken)
    {
        if (marks.IsEmpty)
            return;
        var found = new List<(string Connection, string Delivery, bool IsNamed)>();
        foreach (var which in new[] { "state = 0", "state > 1" })
        {
            var rows = erasure.Session.StreamAsync(
                $"SELECT connection, delivery_id, note, body FROM envelopes WHERE {which}",
                row => (Connection: row.Text(0), Delivery: row.Text(1), Note: row.Text(2), Body: row.Bytes(3)),
                [],
                cancellationToken);
            await foreach (var (connection, delivery, note, body) in rows.ConfigureAwait(false))
            {
                var isNamed = marks.AreIn(Encoding.UTF8.GetBytes(delivery));
                if (isNamed || marks.AreIn(Encoding.UTF8.GetBytes(note)) || marks.AreIn(body))
                    found.Add((connection, delivery, isNamed));
            }
        }

        foreach (var (connection, delivery, isNamed) in found)
        {
            if (isNamed)
            {
                await erasure.RemoveAsync("envelopes", "connection = $1 AND delivery_id = $2", cancellationToken, connection, delivery).ConfigureAwait(false);
                continue;
            }

            await erasure.PseudonymiseAsync(
                "envelopes",
                "state = 1, body = NULL, note = '', lease_token = NULL, reason = NULL WHERE connection = $1 AND delivery_id = $2",
                cancellationToken, connection, delivery).ConfigureAwait(false);
        }
    }
}
