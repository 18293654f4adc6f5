using System.Security.Cryptography;
using SocialCrm.Channels;

namespace SocialCrm.Storage;

/// <inheritdoc/>
internal sealed class RelationalInteractionStore(RelationalDatabase database, RelationalBulkWriter bulk, Tombstones tombstones)
    : IInteractionStore
{
    private const int LongestRawDeadLetter = 64 * 1_024;

    public async Task<IntakeOutcome> AppendAsync(IntakeBatch batch, CancellationToken cancellationToken)
    {
        BatchShape.Check(batch);
        return await database.WriteAsync(session => AppendAsync(session, batch, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public Task<ChannelCursor> ReadCursorAsync(ConnectionId connection, CancellationToken cancellationToken) =>
        database.QueryAsync(
            session => session.FirstAsync(
                "SELECT cursor FROM cursors WHERE connection = $1",
                row => new ChannelCursor(row.Text(0)),
                cancellationToken,
                connection.Value),
            cancellationToken);

    public IAsyncEnumerable<Interaction> ReadAsync(ConnectionId? connection, CancellationToken cancellationToken) =>
        database.StreamAsync(
            session => session.StreamAsync(
                $"SELECT {InteractionColumns.Names} FROM interactions {(connection is null ? "" : "WHERE connection = $1")} ORDER BY connection, external_id, version",
                InteractionColumns.Read,
                connection is { } only ? [only.Value] : [],
                cancellationToken),
            cancellationToken);

    private async Task<IntakeOutcome> AppendAsync(RelationalSession session, IntakeBatch batch, CancellationToken cancellationToken)
    {
        if (batch.Progress is { } progress && !await MoveAsync(session, batch, progress, cancellationToken).ConfigureAwait(false))
            return IntakeOutcome.Stale;

        var suppressed = await tombstones.FindAsync(session, batch.Interactions.Select(row => row.Author), cancellationToken).ConfigureAwait(false);
        var interactions = suppressed.Count == 0 ? batch.Interactions : [.. batch.Interactions.Where(row => !suppressed.Contains(row.Author))];
        var records = suppressed.Count == 0 ? batch.Authors : [.. batch.Authors.Where(author => !suppressed.Contains(author.Id))];
        await bulk.PutRecordsAsync(session, records, cancellationToken).ConfigureAwait(false);
        var stored = await bulk.AppendInteractionsAsync(session, interactions, batch.ObservedAt, cancellationToken).ConfigureAwait(false);
        await KeepAsync(session, batch, cancellationToken).ConfigureAwait(false);
        return new IntakeOutcome(stored, interactions.Count - stored, batch.Interactions.Count - interactions.Count, IsStale: false);
    }

    private static async Task<bool> MoveAsync(
        RelationalSession session, IntakeBatch batch, IntakeProgress progress, CancellationToken cancellationToken)
    {
        // The first step inserts; two that start at once are told apart by the key.
        var sql = progress.From.IsStart
            ? """
              INSERT INTO cursors (connection, cursor, moved_at) VALUES ($1, $2, $3)
              ON CONFLICT (connection) DO UPDATE SET cursor = excluded.cursor, moved_at = excluded.moved_at
              WHERE cursors.cursor = $4
              """
            : "UPDATE cursors SET cursor = $2, moved_at = $3 WHERE connection = $1 AND cursor = $4";
        return await session.ExecuteAsync(
            sql, cancellationToken, batch.Connection.Value, progress.To.Value, batch.ObservedAt, progress.From.Value).ConfigureAwait(false) == 1;
    }

    private static Task<int> KeepAsync(RelationalSession session, IntakeBatch batch, CancellationToken cancellationToken) =>
        session.ExecuteManyAsync(
            """
            INSERT INTO dead_letters (connection, position, digest, reason, raw, observed_at) VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT DO NOTHING
            """,
            [.. batch.Rejected.Select(letter => new object?[]
            {
                letter.Connection.Value,
                letter.Position,
                SHA256.HashData(letter.Raw.Span),
                letter.Reason,
                letter.Raw.Length <= LongestRawDeadLetter ? letter.Raw : letter.Raw[..LongestRawDeadLetter],
                batch.ObservedAt,
            })],
            cancellationToken);
}
