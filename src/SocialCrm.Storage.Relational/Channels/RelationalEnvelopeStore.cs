using SocialCrm.Channels;

namespace SocialCrm.Storage;

/// <inheritdoc/>
internal sealed class RelationalEnvelopeStore(RelationalDatabase database, RelationalBulkWriter bulk) : IEnvelopeStore
{
    private static readonly WorkQueue Queue = new("envelopes", "received_at");

    private readonly EnvelopeAppender appender = new(database, bulk);

    public Task<bool> AppendAsync(WebhookEnvelope envelope, CancellationToken cancellationToken) => appender.AppendAsync(envelope, cancellationToken);

    public Task<IReadOnlyList<EnvelopeLease>> LeaseAsync(WorkClaim claim, CancellationToken cancellationToken) =>
        database.WriteAsync(session => LeaseAsync(session, claim, cancellationToken), cancellationToken);

    public Task ReturnAsync(EnvelopeLease lease, WorkReturn work, CancellationToken cancellationToken) =>
        database.WriteAsync(
            session => work.RetryAt is { } retryAt
                ? PostponeAsync(session, lease, work.Reason, retryAt, cancellationToken)
                : GiveUpAsync(session, lease, work.Reason, cancellationToken),
            cancellationToken);

    private static async Task<IReadOnlyList<EnvelopeLease>> LeaseAsync(RelationalSession session, WorkClaim claim, CancellationToken cancellationToken)
    {
        var token = Guid.NewGuid();
        return await Queue.TakeAsync(session, claim, TakeAsync, cancellationToken).ConfigureAwait(false);

        async Task<List<EnvelopeLease>> TakeAsync(string connection, int most)
        {
            var leases = await session.ListAsync(
                $"""
                WITH due AS MATERIALIZED (
                    SELECT delivery_id FROM envelopes WHERE connection = $1 AND state = 0 AND next_at <= $2
                    ORDER BY received_at LIMIT $3{session.Dialect.SkipLocked})
                UPDATE envelopes SET lease_token = $4, next_at = $5, attempts = attempts + 1
                FROM due WHERE envelopes.connection = $1 AND envelopes.delivery_id = due.delivery_id
                RETURNING envelopes.delivery_id, note, body, received_at, attempts
                """,
                row => new EnvelopeLease(new WebhookEnvelope(new ConnectionId(connection), row.Text(0), row.Text(1), row.Bytes(2), row.Instant(3)), token, row.Int(4)),
                cancellationToken,
                connection, claim.Now, most, token, claim.Until).ConfigureAwait(false);
            return [.. leases.OrderBy(lease => lease.Envelope.ReceivedAt)]; // What a statement returns has no order.
        }
    }

    private static Task<int> PostponeAsync(
        RelationalSession session, EnvelopeLease lease, string reason, DateTimeOffset retryAt, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            "UPDATE envelopes SET lease_token = NULL, next_at = $4, reason = $5 WHERE connection = $1 AND delivery_id = $2 AND lease_token = $3",
            cancellationToken,
            lease.Envelope.Connection.Value, lease.Envelope.DeliveryId, lease.Token, retryAt, reason);

    private static async Task<int> GiveUpAsync(RelationalSession session, EnvelopeLease lease, string reason, CancellationToken cancellationToken)
    {
        var envelope = lease.Envelope;
        var givenUp = await session.ExecuteAsync(
            "UPDATE envelopes SET state = 3, lease_token = NULL, reason = $4 WHERE connection = $1 AND delivery_id = $2 AND lease_token = $3",
            cancellationToken,
            envelope.Connection.Value, envelope.DeliveryId, lease.Token, reason).ConfigureAwait(false);
        if (givenUp == 1)
        {
            await DeadLetterRows.AddAsync(
                session, [new DeadLetter(envelope.Connection, 1, reason, envelope.Body)], (envelope.ReceivedAt, IsReplayable: true), cancellationToken).ConfigureAwait(false);
        }

        return givenUp;
    }
}
