using SocialCrm.Channels;
using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <inheritdoc/>
internal sealed class RelationalConversationReader(RelationalDatabase database) : IConversationReader
{
    public Task<Interaction?> FindAsync(ConnectionId connection, string externalId, CancellationToken cancellationToken) =>
        database.QueryAsync(
            session => session.FirstAsync(
                $"SELECT {InteractionColumns.Names} FROM interactions WHERE connection = $1 AND external_id = $2 ORDER BY observed_at DESC, version DESC LIMIT 1",
                InteractionColumns.Read, cancellationToken, connection.Value, externalId),
            cancellationToken);

    /// <summary>By the touchpoints, because interactions have no index of their own by author.</summary>
    public Task<DateTimeOffset?> FindLastAsync(ConnectionId connection, Account author, CancellationToken cancellationToken) =>
        database.QueryAsync(
            session => session.FirstAsync<DateTimeOffset?>(
                "SELECT max(occurred_at) FROM touchpoints WHERE record_id = $1 AND source = $2",
                row => row.IsNull(0) ? null : row.Instant(0),
                cancellationToken,
                SourceRecordId.From(new SourceId(author.Channel.Value), author.Key).Value,
                connection.Value),
            cancellationToken);
}
