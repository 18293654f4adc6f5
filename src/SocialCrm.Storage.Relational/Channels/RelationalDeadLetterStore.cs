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
        database.WriteAsync(
            session => session.ExecuteAsync("DELETE FROM dead_letters WHERE connection = $1", cancellationToken, connection.Value),
            cancellationToken);
}
