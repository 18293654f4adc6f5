using System.Data.Common;
using System.Runtime.CompilerServices;

namespace SocialCrm.Storage;

/// <summary>One connection inside one transaction. Parameters are <c>$1, $2, …</c> in both databases.</summary>
/// <remarks>Used by one caller at a time.</remarks>
internal abstract class RelationalSession(SqlDialect dialect)
{
    public SqlDialect Dialect => dialect;

    public async Task<int> ExecuteAsync(string sql, CancellationToken cancellationToken, params object?[] values)
    {
        var command = Prepare(sql, values);
        await using (command.ConfigureAwait(false))
            return await command.Command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs one statement for each row of values; answers how many rows were changed in all.</summary>
    public virtual async Task<int> ExecuteManyAsync(string sql, IReadOnlyList<object?[]> rows, CancellationToken cancellationToken)
    {
        var changed = 0;
        foreach (var values in rows)
            changed += await ExecuteAsync(sql, cancellationToken, values).ConfigureAwait(false);
        return changed;
    }

    public async Task<List<T>> ListAsync<T>(string sql, Func<SqlRow, T> read, CancellationToken cancellationToken, params object?[] values)
    {
        var rows = new List<T>();
        var command = Prepare(sql, values);
        await using (command.ConfigureAwait(false))
        {
            var reader = await command.Command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                    rows.Add(read(new SqlRow(reader, dialect)));
            }
        }

        return rows;
    }

    /// <summary>The first row, or default when there is none.</summary>
    public async Task<T?> FirstAsync<T>(string sql, Func<SqlRow, T> read, CancellationToken cancellationToken, params object?[] values)
    {
        var command = Prepare(sql, values);
        await using (command.ConfigureAwait(false))
        {
            var reader = await command.Command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                return await reader.ReadAsync(cancellationToken).ConfigureAwait(false)
                    ? read(new SqlRow(reader, dialect))
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
                try
                {
                    while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                    {
                        isLeft = true;
                        yield return read(new SqlRow(reader, dialect));
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

    /// <summary>Reads rows by many keys, some hundreds to a statement; <paramref name="sql"/> names the list as {keys}.</summary>
    public async Task<List<T>> ListByKeysAsync<T>(
        string sql, IReadOnlyCollection<Guid> keys, Func<SqlRow, T> read, CancellationToken cancellationToken)
    {
        var rows = new List<T>();
        foreach (var chunk in keys.Chunk(256))
        {
            // A few sizes only, so that prepared statements are found again: the last key repeats.
            var size = chunk.Length <= 16 ? 16 : 256;
            var values = new object?[size];
            for (var at = 0; at < size; at++)
                values[at] = chunk[Math.Min(at, chunk.Length - 1)];
            var list = string.Join(", ", Enumerable.Range(1, size).Select(number => $"${number}"));
            rows.AddRange(await ListAsync(
                sql.Replace("{keys}", list, StringComparison.Ordinal), read, cancellationToken, values).ConfigureAwait(false));
        }

        return rows;
    }

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
