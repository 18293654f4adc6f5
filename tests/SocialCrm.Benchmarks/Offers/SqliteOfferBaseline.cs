using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace SocialCrm.Benchmarks.Offers;

/// <summary>By hand on SQLite: prepared statements, one connection, full synchronisation.</summary>
internal sealed class SqliteOfferBaseline : IOfferBaseline
{
    private readonly SqliteConnection connection;
    private readonly SqliteCommand budget;
    private readonly SqliteCommand request;
    private readonly SqliteCommand grant;
    private readonly SqliteCommand noted;
    private readonly SqliteCommand redeem;

    public SqliteOfferBaseline(string path)
    {
        connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var setUp = connection.CreateCommand();
        setUp.CommandText = "PRAGMA synchronous = FULL; PRAGMA busy_timeout = 10000";
        setUp.ExecuteNonQuery();
        budget = Command("UPDATE campaign_budgets SET held = held + $0, issued = issued + $1 WHERE campaign_id = 'hot' AND shard = 0 AND held + granted + $0 <= cap", 2);
        request = Command("INSERT INTO offer_requests (request_key, fingerprint, grant_id, entry_id, requested_at) VALUES ($0, $1, $2, NULL, $3)", 4);
        grant = Command(
            """
            INSERT INTO grants (campaign_id, grant_id, record_id, code_hash, state, held, granted, reversed, issued_at, version, shard, code_number, expires_at, request_key)
            VALUES ('hot', $0, $1, $2, 0, 250, 0, 0, $3, 1, 0, $4, NULL, $5)
            """,
            6);
        noted = Command("INSERT INTO offer_events (event_id, campaign_id, kind, subject_id) VALUES ($0, 'hot', 0, $1)", 2);
        redeem = Command("UPDATE grants SET state = 1, granted = held, held = 0 WHERE code_hash = $0 AND campaign_id = 'hot' AND state = 0", 1);
    }

    public async Task GrantAsync(IReadOnlyList<int> numbers)
    {
        await using var transaction = connection.BeginTransaction(deferred: false);
        await WriteAsync(transaction, numbers);
        await transaction.CommitAsync();
    }

    public Task GrantLockedAsync(int number) => GrantAsync([number]);

    public async Task<bool> RedeemAsync(byte[] codeHash)
    {
        redeem.Parameters[0].Value = codeHash;
        return await redeem.ExecuteNonQueryAsync() == 1;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var command in new[] { budget, request, grant, noted, redeem })
            await command.DisposeAsync();
        await connection.DisposeAsync();
    }

    private async Task WriteAsync(SqliteTransaction transaction, IReadOnlyList<int> numbers)
    {
        if (await RunAsync(budget, transaction, 250L * numbers.Count, (long)numbers.Count) != 1)
            throw new InvalidOperationException("The budget is used up.");
        foreach (var number in numbers)
        {
            var (key, id, now) = ($"by-hand-{number}", Guid.CreateVersion7().ToByteArray(bigEndian: true), DateTimeOffset.UtcNow.Ticks);
            await RunAsync(request, transaction, key, Guid.NewGuid().ToByteArray(), id, now);
            await RunAsync(grant, transaction, id, OfferStage.PersonId(number % HotOfferBenchmark.People).Value.ToByteArray(bigEndian: true), RandomNumberGenerator.GetBytes(32), now, (long)number, key);
            await RunAsync(noted, transaction, Guid.CreateVersion7().ToByteArray(bigEndian: true), id);
        }
    }

    private static Task<int> RunAsync(SqliteCommand command, SqliteTransaction transaction, params object[] values)
    {
        command.Transaction = transaction;
        for (var at = 0; at < values.Length; at++)
            command.Parameters[at].Value = values[at];
        return command.ExecuteNonQueryAsync();
    }

    private SqliteCommand Command(string sql, int parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var at = 0; at < parameters; at++)
            command.Parameters.AddWithValue($"${at}", 0);
        return command;
    }
}
