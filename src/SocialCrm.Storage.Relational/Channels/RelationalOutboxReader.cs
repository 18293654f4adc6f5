using SocialCrm.Channels;

namespace SocialCrm.Storage;

/// <inheritdoc/>
internal sealed class RelationalOutboxReader(RelationalDatabase database) : IOutboxReader
{
    public Task<OutboxEntry?> FindAsync(OutboxMessageId id, CancellationToken cancellationToken) =>
        database.QueryAsync(
            session => session.FirstAsync(
                $"SELECT {OutboxColumns.Names} FROM outbox WHERE message_id = $1", OutboxColumns.Read, cancellationToken, id.Value),
            cancellationToken);

    public Task<OutboxEntry?> FindAsync(ConnectionId connection, string key, CancellationToken cancellationToken) =>
        database.QueryAsync(
            session => session.FirstAsync(
                $"SELECT {OutboxColumns.Names} FROM outbox WHERE connection = $1 AND request_key = $2",
                OutboxColumns.Read, cancellationToken, connection.Value, key),
            cancellationToken);

    public IAsyncEnumerable<OutboxEntry> ReadAsync(ConnectionId? connection, OutboxState? state, CancellationToken cancellationToken)
    {
        var conditions = new List<string>();
        var values = new List<object?>();
        if (connection is { } only)
        {
            values.Add(only.Value);
            conditions.Add($"connection = ${values.Count}");
        }

        if (state is { } standing)
        {
            values.Add(standing);
            conditions.Add($"state = ${values.Count}");
        }

        var where = conditions.Count == 0 ? "" : "WHERE " + string.Join(" AND ", conditions);
        return database.StreamAsync(
            session => session.StreamAsync(
                $"SELECT {OutboxColumns.Names} FROM outbox {where} ORDER BY created_at, message_id", OutboxColumns.Read, [.. values], cancellationToken),
            cancellationToken);
    }
}
