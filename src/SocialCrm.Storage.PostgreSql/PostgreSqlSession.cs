using System.Buffers.Binary;
using System.Data.Common;
using System.Globalization;
using Npgsql;
using NpgsqlTypes;

namespace SocialCrm.Storage;

/// <summary>A PostgreSQL connection inside a transaction.</summary>
internal sealed class PostgreSqlSession(NpgsqlConnection connection, NpgsqlTransaction transaction) : RelationalSession(PostgreSqlDialect.Instance)
{
    /// <summary>The first key of the locks of people; the locks of the store, whose keys come before, have the schema as their second key too.</summary>
    private const int PeoplePlaces = 0x5344_0000;
    private const int Places = 512;

    private readonly List<NpgsqlBatchCommand> last = [];

    /// <summary>Whether the transaction was tried before: others write the same rows, or rows are there that no look-up has seen.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>After how many seconds a statement is given up; 0 is never.</summary>
    public required int Timeout { get; init; }

    public NpgsqlCommand Command(string sql) => last.Count == 0
        ? new(sql, connection, transaction) { CommandTimeout = Timeout }
        : throw new InvalidOperationException("What was to be written last has not been sent, and would come too late.");

    public NpgsqlBatch Batch() => new(connection, transaction) { Timeout = Timeout };

