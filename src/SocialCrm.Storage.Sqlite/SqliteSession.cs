using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SocialCrm.Storage;

/// <summary>A SQLite connection that keeps its statements prepared.</summary>
internal sealed class SqliteSession(SqliteConnection connection) : RelationalSession(SqliteDialect.Instance), IDisposable
{
    private readonly Dictionary<string, SqliteCommand> commands = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SqliteStatement> statements = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SqliteStatement> templates = new(StringComparer.Ordinal);

    // Some 35 MB of memory at most, and as much of the file. In a store of a million records the turn of a range of keys then sets four entries into each page that it touches.
    private readonly RecentBlocks recentBlocks = new(512 * 1_024);

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

    /// <summary>A bare statement from one that names its values.</summary>
    private SqliteStatement Template(string sql)
    {
        if (!templates.TryGetValue(sql, out var statement))
        {
            templates[sql] = statement = Statement(sql
                .Replace("{keys}", "$1", StringComparison.Ordinal).Replace("{key}", "$1", StringComparison.Ordinal).Replace("{most}", "$2", StringComparison.Ordinal));
        }

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

    public override IBlockTable Blocks(CancellationToken cancellationToken) => new SqliteBlocks(this, recentBlocks, cancellationToken);

    /// <summary>Runs one statement that is kept prepared: what frames every transaction.</summary>
    public void Run(string sql) => Statement(sql).Run();

    public override Task<int> ExecuteAsync(string sql, CancellationToken cancellationToken, params object?[] values)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Bound(sql, values).Run());
    }

    public override Task<int> ExecuteManyAsync(string sql, IReadOnlyList<object?[]> rows, CancellationToken cancellationToken)
    {
        Wrote(rows.Count);
        var changed = 0;
        foreach (var values in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            changed += Bound(sql, values).Run();
        }

        return Task.FromResult(changed);
    }

    public override Task<List<T>> ListAsync<T>(string sql, Func<SqlRow, T> read, CancellationToken cancellationToken, params object?[] values)
    {
        var rows = new List<T>();
        Read(Bound(sql, values), read, rows, cancellationToken);
        return Task.FromResult(rows);
    }

    public override Task<T?> FirstAsync<T>(string sql, Func<SqlRow, T> read, CancellationToken cancellationToken, params object?[] values)
        where T : default
    {
        cancellationToken.ThrowIfCancellationRequested();
        var statement = Bound(sql, values);
        try
        {
            return Task.FromResult(statement.Next() ? read(new SqliteRow(statement)) : default);
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <summary>One look-up for each key: a prepared one costs less than a list of keys, which SQLite sorts first.</summary>
    public override Task<List<T>> ListByKeysAsync<TKey, T>(
        string sql, IReadOnlyCollection<TKey> keys, Func<SqlRow, T> read, CancellationToken cancellationToken, params object?[] values)
    {
        var rows = new List<T>();
        if (keys.Count == 0)
            return Task.FromResult(rows);
        var statement = Template(sql);
        for (var at = 0; at < values.Length; at++)
            Bind(statement, at + 2, values[at]);
        foreach (var key in keys.Count == 1 ? keys : keys.Distinct())
        {
            Bind(statement, 1, key);
            Read(statement, read, rows, cancellationToken);
        }

        return Task.FromResult(rows);
    }

    public override Task<List<T>> ListUnderKeysAsync<TKey, T>(
        string sql, (IReadOnlyCollection<TKey> Keys, int Most) under, Func<SqlRow, T> read, CancellationToken cancellationToken)
    {
        var rows = new List<T>();
        var statement = Template(sql);
        statement.Bind(2, (long)under.Most);
        foreach (var key in under.Keys)
        {
            Bind(statement, 1, key);
            Read(statement, read, rows, cancellationToken);
        }

        return Task.FromResult(rows);
    }

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

    private static void Read<T>(SqliteStatement statement, Func<SqlRow, T> read, List<T> rows, CancellationToken cancellationToken)
    {
        var row = new SqliteRow(statement);
        try
        {
            while (statement.Next())
            {
                cancellationToken.ThrowIfCancellationRequested();
                rows.Add(read(row));
            }
        }
        finally
        {
            statement.Reset();
        }
    }

    private SqliteStatement Bound(string sql, object?[] values)
    {
        var statement = Statement(sql);
        for (var at = 0; at < values.Length; at++)
            Bind(statement, at + 1, values[at]);
        return statement;
    }

    private void Bind(SqliteStatement statement, int index, object? value)
    {
        // Most are ids and bytes, which need no array of their own.
        switch (value is Guid or ReadOnlyMemory<byte> ? value : Store(value))
        {
            case Guid id:
                statement.Bind(index, id);
                break;
            case ReadOnlyMemory<byte> bytes:
                statement.Bind(index, bytes.Span);
                break;
            case DBNull:
                statement.BindNull(index);
                break;
            case string text:
                statement.Bind(index, text);
                break;
            case byte[] bytes:
                statement.Bind(index, bytes);
                break;
            case double number:
                statement.Bind(index, number);
                break;
            case long number:
                statement.Bind(index, number);
                break;
            case int number:
                statement.Bind(index, (long)number);
                break;
            case var other:
                throw new NotSupportedException($"A value of type {other.GetType().Name} is stored in no column.");
        }
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
