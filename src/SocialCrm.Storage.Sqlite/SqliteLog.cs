using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SocialCrm.Storage;

/// <summary>The write-ahead log beside the file. It keeps what was erased until it is written over, which may be long after.</summary>
internal static class SqliteLog
{
    /// <summary>For readers that are about to be done. The writer waits too, so not for long.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    /// <summary>Brings the log into the file and empties it; false while somebody reads a state that is only in the log.</summary>
    public static async Task<bool> TryEmptyAsync(SqliteSession session, TimeSpan lockTimeout)
    {
        _ = raw.sqlite3_busy_timeout(session.Handle, (int)Patience.TotalMilliseconds);
        try
        {
            return await session.FirstAsync("PRAGMA wal_checkpoint(TRUNCATE)", row => row.Int(0) == 0, CancellationToken.None).ConfigureAwait(false);
        }
        catch (SqliteException)
        {
            return false;
        }
        finally
        {
            _ = raw.sqlite3_busy_timeout(session.Handle, (int)lockTimeout.TotalMilliseconds);
        }
    }
}