    /// <summary>Sends what was to be written last, because something comes after it.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (last.Count == 0)
            return;
        await SendLastAsync(cancellationToken).ConfigureAwait(false);
        last.Clear();
    }

    public override async Task<int> ExecuteAsync(string sql, CancellationToken cancellationToken, params object?[] values)
    {
        await FlushAsync(cancellationToken).ConfigureAwait(false);
        return await base.ExecuteAsync(sql, cancellationToken, values).ConfigureAwait(false);
    }

    public override async Task<List<T>> ListAsync<T>(string sql, Func<SqlRow, T> read, CancellationToken cancellationToken, params object?[] values)
    {
        await FlushAsync(cancellationToken).ConfigureAwait(false);
        return await base.ListAsync(sql, read, cancellationToken, values).ConfigureAwait(false);
    }

    public override async Task<T?> FirstAsync<T>(string sql, Func<SqlRow, T> read, CancellationToken cancellationToken, params object?[] values)
        where T : default
    {
        await FlushAsync(cancellationToken).ConfigureAwait(false);
        return await base.FirstAsync(sql, read, cancellationToken, values).ConfigureAwait(false);
    }

    /// <summary>A statement by many keys, which are its first parameter.</summary>
    public NpgsqlBatchCommand ByKeys<TKey>(string sql, IReadOnlyCollection<TKey> keys, object?[] values)
    {
        var command = new NpgsqlBatchCommand(ByArray(sql));
        command.Parameters.Add(new NpgsqlParameter<TKey[]> { TypedValue = keys.ToArray() });
        Add(command.Parameters, values);
        return command;
    }

    /// <summary>A statement with its values.</summary>
    public NpgsqlBatchCommand Plain(string sql, object?[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        Add(command.Parameters, values);
        return command;
    }

    public override RelationalReads Together() => new PostgreSqlReads(this);

    public override Task InsertLastAsync(TableShape table, IReadOnlyList<object?[]> rows, CancellationToken cancellationToken)
    {
        if (rows.Count > 0)
        {
            var command = new NpgsqlBatchCommand($"INSERT INTO {table.Name} ({table.List}) SELECT * FROM unnest({Arrays(table)}) AS incoming");
            AddColumns(command.Parameters, table, rows);
            last.Add(command);
        }

        return Task.CompletedTask;
    }

    public override Task ExecuteLastAsync(string sql, IReadOnlyList<object?[]> rows, CancellationToken cancellationToken)
    {
        last.AddRange(rows.Select(values => Plain(sql, values)));
        return Task.CompletedTask;
    }

    /// <summary>Commits, with what ends the decision in the same journey.</summary>
    public async Task CommitAsync()
    {
        if (last.Count == 0)
        {
            await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
            return;
        }

        last.Add(new NpgsqlBatchCommand("COMMIT"));
        await SendLastAsync(CancellationToken.None).ConfigureAwait(false);
    }

    private async Task SendLastAsync(CancellationToken cancellationToken)
    {
        var batch = Batch();
        await using (batch.ConfigureAwait(false))
        {
            foreach (var command in last)
                batch.BatchCommands.Add(command);
            await batch.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    public override async Task<int> ExecuteLongAsync(string sql, CancellationToken cancellationToken)
    {
        await FlushAsync(cancellationToken).ConfigureAwait(false);
        var command = new NpgsqlCommand(sql, connection, transaction) { CommandTimeout = 0 };
        await using (command.ConfigureAwait(false))
            return await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Streams rows that are surely new into a table; a row that is not ends the transaction as a race that is run again.</summary>
    public async Task CopyAsync<T>(string table, IEnumerable<T> rows, Func<RowCopy, T, Task> write, CancellationToken cancellationToken)
    {
        await FlushAsync(cancellationToken).ConfigureAwait(false);
        var import = await connection.BeginBinaryImportAsync($"COPY {table} FROM STDIN (FORMAT BINARY)", cancellationToken).ConfigureAwait(false);
        await using (import.ConfigureAwait(false))
        {
            import.Timeout = Timeout == 0 ? System.Threading.Timeout.InfiniteTimeSpan : TimeSpan.FromSeconds(Timeout);
            var copy = new RowCopy(import, cancellationToken);
            foreach (var row in rows)
            {
                await import.StartRowAsync(cancellationToken).ConfigureAwait(false);
                await write(copy, row).ConfigureAwait(false);
            }

            await import.CompleteAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Sends many statements at once, so that the network is crossed once for some hundreds.</summary>
    public override async Task<int> ExecuteManyAsync(string sql, IReadOnlyList<object?[]> rows, CancellationToken cancellationToken)
    {
        await FlushAsync(cancellationToken).ConfigureAwait(false);
        var changed = 0;
        foreach (var chunk in rows.Chunk(512))
        {
            var batch = new NpgsqlBatch(connection, transaction) { Timeout = Timeout };
            await using (batch.ConfigureAwait(false))
            {
                foreach (var values in chunk)
                    batch.BatchCommands.Add(Plain(sql, values));

                changed += await batch.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            }
        }

        return changed;
    }

    /// <summary>All keys in one statement, as an array.</summary>
    public override Task<List<T>> ListByKeysAsync<TKey, T>(
        string sql, IReadOnlyCollection<TKey> keys, Func<SqlRow, T> read, CancellationToken cancellationToken, params object?[] values) =>
        ListByArrayAsync(ByArray(sql), keys.ToArray(), read, cancellationToken, values);

    public override Task<List<T>> ListUnderKeysAsync<TKey, T>(
        string sql, (IReadOnlyCollection<TKey> Keys, int Most) under, Func<SqlRow, T> read, CancellationToken cancellationToken)
    {
        var one = sql.Replace("{key}", "given.one", StringComparison.Ordinal).Replace("{most}", under.Most.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return ListByArrayAsync($"SELECT found.* FROM unnest($1) AS given (one) CROSS JOIN LATERAL ({one}) AS found", under.Keys.ToArray(), read, cancellationToken);
    }

    /// <summary>All rows in one statement, a column to an array.</summary>
    public override Task<int> InsertAsync(TableShape table, string? onConflict, IReadOnlyList<object?[]> rows, CancellationToken cancellationToken) => WriteArraysAsync(
        $"INSERT INTO {table.Name} ({table.List}) SELECT * FROM unnest({Arrays(table)}) AS incoming{(onConflict is null ? "" : $" ON CONFLICT {onConflict}")}", table, rows, cancellationToken);

    public override Task<int> DeleteAsync(TableShape table, IReadOnlyList<object?[]> rows, CancellationToken cancellationToken) => WriteArraysAsync(
        $"""
        DELETE FROM {table.Name} USING unnest({Arrays(table)}) AS gone ({table.List})
        WHERE {string.Join(" AND ", table.Names.Select(name => $"{table.Name}.{name} = gone.{name}"))}
        """,
        table,
        rows,
        cancellationToken);

    /// <summary>
    /// Advisory locks, which need no row to stand for a person. Records share a few hundred of them, so that a great batch does not exhaust the server's table
    /// of locks: two people who fall on one only wait for each other. In order, so that two batches do not lock each other out.
    /// </summary>
    public override Task LockPeopleAsync(IReadOnlyCollection<Guid> records, CancellationToken cancellationToken) => ListByArrayAsync(
        "SELECT 1 FROM unnest($1) AS place, LATERAL (SELECT pg_advisory_xact_lock(place, hashtext(current_schema()))) AS held",
        [.. records.Select(PlaceOf).Distinct().Order()],
        _ => 0,
        cancellationToken);

    private static int PlaceOf(Guid record)
    {
        Span<byte> bytes = stackalloc byte[16];
        record.TryWriteBytes(bytes);
        return PeoplePlaces + (BinaryPrimitives.ReadUInt16BigEndian(bytes[14..]) & (Places - 1));
    }

    private static string ByArray(string sql) => sql.Replace("IN ({keys})", "= ANY ($1)", StringComparison.Ordinal);

    private void Add(NpgsqlParameterCollection parameters, object?[] values)
    {
        foreach (var value in values)
            parameters.Add(new NpgsqlParameter { Value = Store(value) });
    }

    private void AddColumns(NpgsqlParameterCollection parameters, TableShape table, IReadOnlyList<object?[]> rows)
    {
        for (var at = 0; at < table.Names.Count; at++)
            AddColumn(parameters, table.Types[at], rows, at);
    }

    private static string Arrays(TableShape table) =>
        string.Join(", ", table.Types.Select((type, at) => $"${at + 1}::{PostgreSqlDialect.Instance.Schema(type)}[]"));

    private async Task<int> WriteArraysAsync(string sql, TableShape table, IReadOnlyList<object?[]> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
            return 0;
        await FlushAsync(cancellationToken).ConfigureAwait(false);
        var command = Command(sql);
        await using (command.ConfigureAwait(false))
        {
            AddColumns(command.Parameters, table, rows);
            return await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private void AddColumn(NpgsqlParameterCollection parameters, string type, IReadOnlyList<object?[]> rows, int at)
    {
        switch (type)
        {
            case "{guid}":
                parameters.Column(NpgsqlDbType.Uuid, rows, row => (Guid?)row[at]);
                break;
            case "{bytes}":
                parameters.Column(NpgsqlDbType.Bytea, rows, row => row[at] is { } bytes ? (byte[])Store(bytes) : null);
                break;
            case "TEXT":
                parameters.Column(NpgsqlDbType.Text, rows, row => row[at] is { } text ? (string)Store(text) : null);
                break;
            case "BIGINT":
                parameters.Column(NpgsqlDbType.Bigint, rows, row => row[at] is { } number ? Convert.ToInt64(Store(number), CultureInfo.InvariantCulture) : (long?)null);
                break;
            default:
                parameters.Column(NpgsqlDbType.Integer, rows, row => row[at] is { } number ? Convert.ToInt32(Store(number), CultureInfo.InvariantCulture) : (int?)null);
                break;
        }
    }

    private async Task<List<T>> ListByArrayAsync<T, TKey>(string sql, TKey[] keys, Func<SqlRow, T> read, CancellationToken cancellationToken, params object?[] values)
    {
        var rows = new List<T>();
        if (keys.Length == 0)
            return rows;
        await FlushAsync(cancellationToken).ConfigureAwait(false);
        var command = Command(sql);
        await using (command.ConfigureAwait(false))
        {
            command.Parameters.Add(new NpgsqlParameter<TKey[]> { TypedValue = keys });
            Add(command.Parameters, values);
            var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                var row = new DriverRow(reader, Dialect);
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                    rows.Add(read(row));
            }
        }

        return rows;
    }

    protected override SqlCommandLease Prepare(string sql, object?[] values)
    {
        var command = Command(sql);
        Add(command.Parameters, values);
        return new SqlCommandLease(command, giveBack: null);
    }

    protected override SqlCommandLease PrepareStream(string sql, object?[] values)
    {
        var lease = Prepare(sql, values);
        lease.Command.CommandTimeout = 0;
        return lease;
    }

    /// <summary>Without it, the driver would read everything to the end that the server goes on sending.</summary>
    protected override Task AbandonAsync(DbCommand command) => Task.Run(command.Cancel);
}
