using SocialCrm.Channels;

namespace SocialCrm.Storage;

/// <inheritdoc/>
internal sealed class RelationalOutboxResolution(RelationalDatabase database) : IOutboxResolution
{
    public Task<bool> ResolveAsync(OutboxMessageId id, OutboxSettlement settlement, CancellationToken cancellationToken)
    {
        if (settlement is { State: OutboxState.Waiting, NextAttemptAt: null })
            throw new ArgumentException("A message that waits needs the time of its next attempt.", nameof(settlement));
        return database.WriteAsync(session => ResolveAsync(session, id, settlement, cancellationToken), cancellationToken);
    }

    private static async Task<bool> ResolveAsync(RelationalSession session, OutboxMessageId id, OutboxSettlement settlement, CancellationToken cancellationToken)
    {
        var message = await session.FirstAsync(
            $"""
            UPDATE outbox SET state = $2, settled_at = $3, next_at = $4, may_have_arrived = $5, external_id = $6, link = $7, reason = $8
            WHERE message_id = $1 AND state = 4 RETURNING {OutboxColumns.Names}
            """,
            OutboxColumns.ReadMessage, cancellationToken,
            id.Value, settlement.State, settlement.At, settlement.NextAttemptAt ?? DateTimeOffset.UnixEpoch, settlement.MayHaveArrived,
            settlement.ExternalId, settlement.Link, settlement.Reason).ConfigureAwait(false);
        if (message is not null && OutboxColumns.SurelyDidNotArrive(settlement))
            await SendRows.GiveBackAsync(session, message, settlement.At, cancellationToken).ConfigureAwait(false);
        return message is not null;
    }
}
