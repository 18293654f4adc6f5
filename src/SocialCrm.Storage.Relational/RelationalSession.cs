using System.Data.Common;
using System.Runtime.CompilerServices;

namespace SocialCrm.Storage;

/// <summary>One connection inside one transaction. Parameters are <c>$1, $2, …</c> in both databases.</summary>
/// <remarks>Used by one caller at a time.</remarks>
internal abstract class RelationalSession(SqlDialect dialect)
{
    public SqlDialect Dialect => dialect;

    public virtual async Task<int> ExecuteAsync(string sql, CancellationToken cancellationToken, params object?[] values)
    {
        var command = Prepare(sql, values);
        await using (command.ConfigureAwait(false))
            return await command.Command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>As <see cref="ExecuteAsync"/>, for a statement that goes over whole tables: it is not given up for taking long.</summary>
    public virtual Task<int> ExecuteLongAsync(string sql, CancellationToken cancellationToken) => ExecuteAsync(sql, cancellationToken);

    /// <summary>Runs one statement for each row of values; answers how many rows were changed in all.</summary>
    public virtual async Task<int> ExecuteManyAsync(string sql, IReadOnlyList<object?[]> rows, CancellationToken cancellationToken)
    {
        var changed = 0;
        foreach (var values in rows)
            changed += await ExecuteAsync(sql, cancellationToken, values).ConfigureAwait(false);
        return changed;
    }

    public virtual async Task<List<T>> ListAsync<T>(string sql, Func<SqlRow, T> read, CancellationToken cancellationToken, params object?[] values)
    {
        var rows = new List<T>();
        var command = Prepare(sql, values);
        await using (command.ConfigureAwait(false))
        {
            var reader = await command.Command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                var row = new DriverRow(reader, dialect);
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                    rows.Add(read(row));
            }
        }

        return rows;
    }

    /// <summary>The first row, or default when there is none.</summary>
    public virtual async Task<T?> FirstAsync<T>(string sql, Func<SqlRow, T> read, CancellationToken cancellationToken, params object?[] values)
    {
        var command = Prepare(sql, values);
        await using (command.ConfigureAwait(false))
        {
            var reader = await command.Command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                return await reader.ReadAsync(cancellationToken).ConfigureAwait(false)
                    ? read(new DriverRow(reader, dialect))
                    : default;
            }
        }
    }

    /// <summary>Reads row after row, however many there are and however long that takes.</summary>
    public async IAsyncEnumerable<T> StreamAsync<T>(
        string sql, Func<SqlRow, T> read, object?[] values, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var command = PrepareStream(sql, values);
        await using (command.ConfigureAwait(false))
        {
            var reader = await command.Command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                var isLeft = false;
                var row = new DriverRow(reader, dialect);
                try
                {
                    while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                    {
                        isLeft = true;
                        yield return read(row);
                        isLeft = false;
                    }
                }
                finally
                {
                    if (isLeft)
                        await AbandonAsync(command.Command).ConfigureAwait(false);
                }
            }
        }
    }

    /// <summary>Reads rows by many keys; <paramref name="sql"/> names the list of them as IN ({keys}), and what else it needs $2, $3, ….</summary>
    /// <remarks>Where rows are locked, they are in the order in which <paramref name="sql"/> says; one that locks says an order, or two callers wait for each other.</remarks>
    public abstract Task<List<T>> ListByKeysAsync<TKey, T>(
        string sql, IReadOnlyCollection<TKey> keys, Func<SqlRow, T> read, CancellationToken cancellationToken, params object?[] values)
        where TKey : notnull;

    /// <summary>Inserts rows, none of which has the key of another; answers how many were inserted or changed.</summary>
    /// <param name="table">The table.</param>
    /// <param name="onConflict">What becomes of a row whose key is there: what follows ON CONFLICT; null where that is a fault.</param>
    /// <param name="rows">The values of each row.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public virtual Task<int> InsertAsync(TableShape table, string? onConflict, IReadOnlyList<object?[]> rows, CancellationToken cancellationToken) =>
        ExecuteManyAsync(table.Insert(onConflict), rows, cancellationToken);

    /// <summary>Deletes the rows that have these values in the columns of the shape.</summary>
    public virtual Task<int> DeleteAsync(TableShape table, IReadOnlyList<object?[]> rows, CancellationToken cancellationToken) =>
        ExecuteManyAsync(table.Delete, rows, cancellationToken);

    /// <summary>Reads the rows under each of many keys, at most so many of each; <paramref name="sql"/> selects those under one, which it names {key}, and names the number {most}.</summary>
    public abstract Task<List<T>> ListUnderKeysAsync<TKey, T>(
        string sql, (IReadOnlyCollection<TKey> Keys, int Most) under, Func<SqlRow, T> read, CancellationToken cancellationToken)
        where TKey : struct;

    /// <summary>Waits until no other transaction decides about any of these records as people, and keeps others waiting to the end of this one. Nothing to do where there is one writer.</summary>
    public virtual Task LockPeopleAsync(IReadOnlyCollection<Guid> records, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Reads that are asked for together.</summary>
    public virtual RelationalReads Together() => new ReadsInTurn(this);

    /// <summary>
    /// As <see cref="InsertAsync"/>, and as <see cref="ExecuteManyAsync"/>, for what ends a decision: a server is sent it with the commit, or before the next statement
    /// where something comes after it all the same.
    /// </summary>
    public virtual Task InsertLastAsync(TableShape table, IReadOnlyList<object?[]> rows, CancellationToken cancellationToken) =>
        InsertAsync(table, onConflict: null, rows, cancellationToken);

    /// <inheritdoc cref="InsertLastAsync"/>
    public virtual Task ExecuteLastAsync(string sql, IReadOnlyList<object?[]> rows, CancellationToken cancellationToken) => ExecuteManyAsync(sql, rows, cancellationToken);

    /// <summary>Which records meet in which block, in this transaction.</summary>
    public virtual IBlockTable Blocks(CancellationToken cancellationToken) => new BlockRows(this, cancellationToken);

    /// <summary>A command with its values bound; disposing it gives it back.</summary>
    protected abstract SqlCommandLease Prepare(string sql, object?[] values);

    /// <summary>As <see cref="Prepare"/>, for a statement that is not given up for taking long.</summary>
    protected virtual SqlCommandLease PrepareStream(string sql, object?[] values) => Prepare(sql, values);

    /// <summary>Stops a statement whose reader is about to be disposed before its end.</summary>
    protected virtual Task AbandonAsync(DbCommand command) => Task.CompletedTask;

    /// <summary>Turns a value of the domain into one the driver stores.</summary>
    protected object Store(object? value) => value switch
    {
        null => DBNull.Value,
        string text => SqlValue.Text(text),
        Guid id => dialect.Store(id),
        DateTimeOffset instant => SqlValue.Instant(instant),
        bool flag => flag ? 1 : 0,
        Enum choice => Convert.ToInt32(choice, System.Globalization.CultureInfo.InvariantCulture),
        ReadOnlyMemory<byte> bytes => bytes.ToArray(),
        _ => value,
    };
}
