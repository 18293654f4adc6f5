using SocialCrm.Channels;

namespace SocialCrm.Storage;

/// <inheritdoc/>
internal sealed class RelationalDeliveryReplay(RelationalDatabase database) : IDeliveryReplay
{
    public Task<int> ReplayAsync(ConnectionId connection, CancellationToken cancellationToken) =>
        database.WriteAsync(session => ReplayAsync(session, connection.Value, cancellationToken), cancellationToken);

    private static async Task<int> ReplayAsync(RelationalSession session, string connection, CancellationToken cancellationToken)
    {
        var deliveries = await session.ExecuteAsync(
            "UPDATE envelopes SET state = 0, attempts = 0, next_at = 0, reason = NULL WHERE connection = $1 AND state > 1", cancellationToken, connection).ConfigureAwait(false);
        var interactions = await session.ExecuteAsync(
            "UPDATE dispatches SET state = 0, attempts = 0, next_at = 0 WHERE connection = $1 AND state = 1", cancellationToken, connection).ConfigureAwait(false);
        await session.ExecuteAsync("DELETE FROM dead_letters WHERE connection = $1 AND replayable = 1", cancellationToken, connection).ConfigureAwait(false);
        return deliveries + interactions;
    }
}
