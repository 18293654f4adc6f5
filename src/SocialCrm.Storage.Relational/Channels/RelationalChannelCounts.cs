using SocialCrm.Channels;

namespace SocialCrm.Storage;

/// <inheritdoc/>
internal sealed class RelationalChannelCounts(RelationalDatabase database) : IChannelCounts
{
    private const string Sql =
        """
        SELECT connection, CAST(sum(envelopes) AS BIGINT), min(envelope_at), CAST(sum(undispatched) AS BIGINT), CAST(sum(letters) AS BIGINT),
            CAST(sum(outbox) AS BIGINT), min(outbox_at), CAST(sum(unknown) AS BIGINT), max(moved_at)
        FROM (
            SELECT connection, count(*) AS envelopes, min(received_at) AS envelope_at, 0 AS undispatched, 0 AS letters,
                0 AS outbox, CAST(NULL AS BIGINT) AS outbox_at, 0 AS unknown, CAST(NULL AS BIGINT) AS moved_at
            FROM envelopes WHERE state = 0 GROUP BY connection
            UNION ALL SELECT connection, 0, NULL, count(*), 0, 0, NULL, 0, NULL FROM dispatches WHERE state = 0 GROUP BY connection
            UNION ALL SELECT connection, 0, NULL, 0, count(*), 0, NULL, 0, NULL FROM dead_letters GROUP BY connection
            UNION ALL SELECT connection, 0, NULL, 0, 0, count(*), min(created_at), 0, NULL FROM outbox WHERE state = 0 GROUP BY connection
            UNION ALL SELECT connection, 0, NULL, 0, 0, 0, NULL, count(*), NULL FROM outbox WHERE state = 4 GROUP BY connection
            UNION ALL SELECT connection, 0, NULL, 0, 0, 0, NULL, 0, moved_at FROM cursors) counts
        GROUP BY connection ORDER BY connection
        """;

    public Task<IReadOnlyList<ConnectionCounts>> CountAsync(CancellationToken cancellationToken) =>
        database.QueryAsync<IReadOnlyList<ConnectionCounts>>(
            async session => await session.ListAsync(Sql, Read, cancellationToken).ConfigureAwait(false), cancellationToken);

    private static ConnectionCounts Read(SqlRow row) => new(new ConnectionId(row.Text(0)))
    {
        Envelopes = row.Number(1),
        OldestEnvelopeAt = row.IsNull(2) ? null : row.Instant(2),
        Undispatched = row.Number(3),
        DeadLetters = row.Number(4),
        Outbox = row.Number(5),
        OldestOutboxAt = row.IsNull(6) ? null : row.Instant(6),
        UnknownMessages = row.Number(7),
        CursorMovedAt = row.IsNull(8) ? null : row.Instant(8),
    };
}
