using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SocialCrm.Storage;

/// <summary>A SQLite connection that keeps its statements prepared.</summary>
internal sealed class SqliteSession(SqliteConnection connection) : RelationalSession(SqliteDialect.Instance), IDisposable
{
    private readonly Dictionary<string, SqliteCommand> commands = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SqliteStatement> statements = new(StringComparer.Ordinal);

    private int writtenRows;

    public SqliteConnection Connection => connection;

    /// <summary>The file as it was opened, when it is read without locks.</summary>
    public FrozenFile? Frozen { get; init; }

    public sqlite3 Handle => connection.Handle ?? throw new ObjectDisposedException(nameof(SqliteSession));

    /// <summary>A bare statement, for the paths on which millions of rows pass.</summary>
    public SqliteStatement Statement(string sql)
    {
        if (!statements.TryGetValue(sql, out var statement))
            statements[sql] = statement = new SqliteStatement(Handle, sql);
        return statement;
    }

    /// <summary>Notes rows that one call writes.</summary>
    public void Wrote(int rows) => writtenRows += rows;

    /// <summary>How many rows were written since this was asked.</summary>
    public int TakeWrittenRows()
    {
        var rows = writtenRows;
        writtenRows = 0;
        return rows;
    }

    /// <summary>Runs one statement that is kept prepared: what frames every transaction.</summary>
    public void Run(string sql) => Statement(sql).Run();

    public void Execute(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        foreach (var statement in statements.Values)
            statement.Dispose();
        foreach (var command in commands.Values)
            command.Dispose();
        connection.Dispose();
    }

    protected override SqlCommandLease Prepare(string sql, object?[] values)
    {
        if (commands.Remove(sql, out var command))
        {
            for (var at = 0; at < values.Length; at++)
                command.Parameters[at].Value = Store(values[at]);
        }
        else
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            for (var at = 0; at < values.Length; at++)
                command.Parameters.AddWithValue($"${at + 1}", Store(values[at]));
        }

        // Out of the cache while in use, so that two readers of one text do not share a command.
        return new SqlCommandLease(command, Keep);

        void Keep() => commands[sql] = command;
    }
}
