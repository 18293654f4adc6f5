using SocialCrm.Channels;

namespace SocialCrm.Storage;

/// <inheritdoc/>
internal sealed class RelationalInteractionStore(RelationalDatabase database, RelationalBulkWriter bulk, Tombstones tombstones)
    : IInteractionStore
{
    public Task<IntakeOutcome> AppendAsync(IntakeBatch batch, CancellationToken cancellationToken)
    {
        BatchShape.Check(batch);

        // Each is a condition on the whole batch, and the first of two that holds would stand alone when the second does not.
        if (batch.Settles is not null && batch.Progress is not null)
            throw new ArgumentException("A batch settles a delivery or moves a cursor, not both. Append what was delivered and what was polled on their own.", nameof(batch));
        return database.WriteAsync(session => AppendAsync(session, batch, cancellationToken), cancellationToken);
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
        if (batch.Settles is { } lease && !await SettleAsync(session, lease, batch.Rejected.Count > 0, cancellationToken).ConfigureAwait(false))
            return IntakeOutcome.Stale;

        var suppressed = await tombstones.FindAsync(session, batch.Interactions.Select(row => row.Author), cancellationToken).ConfigureAwait(false);
        var interactions = suppressed.Count == 0 ? batch.Interactions : [.. batch.Interactions.Where(row => !suppressed.Contains(row.Author))];
        var records = suppressed.Count == 0 ? batch.Authors : [.. batch.Authors.Where(author => !suppressed.Contains(author.Id))];
        await bulk.PutRecordsAsync(session, records, cancellationToken).ConfigureAwait(false);
        var stored = await bulk.AppendInteractionsAsync(session, interactions, batch.ObservedAt, batch.IsDispatched, cancellationToken).ConfigureAwait(false);
        await DeadLetterRows.AddAsync(session, batch.Rejected, (batch.ObservedAt, batch.Settles is not null), cancellationToken).ConfigureAwait(false);
        await NoteAsync(session, batch, cancellationToken).ConfigureAwait(false);
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

    /// <summary>Takes the delivery off those that wait; false when its lease has passed on. Its body is kept only where something in it could not be read.</summary>
    private static async Task<bool> SettleAsync(RelationalSession session, EnvelopeLease lease, bool isKept, CancellationToken cancellationToken)
    {
        var sql = isKept
            ? "UPDATE envelopes SET state = 2, lease_token = NULL, reason = NULL WHERE connection = $1 AND delivery_id = $2 AND lease_token = $3"
            : "UPDATE envelopes SET state = 1, lease_token = NULL, reason = NULL, body = NULL, note = '' WHERE connection = $1 AND delivery_id = $2 AND lease_token = $3";
        return await session.ExecuteAsync(
            sql, cancellationToken, lease.Envelope.Connection.Value, lease.Envelope.DeliveryId, lease.Token).ConfigureAwait(false) == 1;
    }

    /// <summary>The furthest report counts, whatever the order in which they come.</summary>
    private static Task<int> NoteAsync(RelationalSession session, IntakeBatch batch, CancellationToken cancellationToken) =>
        session.ExecuteManyAsync(
            "UPDATE outbox SET receipt = $3 WHERE connection = $1 AND external_id = $2 AND (receipt IS NULL OR receipt < $3)",
            [.. batch.Receipts.Select(receipt => new object?[] { batch.Connection.Value, receipt.ExternalId, receipt.Kind })],
            cancellationToken);
}
