using System.Security.Cryptography;

namespace SocialCrm.Storage;

/// <inheritdoc/>
internal sealed class RelationalSecretStore(RelationalDatabase database) : ISecretStore
{
    public async Task<byte[]> GetOrCreateAsync(string name, int length, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 16);

        var stored = await database.QueryAsync(session => ReadAsync(session, name, cancellationToken), cancellationToken).ConfigureAwait(false);
        return stored ?? await database.WriteAsync(session => CreateAsync(session, name, length, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    private static async Task<byte[]> CreateAsync(RelationalSession session, string name, int length, CancellationToken cancellationToken)
    {
        // Two hosts may create it at once; the one that came first is read by both.
        await session.ExecuteAsync(
            "INSERT INTO store_secrets (name, value) VALUES ($1, $2) ON CONFLICT DO NOTHING",
            cancellationToken, name, RandomNumberGenerator.GetBytes(length)).ConfigureAwait(false);
        return await ReadAsync(session, name, cancellationToken).ConfigureAwait(false)
            ?? throw new StoreException(StoreFailure.Corrupt, "The store lost a secret while writing it. Restore a backup.");
    }

    private static Task<byte[]?> ReadAsync(RelationalSession session, string name, CancellationToken cancellationToken) =>
        session.FirstAsync("SELECT value FROM store_secrets WHERE name = $1", row => row.Bytes(0), cancellationToken, name);
}
