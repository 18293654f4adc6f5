namespace SocialCrm.Storage;

/// <summary>Sets the writer up for the work it has: many small transactions, or bulk.</summary>
/// <remarks>
/// <para>
/// Bulk touches the same pages again and again, and only the last state of each need reach the file: a large cache, and a log of up to 256 MB before a checkpoint.
/// </para>
/// <para>
/// Small transactions want the opposite. A log that stays within the 64 MB that are kept of it is written over in place, which costs the disk's file system half of what a
/// log costs that grows. And where a page of an index was split, SQLite goes through all of its cache at the commit.
/// </para>
/// </remarks>
internal sealed class SqlitePace(SqliteSession session)
{
    public const string Everyday = "PRAGMA cache_size = -16384; PRAGMA wal_autocheckpoint = 16000;";

    private const string Bulk = "PRAGMA cache_size = -49152; PRAGMA wal_autocheckpoint = 64000;";
    private const int RowsOfBulk = 512;

    // Bulk comes with small transactions in between, and what it has in the cache it wants again.
    private const int MostSmallBetween = 64;

    private bool isBulk;
    private int small;

    /// <summary>Looks at what the transaction wrote that was just committed.</summary>
    public void Committed()
    {
        small = session.TakeWrittenRows() >= RowsOfBulk ? 0 : small + 1;
        var isWanted = small <= (isBulk ? MostSmallBetween : 0);
        if (isWanted == isBulk)
            return;
        session.Execute(isWanted ? Bulk : Everyday);
        isBulk = isWanted;
    }
}
