using System.Security.Cryptography;
using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <summary>Knows whom the store must not take in again, by salted hashes that lead back to nobody.</summary>
internal sealed class Tombstones(RelationalDatabase database)
{
    private const string SaltName = "tombstone-salt";
    private static readonly IReadOnlySet<SourceRecordId> None = new HashSet<SourceRecordId>();

    private ErasureSalt? salt;

    /// <summary>Which of the records are those of erased people.</summary>
    public async Task<IReadOnlySet<SourceRecordId>> FindAsync(
        RelationalSession session, IEnumerable<SourceRecordId> records, CancellationToken cancellationToken)
    {
        if (await KnownSaltAsync(session, cancellationToken).ConfigureAwait(false) is not { } known)
            return None;

        var byHash = new Dictionary<Guid, SourceRecordId>();
        foreach (var record in records)
            byHash[known.Hash(record)] = record;
        var found = await session.ListByKeysAsync(
            "SELECT record_hash FROM tombstones WHERE record_hash IN ({keys})", byHash.Keys, row => row.Guid(0), cancellationToken).ConfigureAwait(false);
        return found.Select(hash => byHash[hash]).ToHashSet();
    }

    /// <summary>Refuses a record from now on.</summary>
    public static Task<int> AddAsync(RelationalSession session, ErasureSalt salt, SourceRecordId record, CancellationToken cancellationToken) =>
        session.ExecuteAsync("INSERT INTO tombstones (record_hash) VALUES ($1) ON CONFLICT DO NOTHING", cancellationToken, salt.Hash(record));

    /// <summary>
    /// The salt, made and committed before the erasure that needs it begins: if that one rolls back, what is kept in memory is still what is stored.
    /// </summary>
    public async Task<ErasureSalt> PrepareAsync(CancellationToken cancellationToken) =>
        salt ??= await database.WriteAsync(session => CreateAsync(session, cancellationToken), cancellationToken).ConfigureAwait(false);

    /// <summary>The salt, or null while nobody was ever erased.</summary>
    public async Task<ErasureSalt?> KnownSaltAsync(RelationalSession session, CancellationToken cancellationToken)
    {
        if (!await AnyAsync(session, cancellationToken).ConfigureAwait(false))
            return null;

        // Where there are tombstones the salt was committed before them, so it may be kept, whatever becomes of this transaction.
        return salt ??= await ReadAsync(session, cancellationToken).ConfigureAwait(false) is { } stored ? new ErasureSalt(stored) : throw Lost();
    }

    private static async Task<ErasureSalt> CreateAsync(RelationalSession session, CancellationToken cancellationToken)
    {
        var stored = await ReadAsync(session, cancellationToken).ConfigureAwait(false);
        if (stored is null && await AnyAsync(session, cancellationToken).ConfigureAwait(false))
            throw Lost();
        if (stored is null)
        {
            // Two hosts may make it at once; the one that came first is read by both.
            await session.ExecuteAsync(
                "INSERT INTO store_secrets (name, value) VALUES ($1, $2) ON CONFLICT DO NOTHING",
                cancellationToken, SaltName, RandomNumberGenerator.GetBytes(32)).ConfigureAwait(false);
            stored = await ReadAsync(session, cancellationToken).ConfigureAwait(false);
        }

        return new ErasureSalt(stored ?? throw Lost());
    }

    private static async Task<bool> AnyAsync(RelationalSession session, CancellationToken cancellationToken) =>
        await session.FirstAsync("SELECT 1 FROM tombstones LIMIT 1", row => row.Int(0), cancellationToken).ConfigureAwait(false) == 1;

    private static Task<byte[]?> ReadAsync(RelationalSession session, CancellationToken cancellationToken) =>
        session.FirstAsync("SELECT value FROM store_secrets WHERE name = $1", row => row.Bytes(0), cancellationToken, SaltName);

    private static StoreException Lost() => new(
        StoreFailure.Corrupt, "The store has lost the salt of its tombstones, so it cannot tell whom it must not take in again. Restore a backup.");
}
