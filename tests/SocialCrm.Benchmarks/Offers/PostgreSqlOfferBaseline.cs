using System.Security.Cryptography;
using Npgsql;
using NpgsqlTypes;

namespace SocialCrm.Benchmarks.Offers;

/// <summary>By hand on PostgreSQL: all rows of a transaction as arrays, statements prepared and sent together.</summary>
internal sealed class PostgreSqlOfferBaseline : IOfferBaseline
{
    private const string Budget =
        "UPDATE campaign_budgets SET held = held + $1, issued = issued + $2 WHERE campaign_id = 'hot' AND shard = 0 AND held + granted + $1 <= cap";

    private const string Requests =
        "INSERT INTO offer_requests (request_key, fingerprint, grant_id, entry_id, requested_at) SELECT k, f, g, NULL, $4 FROM unnest($1::text[], $2::uuid[], $3::uuid[]) AS u (k, f, g)";

    private const string Grants =
        """
        INSERT INTO grants (campaign_id, grant_id, record_id, code_hash, state, held, granted, reversed, issued_at, version, shard, code_number, expires_at, request_key)
        SELECT 'hot', g, r, h, 0, 250, 0, 0, $5, 1, 0, n, NULL, k FROM unnest($1::uuid[], $2::uuid[], $3::bytea[], $4::bigint[], $6::text[]) AS u (g, r, h, n, k)
        """;

    private const string Events = "INSERT INTO offer_events (event_id, campaign_id, kind, subject_id) SELECT e, 'hot', 0, g FROM unnest($1::uuid[], $2::uuid[]) AS u (e, g)";

    private readonly NpgsqlDataSource source;

    public PostgreSqlOfferBaseline(string connection)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection) { MaxAutoPrepare = 32, AutoPrepareMinUsages = 2, SearchPath = "socialcrm" };
        source = NpgsqlDataSource.Create(settings.ToString());
    }

    public async Task GrantAsync(IReadOnlyList<int> numbers)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await WriteAsync(connection, transaction, numbers);
        await transaction.CommitAsync();
    }

    public async Task GrantLockedAsync(int number)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var look = new NpgsqlCommand("SELECT cap - held - granted FROM campaign_budgets WHERE campaign_id = 'hot' AND shard = 0 FOR UPDATE", connection, transaction))
            await look.ExecuteScalarAsync();
        await WriteAsync(connection, transaction, [number]);
        await transaction.CommitAsync();
    }

    public async Task<bool> RedeemAsync(byte[] codeHash)
    {
        await using var command = source.CreateCommand("UPDATE grants SET state = 1, granted = held, held = 0 WHERE code_hash = $1 AND campaign_id = 'hot' AND state = 0");
        command.Parameters.Add(new NpgsqlParameter { Value = codeHash });
        return await command.ExecuteNonQueryAsync() == 1;
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();

    private static async Task WriteAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, IReadOnlyList<int> numbers)
    {
        string[] keys = [.. numbers.Select(number => $"by-hand-{number}")];
        Guid[] ids = [.. numbers.Select(_ => Guid.CreateVersion7())];
        var now = DateTimeOffset.UtcNow.Ticks;
        await using var batch = new NpgsqlBatch(connection, transaction);
        Add(batch, Budget, 250L * numbers.Count, (long)numbers.Count);
        Add(batch, Requests, keys, numbers.Select(_ => Guid.NewGuid()).ToArray(), ids, now);
        Add(
            batch, Grants,
            ids, numbers.Select(number => OfferStage.PersonId(number % HotOfferBenchmark.People).Value).ToArray(), numbers.Select(_ => RandomNumberGenerator.GetBytes(32)).ToArray(),
            numbers.Select(number => (long)number).ToArray(), now, keys);
        Add(batch, Events, numbers.Select(_ => Guid.CreateVersion7()).ToArray(), ids);
        await batch.ExecuteNonQueryAsync();
    }

    private static void Add(NpgsqlBatch batch, string sql, params object[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(value is byte[][] bytes
                ? new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bytea, Value = bytes }
                : new NpgsqlParameter { Value = value });
        }

        batch.BatchCommands.Add(command);
    }
}
