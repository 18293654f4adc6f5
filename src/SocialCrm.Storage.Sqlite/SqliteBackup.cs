using Microsoft.Data.Sqlite;
using SocialCrm.Storage;

namespace SocialCrm;

/// <summary>Copies a SQLite store while it is in use.</summary>
/// <remarks>Thread-safe. Writers go on during the copy; it holds everything that was committed when it ended its last page.</remarks>
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

        var half = path + ".partial";
        File.Delete(half);
        try
        {
            await database.QueryAsync(session => CopyAsync((SqliteSession)session, half, cancellationToken), cancellationToken).ConfigureAwait(false);
            File.Move(half, path);
        }
        finally
        {
            File.Delete(half);
        }
    }

    private static async Task<bool> CopyAsync(SqliteSession session, string path, CancellationToken cancellationToken)
    {
        var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        await using (copy.ConfigureAwait(false))
        {
            await copy.OpenAsync(cancellationToken).ConfigureAwait(false);
            session.Connection.BackupDatabase(copy);
            return true;
        }
    }
}
