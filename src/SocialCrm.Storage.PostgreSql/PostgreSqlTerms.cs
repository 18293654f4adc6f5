using Npgsql;

namespace SocialCrm.Storage;

/// <summary>On which terms a transaction runs: beside whom it writes, and whether its statements may take as long as they like.</summary>
/// <param name="Lock">The function that takes the lock of writers.</param>
/// <param name="IsLong">Whether no statement is given up for taking long.</param>
internal sealed record PostgreSqlTerms(string Lock, bool IsLong)
{
    /// <summary>Beside other writers, statement by statement in time.</summary>
    public static PostgreSqlTerms Usual { get; } = new("pg_advisory_xact_lock_shared", IsLong: false);

    /// <summary>Beside other writers, over whole tables.</summary>
    public static PostgreSqlTerms Long { get; } = Usual with { IsLong = true };

    /// <summary>Alone, over whole tables.</summary>
    public static PostgreSqlTerms Alone { get; } = new("pg_advisory_xact_lock", IsLong: true);

    /// <summary>
    /// After how many seconds a statement is given up. Waiting for locks comes on top of the connection's own time-out: the server ends that
    /// wait, and says so, before anybody could take it for a server that is away.
    /// </summary>
    public int Timeout(NpgsqlConnection connection, TimeSpan lockTimeout) =>
        IsLong || connection.CommandTimeout == 0 ? 0 : connection.CommandTimeout + (int)Math.Ceiling(lockTimeout.TotalSeconds);
}
