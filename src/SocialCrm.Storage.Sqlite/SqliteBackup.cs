using Microsoft.Data.Sqlite;
using SocialCrm.Storage;
using SQLitePCL;

namespace SocialCrm;

/// <summary>Copies a SQLite store while it is in use.</summary>
/// <remarks>Thread-safe. Writers go on during the copy; it holds everything that was committed when the copying began, and nothing of what came later.</remarks>
public sealed class SqliteBackup
{
    private readonly SqliteDatabase database;

    internal SqliteBackup(SqliteDatabase database) => this.database = database;

    /// <summary>Copies the store to a new file, whole or not at all.</summary>
    /// <param name="path">Where to; nothing may stand there.</param>
    /// <param name="cancellationToken">Is looked at before the copy begins.</param>
    /// <exception cref="IOException">Something stands at the path, or it cannot be written.</exception>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public async Task BackUpAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (File.Exists(path))
            throw new IOException($"'{path}' exists already. Name a new file for the backup.");

        var half = $"{path}.{Guid.NewGuid():N}.partial";
        try
        {
            await database.QueryAsync(session => CopyAsync((SqliteSession)session, path, half, cancellationToken), cancellationToken).ConfigureAwait(false);
            File.Move(half, path);
        }
        catch (UnauthorizedAccessException fault)
        {
            throw CannotBeWritten(path, fault);
        }
        finally
        {
            Remove(half);
            Remove(half + "-journal");
        }
    }

    private static async Task<bool> CopyAsync(SqliteSession session, string path, string half, CancellationToken cancellationToken)
    {
        try
        {
            var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = half, Pooling = false }.ToString());
            await using (copy.ConfigureAwait(false))
            {
                await copy.OpenAsync(cancellationToken).ConfigureAwait(false);
                session.Connection.BackupDatabase(copy);
                return true;
            }
        }
        catch (SqliteException fault) when (!IsOfTheStore(fault))
        {
            throw CannotBeWritten(path, fault);
        }
    }

    /// <summary>SQLite does not say which of the two files failed. The copy is new and nobody else's, so only the store is read, damaged or held.</summary>
    private static bool IsOfTheStore(SqliteException fault) =>
        (fault.SqliteErrorCode & 0xFF) is raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_PROTOCOL or raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB
        || fault.SqliteExtendedErrorCode is raw.SQLITE_IOERR_READ or raw.SQLITE_IOERR_SHORT_READ;

    private static IOException CannotBeWritten(string path, Exception fault) =>
        new($"The backup '{path}' cannot be written. Make room, or name a place where this account may write; the store was left as it is.", fault);

    private static void Remove(string half)
    {
        try
        {
            File.Delete(half);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Where nothing can be written there is nothing to remove, and why the copy failed matters more.
        }
    }
}
