using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;
using SocialCrm.Connectors.Files;

namespace SocialCrm.Benchmarks;

/// <summary>
/// What somebody writes who wants the rows in the database and nothing else: read the file, insert into one table with a unique key, 1,000 rows
/// to a transaction, with the same durability. No authors, no touchpoints, no cursor, no row as received.
/// </summary>
internal static class IngestBaseline
{
    private const int Batch = 1_000;

    public static async Task<long> ImportAsync(BenchmarkArguments arguments)
    {
        using var rows = await RowReader.OpenAsync(arguments.Options["file"]);
        return arguments.Store == "sqlite"
            ? await IntoSqliteAsync(rows, arguments.Options["database"])
            : await IntoPostgreSqlAsync(rows, arguments.Options["database"]);
    }

    private static async Task<long> IntoSqliteAsync(RowReader rows, string path)
    {
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync();
        await using var setUp = connection.CreateCommand();
        setUp.CommandText =
            """
            PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
            CREATE TABLE interactions (channel TEXT, id TEXT, author TEXT, name TEXT, time INTEGER, kind TEXT, text TEXT, UNIQUE (channel, id));
            """;
        await setUp.ExecuteNonQueryAsync();

        await using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT OR IGNORE INTO interactions (id, author, name, time, channel, kind, text) VALUES ($0, $1, $2, $3, $4, $5, $6)";
        var parameters = Enumerable.Range(0, 7).Select(at => insert.Parameters.AddWithValue("$" + at, "")).ToArray();
        long count = 0;
        var more = true;
        while (more)
        {
            await using var transaction = connection.BeginTransaction();
            insert.Transaction = transaction;
            for (var row = 0; row < Batch && (more = await rows.ReadAsync()); row++)
            {
                for (var at = 0; at < parameters.Length; at++)
                    parameters[at].Value = at == 3 ? Seconds(rows.Text(3)) : rows.Text(at);
                await insert.ExecuteNonQueryAsync();
                count++;
            }

            await transaction.CommitAsync();
        }

        return count;
    }

    private static async Task<long> IntoPostgreSqlAsync(RowReader rows, string database)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var setUp = source.CreateCommand(
            "CREATE TABLE interactions (channel text, id text, author text, name text, time bigint, kind text, text text, UNIQUE (channel, id))");
        await setUp.ExecuteNonQueryAsync();

        await using var connection = await source.OpenConnectionAsync();
        await using var insert = new NpgsqlCommand(
            """
            INSERT INTO interactions (id, author, name, time, channel, kind, text)
            SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::bigint[], $5::text[], $6::text[], $7::text[]) ON CONFLICT DO NOTHING
            """,
            connection);
        long count = 0;
        while (true)
        {
            var texts = Enumerable.Range(0, 7).Select(_ => new List<string>(Batch)).ToArray();
            var times = new List<long>(Batch);
            while (times.Count < Batch && await rows.ReadAsync())
            {
                for (var at = 0; at < texts.Length; at++)
                    texts[at].Add(at == 3 ? "" : rows.Text(at));
                times.Add(Seconds(rows.Text(3)));
            }

            if (times.Count == 0)
                return count;
            insert.Parameters.Clear();
            for (var at = 0; at < texts.Length; at++)
            {
                insert.Parameters.Add(at == 3
                    ? new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bigint, Value = times }
                    : new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text, Value = texts[at] });
            }

            await insert.ExecuteNonQueryAsync();
            count += times.Count;
        }
    }

    private static long Seconds(string time) =>
        DateTimeOffset.ParseExact(time, "yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).ToUnixTimeSeconds();
}
