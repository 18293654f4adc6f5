using System.Data.Common;
using Npgsql;

namespace SocialCrm.Storage;

/// <summary>Reads that are sent to the server together.</summary>
internal sealed class PostgreSqlReads(PostgreSqlSession session) : RelationalReads
{
    private readonly List<(NpgsqlBatchCommand Command, Action<SqlRow> Read)> asked = [];

    public override IReadOnlyList<T> ListByKeys<TKey, T>(string sql, IReadOnlyCollection<TKey> keys, Func<SqlRow, T> read, params object?[] values)
    {
        var rows = new List<T>();
        if (keys.Count > 0)
            asked.Add((session.ByKeys(sql, keys, values), row => rows.Add(read(row))));
        return rows;
    }

    public override IReadOnlyList<T> List<T>(string sql, Func<SqlRow, T> read, params object?[] values)
    {
        var rows = new List<T>();
        asked.Add((session.Plain(sql, values), row => rows.Add(read(row))));
        return rows;
    }

    public override async Task RunAsync(CancellationToken cancellationToken)
    {
        if (asked.Count == 0)
            return;
        await session.FlushAsync(cancellationToken).ConfigureAwait(false);
        var batch = session.Batch();
        await using (batch.ConfigureAwait(false))
        {
            foreach (var (command, _) in asked)
                batch.BatchCommands.Add(command);
            var reader = await batch.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
                await ReadAsync(reader, cancellationToken).ConfigureAwait(false);
        }

        asked.Clear();
    }

    private async Task ReadAsync(DbDataReader reader, CancellationToken cancellationToken)
    {
        var row = new DriverRow(reader, session.Dialect);
        foreach (var (_, read) in asked)
        {
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                read(row);
            await reader.NextResultAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
