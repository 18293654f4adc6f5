using SocialCrm.Channels;

namespace SocialCrm.Storage;

/// <inheritdoc/>
/// <remarks>A unique index on the connection of what is under lease lets a connection have one message on its way, whatever transactions meet.</remarks>
internal sealed class RelationalOutboxStore(RelationalDatabase database, Tombstones tombstones) : IOutboxStore
{
    /// <summary>So many messages of a connection are withheld in one claim at most, so that a campaign whose people all withdrew holds up nobody.</summary>
    private const int MostWithheld = 100;

    private static readonly WorkQueue Queue = new(
        "outbox",
        "created_at",
        "AND NOT EXISTS (SELECT 1 FROM outbox l WHERE l.connection = waiting.connection AND l.lease_token IS NOT NULL)");

    public Task<OutboxAddition> AddAsync(OutboundMessage message, string key, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        return database.WriteAsync(session => new OutboxRows(session, tombstones).AddAsync(message, key, cancellationToken), cancellationToken);
    }

    public Task<IReadOnlyList<OutboxLease>> LeaseAsync(WorkClaim claim, CancellationToken cancellationToken) =>
        database.WriteAsync(session => LeaseAsync(session, claim, cancellationToken), cancellationToken);

    public Task<bool> SettleAsync(OutboxLease lease, OutboxSettlement settlement, CancellationToken cancellationToken)
    {
        if (settlement is { State: OutboxState.Waiting, NextAttemptAt: null })
            throw new ArgumentException("A message that waits needs the time of its next attempt.", nameof(settlement));
        return database.WriteAsync(session => SettleAsync(session, lease, settlement, cancellationToken), cancellationToken);
    }

    private async Task<IReadOnlyList<OutboxLease>> LeaseAsync(RelationalSession session, WorkClaim claim, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync(
            "UPDATE outbox SET lease_token = NULL, lease_until = NULL, may_have_arrived = 1 WHERE lease_token IS NOT NULL AND lease_until <= $1",
            cancellationToken, claim.Now).ConfigureAwait(false);

        var token = Guid.NewGuid();
        var check = new SendCheck(session, tombstones);
        var leases = new List<OutboxLease>();
        foreach (var connection in await Queue.ConnectionsAsync(session, claim, cancellationToken).ConfigureAwait(false))
        {
            if (leases.Count == claim.Most)
                break;
            if (await TakeAllowedAsync((session, check), connection, (claim, token), cancellationToken).ConfigureAwait(false) is { } lease)
                leases.Add(lease);
        }

        return leases;
    }

    /// <summary>The first message whose consent stands; those before it are withheld.</summary>
    private static async Task<OutboxLease?> TakeAllowedAsync(
        (RelationalSession Session, SendCheck Check) by, string connection, (WorkClaim Claim, Guid Token) work, CancellationToken cancellationToken)
    {
        for (var withheld = 0; withheld < MostWithheld; withheld++)
        {
            var lease = await TakeAsync(by.Session, connection, work, cancellationToken).ConfigureAwait(false);
            if (lease?.Message.Terms is not { } terms
                || await by.Check.RefusalAsync(terms, cancellationToken).ConfigureAwait(false) is not { } refused)
            {
                return lease;
            }

            await WithholdAsync(by.Session, lease, (refused.Explanation, work.Claim.Now), cancellationToken).ConfigureAwait(false);
        }

        return null;
    }

    private static async Task WithholdAsync(RelationalSession session, OutboxLease lease, (string Reason, DateTimeOffset At) why, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync(
            """
            UPDATE outbox SET lease_token = NULL, lease_until = NULL, attempts = attempts - 1, state = $4, settled_at = $5, next_at = 0, reason = $6
            WHERE connection = $1 AND message_id = $2 AND lease_token = $3
            """,
            cancellationToken,
            lease.Message.Connection.Value, lease.Message.Id.Value, lease.Token, OutboxState.Withheld, why.At, why.Reason).ConfigureAwait(false);
        if (!lease.Message.MayHaveArrived)
            await SendRows.GiveBackAsync(session, lease.Message, why.At, cancellationToken).ConfigureAwait(false);
    }

    private static Task<OutboxLease?> TakeAsync(
        RelationalSession session, string connection, (WorkClaim Claim, Guid Token) work, CancellationToken cancellationToken) =>
        // "Below 1" and not "0" for the row that is locked: it is reached by its id, and not through the index of what waits.
        session.FirstAsync(
            $"""
            WITH due AS MATERIALIZED (
                SELECT message_id FROM outbox
                WHERE connection = $1 AND state < 1 AND lease_token IS NULL
                    AND message_id = (
                        SELECT q.message_id FROM outbox q WHERE q.connection = $1 AND q.state = 0 AND q.next_at <= $2
                        ORDER BY q.created_at, q.message_id LIMIT 1){session.Dialect.SkipLocked})
            UPDATE outbox SET lease_token = $3, lease_until = $4, attempts = attempts + 1
            FROM due WHERE outbox.connection = $1 AND outbox.message_id = due.message_id
            RETURNING {OutboxColumns.Names}
            """,
            row => new OutboxLease(OutboxColumns.ReadMessage(row), work.Token, row.Int(13)),
            cancellationToken,
            connection, work.Claim.Now, work.Token, work.Claim.Until);

    private static async Task<bool> SettleAsync(
        RelationalSession session, OutboxLease lease, OutboxSettlement settlement, CancellationToken cancellationToken)
    {
        var isSettled = await session.ExecuteAsync(
            """
            UPDATE outbox SET lease_token = NULL, lease_until = NULL, state = $4, settled_at = $5, next_at = $6, may_have_arrived = $7,
                external_id = $8, link = $9, reason = $10
            WHERE connection = $1 AND message_id = $2 AND lease_token = $3
            """,
            cancellationToken,
            lease.Message.Connection.Value, lease.Message.Id.Value, lease.Token, settlement.State, settlement.At,
            settlement.NextAttemptAt ?? DateTimeOffset.UnixEpoch, settlement.MayHaveArrived, settlement.ExternalId, settlement.Link, settlement.Reason).ConfigureAwait(false) == 1;

        // While the lease held, the row said what the lease says.
        if (isSettled && OutboxColumns.SurelyDidNotArrive(settlement) && !lease.Message.MayHaveArrived)
            await SendRows.GiveBackAsync(session, lease.Message, settlement.At, cancellationToken).ConfigureAwait(false);
        return isSettled;
    }
}
