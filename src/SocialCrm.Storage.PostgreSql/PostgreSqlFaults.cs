using Npgsql;

namespace SocialCrm.Storage;

/// <summary>Says in the library's words what PostgreSQL reports.</summary>
internal static class PostgreSqlFaults
{
    /// <summary>Whether the transaction lost a race and may simply run again.</summary>
    public static bool IsRace(Exception exception) =>
        exception is PostgresException
        {
            SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.UniqueViolation,
        };

    /// <summary>Whether the connection is gone, so that nothing of the transaction was stored unless it was committing.</summary>
    public static bool IsConnectionLoss(Exception exception) => exception switch
    {
        PostgresException fault => fault.SqlState.StartsWith("57P", StringComparison.Ordinal) || fault.SqlState.StartsWith("08", StringComparison.Ordinal),
        NpgsqlException => true,
        _ => false,
    };

    public static Exception Translate(Exception exception) => exception switch
    {
        PostgresException fault => Translate(fault),
        NpgsqlException fault => new StoreException(StoreFailure.Unavailable, "The PostgreSQL server cannot be reached, or the connection broke. Check that it runs, then try again: every call may be repeated.", fault),
        TimeoutException fault => new StoreException(StoreFailure.Unavailable, "The PostgreSQL server did not answer in time. Try again: every call may be repeated.", fault),
        _ => exception,
    };

    private static Exception Translate(PostgresException fault) => fault.SqlState switch
    {
        PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.ReadOnlySqlTransaction =>
            Say(StoreFailure.ReadOnly, "may not be written by this account. Grant it the right to create in the store's schema and to read and write its tables", fault),
        PostgresErrorCodes.DiskFull => Say(StoreFailure.Full, "has no room left. Free disk space; what was stored before is intact", fault),
        PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.UniqueViolation =>
            Say(StoreFailure.Locked, "is held by other transactions for too long. Try again", fault),
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => Say(StoreFailure.Corrupt, "is damaged. Restore a backup", fault),
        PostgresErrorCodes.InvalidCatalogName => Say(StoreFailure.Unavailable, "does not exist. Create the database, then start again", fault),
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            Say(StoreFailure.Unavailable, "refuses the account. Check user name and password", fault),
        PostgresErrorCodes.TooManyConnections => Say(StoreFailure.Unavailable, "has no connection left. Lower Maximum Pool Size or raise max_connections", fault),
        _ when IsConnectionLoss(fault) => Say(StoreFailure.Unavailable, "is shutting down or starting. Try again", fault),
        _ => fault,
    };

    private static StoreException Say(StoreFailure failure, string what, PostgresException fault) =>
        new(failure, $"The PostgreSQL store {what}.", fault);
}
