using System.Text;
using SocialCrm.Channels;

namespace SocialCrm.Storage;

/// <inheritdoc/>
/// <remarks>A connection's interactions are leased to one caller at a time, or two would hand them to the handlers in no order.</remarks>
internal sealed class RelationalDispatchStore(RelationalDatabase database) : IDispatchStore
{
    private static readonly WorkQueue Queue = new(
        "dispatches",
        "sequence",
        "AND NOT EXISTS (SELECT 1 FROM dispatches l WHERE l.connection = waiting.connection AND l.lease_token IS NOT NULL AND l.next_at > $1)");

    public Task<IReadOnlyList<DispatchLease>> LeaseAsync(WorkClaim claim, CancellationToken cancellationToken) =>
        database.WriteAsync(session => LeaseAsync(session, claim, cancellationToken), cancellationToken);

    public Task CompleteAsync(IReadOnlyList<DispatchLease> leases, CancellationToken cancellationToken) =>
        database.WriteAsync(
            session => session.ExecuteManyAsync(
                "DELETE FROM dispatches WHERE connection = $1 AND external_id = $2 AND version = $3 AND lease_token = $4",
                [.. leases.Select(lease => new object?[] { lease.Interaction.Connection.Value, lease.Interaction.ExternalId, lease.Interaction.Version, lease.Token })],
                cancellationToken),
            cancellationToken);

    public Task ReturnAsync(IReadOnlyList<DispatchLease> leases, WorkReturn work, CancellationToken cancellationToken) =>
        database.WriteAsync(
            session => work.RetryAt is { } retryAt
                ? PostponeAsync(session, leases, retryAt, cancellationToken)
                : GiveUpAsync(session, leases, work.Reason, cancellationToken),
            cancellationToken);

    private static async Task<IReadOnlyList<DispatchLease>> LeaseAsync(RelationalSession session, WorkClaim claim, CancellationToken cancellationToken)
    {
        var token = Guid.NewGuid();
        return await Queue.TakeAsync(session, claim, TakeAsync, cancellationToken).ConfigureAwait(false);

        async Task<List<DispatchLease>> TakeAsync(string connection, int most)
        {
            // Whoever locks the first that waits takes the connection; a second caller finds it locked, or leased, and goes on to the next.
            // This transaction may come back for more of what it took itself.
            var leases = await session.ListAsync(
                $"""
                WITH head AS MATERIALIZED (
                    SELECT sequence FROM dispatches
                    WHERE connection = $1 AND state = 0 AND next_at <= $2
                        AND sequence = (SELECT q.sequence FROM dispatches q WHERE q.connection = $1 AND q.state = 0 AND q.next_at <= $2 ORDER BY q.sequence LIMIT 1)
                        AND NOT EXISTS (
                            SELECT 1 FROM dispatches l
                            WHERE l.connection = $1 AND l.lease_token IS NOT NULL AND l.next_at > $2 AND l.lease_token <> $4){session.Dialect.SkipLocked}),
                due AS MATERIALIZED (
                    SELECT sequence, connection AS dispatched, external_id AS id, version AS edition, attempts FROM dispatches
                    WHERE connection = $1 AND state = 0 AND next_at <= $2 AND EXISTS (SELECT 1 FROM head)
                    ORDER BY sequence LIMIT $3{session.Dialect.SkipLocked})
                SELECT {InteractionColumns.Names}, due.attempts, due.sequence FROM due
                JOIN interactions ON connection = due.dispatched AND external_id = due.id AND version = due.edition ORDER BY due.sequence
                """,
                row => (Lease: new DispatchLease(InteractionColumns.Read(row), token, row.Int(19) + 1), Sequence: row.Number(20)),
                cancellationToken,
                connection, claim.Now, most, token).ConfigureAwait(false);
            await session.ExecuteManyAsync(
                "UPDATE dispatches SET lease_token = $3, next_at = $4, attempts = attempts + 1 WHERE connection = $1 AND sequence = $2 AND state = 0",
                [.. leases.Select(row => new object?[] { connection, row.Sequence, token, claim.Until })],
                cancellationToken).ConfigureAwait(false);
            return leases.ConvertAll(row => row.Lease);
        }
    }

    private static Task<int> PostponeAsync(
        RelationalSession session, IReadOnlyList<DispatchLease> leases, DateTimeOffset retryAt, CancellationToken cancellationToken) =>
        session.ExecuteManyAsync(
            "UPDATE dispatches SET lease_token = NULL, next_at = $5 WHERE connection = $1 AND external_id = $2 AND version = $3 AND lease_token = $4",
            [.. leases.Select(lease => new object?[] { lease.Interaction.Connection.Value, lease.Interaction.ExternalId, lease.Interaction.Version, lease.Token, retryAt })],
            cancellationToken);

    private static async Task<int> GiveUpAsync(
        RelationalSession session, IReadOnlyList<DispatchLease> leases, string reason, CancellationToken cancellationToken)
    {
        var givenUp = 0;
        foreach (var (interaction, token, _) in leases)
        {
            var sequence = await session.FirstAsync(
                """
                UPDATE dispatches SET state = 1, lease_token = NULL WHERE connection = $1 AND external_id = $2 AND version = $3 AND lease_token = $4
                RETURNING sequence
                """,
                row => row.Number(0), cancellationToken, interaction.Connection.Value, interaction.ExternalId, interaction.Version, token).ConfigureAwait(false);
            if (sequence == 0)
                continue;

            // Where its bytes are not kept, its id says which one it is.
            var bytes = interaction.Raw.IsEmpty ? Encoding.UTF8.GetBytes(interaction.ExternalId) : interaction.Raw;
            await DeadLetterRows.AddAsync(
                session, [new DeadLetter(interaction.Connection, sequence, reason, bytes)], (interaction.OccurredAt, IsReplayable: true), cancellationToken).ConfigureAwait(false);
            givenUp++;
        }

        return givenUp;
    }
}
