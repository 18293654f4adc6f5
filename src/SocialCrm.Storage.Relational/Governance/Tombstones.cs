using System.Security.Cryptography;
using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <summary>Knows whom the store must not take in again, by salted hashes that lead back to nobody.</summary>
internal sealed class Tombstones
{
    private const string SaltName = "tombstone-salt";
    private static readonly IReadOnlySet<SourceRecordId> None = new HashSet<SourceRecordId>();

    private byte[]? salt;

    /// <summary>Which of the records are those of erased people.</summary>
    public async Task<IReadOnlySet<SourceRecordId>> FindAsync(
        RelationalSession session, IEnumerable<SourceRecordId> records, CancellationToken cancellationToken)
    {
        if (await session.FirstAsync("SELECT 1 FROM tombstones LIMIT 1", row => row.Int(0), cancellationToken).ConfigureAwait(false) == 0)
            return None;

        var known = await SaltAsync(session, cancellationToken).ConfigureAwait(false);
        var byHash = new Dictionary<Guid, SourceRecordId>();
        foreach (var record in records)
            byHash[Hash(known, record)] = record;
        var found = await session.ListByKeysAsync(
            "SELECT record_hash FROM tombstones WHERE record_hash IN ({keys})", byHash.Keys, row => row.Guid(0), cancellationToken).ConfigureAwait(false);
        return found.Select(hash => byHash[hash]).ToHashSet();
    }

    /// <summary>Refuses a record from now on.</summary>
    public async Task AddAsync(RelationalSession session, SourceRecordId record, CancellationToken cancellationToken)
    {
        var known = await SaltAsync(session, cancellationToken).ConfigureAwait(false);
        await session.ExecuteAsync(
            "INSERT INTO tombstones (record_hash) VALUES ($1) ON CONFLICT DO NOTHING", cancellationToken, Hash(known, record)).ConfigureAwait(false);
    }

    private async Task<byte[]> SaltAsync(RelationalSession session, CancellationToken cancellationToken)
    {
        if (salt is not null)
            return salt;

        // Not kept in memory before it is surely stored: the erasure that made it may yet roll back.
        var stored = await ReadAsync(session, cancellationToken).ConfigureAwait(false);
        if (stored is not null)
            return salt = stored;
        await session.ExecuteAsync(
            "INSERT INTO store_secrets (name, value) VALUES ($1, $2) ON CONFLICT DO NOTHING",
            cancellationToken, SaltName, RandomNumberGenerator.GetBytes(32)).ConfigureAwait(false);
        return await ReadAsync(session, cancellationToken).ConfigureAwait(false)
            ?? throw new StoreException(StoreFailure.Corrupt, "The store lost its tombstone salt while writing it. Restore a backup.");
    }

    private static Task<byte[]?> ReadAsync(RelationalSession session, CancellationToken cancellationToken) =>
        session.FirstAsync("SELECT value FROM store_secrets WHERE name = $1", row => row.Bytes(0), cancellationToken, SaltName);

    private static Guid Hash(byte[] salt, SourceRecordId record)
    {
        Span<byte> text = stackalloc byte[salt.Length + 16];
        salt.CopyTo(text);
        record.Value.TryWriteBytes(text[salt.Length..], bigEndian: true, out _);
        return new Guid(SHA256.HashData(text).AsSpan(0, 16), bigEndian: true);
    }
}
