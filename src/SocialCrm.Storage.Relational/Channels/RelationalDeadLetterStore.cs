using SocialCrm.Channels;

namespace SocialCrm.Storage;

/// <inheritdoc/>
internal sealed class RelationalDeadLetterStore(RelationalDatabase database) : IDeadLetterStore
{
    public IAsyncEnumerable<DeadLetter> ReadAsync(ConnectionId connection, CancellationToken cancellationToken) =>
        database.StreamAsync(
            session => session.StreamAsync(
                "SELECT position, reason, raw FROM dead_letters WHERE connection = $1 ORDER BY position, digest",
                row => new DeadLetter(connection, row.Number(0), row.Text(1), row.Bytes(2)),
                [connection.Value],
                cancellationToken),
            cancellationToken);

    public Task<int> ClearAsync(ConnectionId connection, CancellationToken cancellationToken) =>
        database.WriteAsync(session => ClearAsync(session, connection.Value, cancellationToken), cancellationToken);

    private static async Task<int> ClearAsync(RelationalSession session, string connection, CancellationToken cancellationToken)
    {
        // What they are of is given up with them: nobody would find it any more.
        await session.ExecuteAsync("UPDATE envelopes SET state = 1, body = NULL, note = '' WHERE connection = $1 AND state > 1", cancellationToken, connection).ConfigureAwait(false);
        await session.ExecuteAsync("DELETE FROM dispatches WHERE connection = $1 AND state = 1", cancellationToken, connection).ConfigureAwait(false);
        return await session.ExecuteAsync("DELETE FROM dead_letters WHERE connection = $1", cancellationToken, connection).ConfigureAwait(false);
    }
}
