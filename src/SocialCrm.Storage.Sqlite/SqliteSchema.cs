using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SocialCrm.Storage;

/// <summary>Creates and migrates the file's schema, and refuses files that are not ours or newer than we are.</summary>
internal sealed class SqliteSchema(SqliteFile file, TimeProvider time)
{
    /// <summary>"SCRM": marks the file as a store of this library.</summary>
    private const long ApplicationId = 0x5343_524D;

    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        // A current store asks for no writing, so that one that may only be read is served.
        if (file.IsReadOnly || file.Exists)
        {
            using var reader = file.OpenReader();
            if (await VersionAsync(reader, cancellationToken).ConfigureAwait(false) == Migration.Current)
                return;
            if (file.IsReadOnly)
                throw new StoreException(StoreFailure.ReadOnly, $"The SQLite store '{file.Name}' has an older schema and is opened for reading only. Open it once for writing, so that it can be migrated.");
        }

        using var session = file.OpenWriter();
        await UseWriteAheadLogAsync(session, cancellationToken).ConfigureAwait(false);
        session.Execute("BEGIN IMMEDIATE");
        var version = await VersionAsync(session, cancellationToken).ConfigureAwait(false);
        foreach (var migration in Migration.All.Where(migration => migration.Version > version))
        {
            foreach (var statement in migration.In(session.Dialect))
                session.Execute(statement);
        }

        session.Execute($"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Migration.Current}; COMMIT");
    }

    private async Task<long> VersionAsync(SqliteSession session, CancellationToken cancellationToken)
    {
        // One statement sees one state: another process may be creating the schema between two.
        var (application, version, objects) = await session.FirstAsync(
            "SELECT a.application_id, v.user_version, (SELECT count(*) FROM sqlite_schema) FROM pragma_application_id a, pragma_user_version v",
            row => (row.Number(0), row.Number(1), row.Number(2)),
            cancellationToken).ConfigureAwait(false);

        if (application != ApplicationId && (application != 0 || objects > 0))
            throw new StoreException(StoreFailure.NotADatabase, $"'{file.Name}' is a SQLite database of another application. Name another file; this one was left as it is.");
        if (version > Migration.Current)
            throw new StoreException(StoreFailure.Newer, $"The SQLite store '{file.Name}' has schema version {version}, and this version of SocialCrm.Sdk knows {Migration.Current}. Update SocialCrm.Sdk; the file was left as it is.");
        return version;
    }

    /// <summary>SQLite asks no busy handler while another process changes the journal mode, so the waiting is ours.</summary>
    private async Task UseWriteAheadLogAsync(SqliteSession session, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        for (var pause = TimeSpan.FromMilliseconds(5); ; pause *= 2)
        {
            try
            {
                session.Execute("PRAGMA journal_mode = WAL");
                return;
            }
            catch (SqliteException fault) when (fault.SqliteErrorCode is raw.SQLITE_BUSY or raw.SQLITE_LOCKED && time.GetElapsedTime(began) < file.LockTimeout)
            {
                await Task.Delay(pause, time, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
