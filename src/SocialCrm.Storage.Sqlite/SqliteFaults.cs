using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SocialCrm.Storage;

/// <summary>Says in the library's words what SQLite reports.</summary>
internal static class SqliteFaults
{
    public static SqliteException From(sqlite3 handle, int result) =>
        new(raw.sqlite3_errmsg(handle).utf8_to_string(), result & 0xFF, raw.sqlite3_extended_errcode(handle));

    public static StoreException Translate(SqliteException fault, string file) => (fault.SqliteErrorCode & 0xFF) switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_PROTOCOL => Say(StoreFailure.Locked, "is locked by another process for longer than the time-out. Close the other process or raise LockTimeout", fault, file),
        raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_AUTH => CannotBeWritten(fault, file),
        raw.SQLITE_FULL => Say(StoreFailure.Full, "has no room left. Free disk space or raise MaximumSizeInBytes; what was stored before is intact", fault, file),
        raw.SQLITE_CORRUPT => Say(StoreFailure.Corrupt, "is damaged. Restore a backup; the file was left as it is", fault, file),
        raw.SQLITE_NOTADB => Say(StoreFailure.NotADatabase, "is not a SQLite database. Name another file; this one was left as it is", fault, file),
        raw.SQLITE_CANTOPEN => Say(StoreFailure.Unavailable, "cannot be opened. Check that the folder exists and that this account may read and write there", fault, file),
        raw.SQLITE_IOERR => Say(StoreFailure.Unavailable, "cannot be read or written. Check the disk, then try again", fault, file),

        // Such as a constraint: trying again would not help, and hiding it would not either.
        _ => Say(StoreFailure.Unexpected, $"refused the call (code {fault.SqliteExtendedErrorCode}). The inner exception says why; nothing of the call was stored", fault, file),
    };

    /// <summary>Also what it means that a file which was read cannot be opened for writing, as on a disk that is mounted for reading.</summary>
    public static StoreException CannotBeWritten(SqliteException fault, string file) =>
        Say(StoreFailure.ReadOnly, "cannot be written. Open it without Mode=ReadOnly and give this account write access to the file and its folder", fault, file);

    private static StoreException Say(StoreFailure failure, string what, SqliteException fault, string file) =>
        new(failure, $"The SQLite store '{file}' {what}.", fault);
}
