using SocialCrm.Channels;

namespace SocialCrm.Storage;

/// <inheritdoc/>
internal sealed class RelationalCredentialStore(RelationalDatabase database) : ICredentialStore
{
    public Task<SealedCredentials?> ReadAsync(ConnectionId connection, CancellationToken cancellationToken) =>
        database.QueryAsync(
            session => session.FirstAsync(
                "SELECT sealed, version FROM credentials WHERE connection = $1",
                row => new SealedCredentials(row.Bytes(0), row.Number(1)),
                cancellationToken,
                connection.Value),
            cancellationToken);

    public Task<bool> ReplaceAsync(ConnectionId connection, SealedCredentials credentials, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(credentials.Version, 1, nameof(credentials));
        var sql = credentials.Version == 1
            ? "INSERT INTO credentials (connection, sealed, version) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING"
            : "UPDATE credentials SET sealed = $2, version = $3 WHERE connection = $1 AND version = $3 - 1";
        return database.WriteAsync(
            async session => await session.ExecuteAsync(
                sql, cancellationToken, connection.Value, credentials.Sealed, credentials.Version).ConfigureAwait(false) == 1,
            cancellationToken);
    }
}
