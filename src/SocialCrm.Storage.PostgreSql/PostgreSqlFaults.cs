using Npgsql;

namespace SocialCrm.Storage;

/// <summary>Says in the library's words what PostgreSQL reports.</summary>
internal static class PostgreSqlFaults
{
    private const string IdledTooLong = "25P03"; // idle_in_transaction_session_timeout, which the driver has no name for.

    /// <summary>Whether the transaction lost a race and may simply run again.</summary>
    public static bool IsRace(Exception exception) =>
        exception is PostgresException
        {
            SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.UniqueViolation,
        };

    /// <summary>Whether the connection is gone, so that nothing of the transaction was stored unless it was committing. A time-out is not: the server may well be at it.</summary>
    public static bool IsConnectionLoss(Exception exception) => exception switch
    {
        PostgresException fault => fault.SqlState.StartsWith("57P", StringComparison.Ordinal) || fault.SqlState.StartsWith("08", StringComparison.Ordinal),
        NpgsqlException fault => fault.InnerException is not TimeoutException,
        _ => false,
    };

    public static Exception Translate(Exception exception) => exception switch
    {
        PostgresException fault => Translate(fault),
        TimeoutException or NpgsqlException { InnerException: TimeoutException } => new StoreException(StoreFailure.Unavailable, "The PostgreSQL server did not answer in time, or no connection of the pool became free. Try again: every call may be repeated. If it is only slow, raise Timeout, Command Timeout or Maximum Pool Size in the connection string.", exception),
        NpgsqlException fault => new StoreException(StoreFailure.Unavailable, "The PostgreSQL server cannot be reached, or the connection broke. Check that it runs, then try again: every call may be repeated.", fault),
        _ => exception,
    };

    private static StoreException Translate(PostgresException fault) => fault.SqlState switch
    {
        PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.ReadOnlySqlTransaction =>
            Say(StoreFailure.ReadOnly, "may not be written by this account. Grant it the right to create in the store's schema and to read and write its tables", fault),
        PostgresErrorCodes.DiskFull => Say(StoreFailure.Full, "has no room left. Free disk space; what was stored before is intact", fault),
        PostgresErrorCodes.LockNotAvailable => Say(StoreFailure.Locked, "is held by other transactions for longer than the time-out. Try again, or raise LockTimeout", fault),
        PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected =>
            Say(StoreFailure.Locked, "is held by other transactions again and again. Try again", fault),
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => Say(StoreFailure.Corrupt, "is damaged. Restore a backup", fault),
        PostgresErrorCodes.InvalidCatalogName => Say(StoreFailure.Unavailable, "does not exist. Create the database, then start again", fault),
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            Say(StoreFailure.Unavailable, "refuses the account. Check user name and password", fault),
        PostgresErrorCodes.TooManyConnections => Say(StoreFailure.Unavailable, "has no connection left. Lower Maximum Pool Size or raise max_connections", fault),
        PostgresErrorCodes.QueryCanceled => Say(StoreFailure.Unavailable, "ended a statement before it was done. Raise statement_timeout for this account, then try again", fault),
        _ when IsConnectionLoss(fault) => Say(StoreFailure.Unavailable, "is shutting down or starting. Try again", fault),
        _ when IsOutOfMeans(fault) => Say(StoreFailure.Unavailable, $"cannot carry on (SQLSTATE {fault.SqlState}). See the server's log, then try again", fault),

        // Such as a constraint, a function that is missing, or a trigger of the host's own: trying again would not help, and hiding it would not either.
        _ => Say(StoreFailure.Unexpected, $"refused the call (SQLSTATE {fault.SqlState}). The inner exception says why; nothing of the call was stored", fault),
    };

    /// <summary>The classes of insufficient resources, operator intervention and system errors, and a transaction that idled too long.</summary>
    private static bool IsOutOfMeans(PostgresException fault) =>
        fault.SqlState[..2] is "53" or "57" or "58" || fault.SqlState == IdledTooLong;

    private static StoreException Say(StoreFailure failure, string what, PostgresException fault) =>
        new(failure, $"The PostgreSQL store {what}.", fault);
}
