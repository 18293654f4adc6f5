using System.Text;
using Npgsql;

namespace SocialCrm.Storage;

/// <summary>Creates and migrates the store's schema, once, whichever of many processes comes first.</summary>
internal sealed class PostgreSqlSchema(string name, TimeSpan lockTimeout)
{
    /// <summary>The schema's name; checked when the options are, so that it can stand in SQL.</summary>
    public string Name => name;

    /// <summary>What every transaction begins with: where the tables stand, and how long to wait for others.</summary>
    public string Setting => $"SET LOCAL search_path TO {name}; SET LOCAL lock_timeout TO {(long)Math.Ceiling(lockTimeout.TotalMilliseconds)}";

    /// <summary>The two halves of an advisory lock's key: which lock, of which schema.</summary>
    public string LockKey(StoreLock storeLock)
    {
        var hash = 2_166_136_261u; // FNV-1a: the same in every process, which HashCode is not.
        foreach (var letter in Encoding.UTF8.GetBytes(name))
            hash = (hash ^ letter) * 16_777_619u;
        return $"{0x5343_0000 + (int)storeLock}, {unchecked((int)hash)}";
    }

    public async Task<bool> MigrateAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        var connection = await source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            // An account that may only use the schema, or only read it, is served when there is nothing to migrate.
            if (await IsCurrentAsync(connection, cancellationToken).ConfigureAwait(false))
                return true;

            // A transaction of its own: the first one has cached names, and a lock alone does not make the server look them up again.
            var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
            await using (transaction.ConfigureAwait(false))
            {
                // Whoever migrates may rebuild every index, so this one wait has no end of its own; the caller's token ends it.
                var session = new PostgreSqlSession(connection, transaction) { Timeout = 0 };
                await session.ExecuteAsync($"SET LOCAL lock_timeout TO 0; SELECT pg_advisory_xact_lock({LockKey(StoreLock.Schema)})", cancellationToken).ConfigureAwait(false);
                var version = await VersionAsync(session, cancellationToken).ConfigureAwait(false);
                if (version < Migration.Current)
                    await MigrateOwnAsync(session, version, cancellationToken).ConfigureAwait(false);
                cancellationToken.ThrowIfCancellationRequested();
                await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
                return true;
            }
        }
    }

    private async Task<bool> IsCurrentAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
            return await VersionAsync(new PostgreSqlSession(connection, transaction) { Timeout = connection.CommandTimeout }, cancellationToken).ConfigureAwait(false) == Migration.Current;
    }

    private async Task MigrateOwnAsync(PostgreSqlSession session, int version, CancellationToken cancellationToken)
    {
        try
        {
            await MigrateAsync(session, version, cancellationToken).ConfigureAwait(false);
        }
        catch (PostgresException fault) when (version == 0 && fault.SqlState == PostgresErrorCodes.DuplicateTable)
        {
            throw new StoreException(StoreFailure.NotADatabase, $"The PostgreSQL schema '{name}' holds tables of another application under names that the store needs. Name another schema; this one was left as it is.", fault);
        }
    }

    private async Task MigrateAsync(PostgreSqlSession session, int version, CancellationToken cancellationToken)
    {
        if (await session.FirstAsync("SELECT 1 FROM pg_namespace WHERE nspname = $1", row => row.Int(0), cancellationToken, name).ConfigureAwait(false) == 0)
            await session.ExecuteAsync($"CREATE SCHEMA {name}", cancellationToken).ConfigureAwait(false);
        await session.ExecuteAsync(Setting, cancellationToken).ConfigureAwait(false);
        if (version == 0)
            await session.ExecuteAsync("CREATE TABLE schema_version (version INTEGER NOT NULL PRIMARY KEY)", cancellationToken).ConfigureAwait(false);
        foreach (var migration in Migration.All.Where(migration => migration.Version > version))
        {
            foreach (var statement in migration.In(session.Dialect))
                await session.ExecuteAsync(statement, cancellationToken).ConfigureAwait(false);
        }

        await session.ExecuteAsync("DELETE FROM schema_version", cancellationToken).ConfigureAwait(false);
        await session.ExecuteAsync("INSERT INTO schema_version (version) VALUES ($1)", cancellationToken, Migration.Current).ConfigureAwait(false);
    }

    private async Task<int> VersionAsync(PostgreSqlSession session, CancellationToken cancellationToken)
    {
        var exists = await session.FirstAsync(
            "SELECT 1 FROM pg_catalog.pg_tables WHERE schemaname = $1 AND tablename = 'schema_version'", row => row.Int(0), cancellationToken, name).ConfigureAwait(false);
        var version = exists == 0
            ? 0
            : await session.FirstAsync($"SELECT max(version) FROM {name}.schema_version", row => row.Int(0), cancellationToken).ConfigureAwait(false);
        if (version > Migration.Current)
            throw new StoreException(StoreFailure.Newer, $"The PostgreSQL schema '{name}' has version {version}, and this version of SocialCrm.Sdk knows {Migration.Current}. Update SocialCrm.Sdk; nothing was changed.");
        return version;
    }
}
