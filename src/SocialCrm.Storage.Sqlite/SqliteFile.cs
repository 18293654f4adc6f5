using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SocialCrm.Storage;

/// <summary>Opens connections to the store's file, each set up for its part.</summary>
internal sealed class SqliteFile(SqliteStoreOptions options)
{
    private const int PageSize = 4_096;

    // What is erased is overwritten, not just forgotten. The log is cut back to 64 MB after bulk: see SqlitePace, which sets the rest.
    private const string WriterPragmas =
        "PRAGMA synchronous = FULL; PRAGMA secure_delete = 1; PRAGMA temp_store = MEMORY; PRAGMA journal_size_limit = 67108864;" + SqlitePace.Everyday;

    private readonly SqliteConnectionStringBuilder settings = new(options.ConnectionString)
    {
        Pooling = false, // The store keeps its own connections, with their statements.
        DefaultTimeout = 1, // SQLite itself waits for locks: see busy_timeout below.
    };

    /// <summary>The file's name for messages, without its folder.</summary>
    public string Name => Path.GetFileName(settings.DataSource);

    public bool Exists => File.Exists(settings.DataSource);

    public bool IsReadOnly => settings.Mode == SqliteOpenMode.ReadOnly;

    public TimeSpan LockTimeout => options.LockTimeout;

    public SqliteSession OpenWriter() => Open(
        settings,
        WriterPragmas
        + (options.MaximumSizeInBytes is { } size ? $"PRAGMA max_page_count = {size / PageSize};" : ""));

    /// <summary>A reader; one of a frozen file serves one reading, and is opened anew for the next.</summary>
    public SqliteSession OpenReader()
    {
        const string Pragmas = "PRAGMA query_only = 1; PRAGMA cache_size = -16384; PRAGMA temp_store = MEMORY;";
        try
        {
            var session = Open(settings, Pragmas);
            Probe(session);
            return session;
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode is raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY)
        {
            // In a folder where nothing can be written, SQLite cannot make the shared-memory file of WAL; a file that nobody is changing needs none.
            if (FrozenFile.Of(settings.DataSource) is not { } frozen)
                throw;
            var unlocked = new SqliteConnectionStringBuilder(settings.ToString())
            {
                DataSource = $"file:{Uri.EscapeDataString(settings.DataSource).Replace("%2F", "/", StringComparison.Ordinal)}?immutable=1",
                Mode = SqliteOpenMode.ReadOnly,
            };
            return Open(unlocked, Pragmas, frozen);
        }
    }

    /// <summary>The first read is what finds a file damaged, foreign or out of reach. Alone: behind a pragma that answers, a fault would go unseen.</summary>
    private static void Probe(SqliteSession session)
    {
        try
        {
            session.Execute("SELECT 1 FROM sqlite_schema LIMIT 1");
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    private SqliteSession Open(SqliteConnectionStringBuilder connectionString, string pragmas, FrozenFile? frozen = null)
    {
        var connection = new SqliteConnection(connectionString.ToString());
        try
        {
            connection.Open();
            var session = new SqliteSession(connection) { Frozen = frozen };
            session.Execute($"PRAGMA busy_timeout = {(long)options.LockTimeout.TotalMilliseconds}; PRAGMA trusted_schema = 0;" + pragmas);
            return session;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
