using System.Data;
using Microsoft.Extensions.Options;
using Npgsql;

namespace SocialCrm.Storage;

/// <summary>One PostgreSQL schema, shared by many processes. The server commits in groups by itself.</summary>
internal sealed class PostgreSqlDatabase : RelationalDatabase
{
    private readonly NpgsqlDataSource source;
    private readonly bool isOurs;
    private readonly TimeSpan lockTimeout;
    private readonly PostgreSqlSchema schema;
    private readonly PostgreSqlAttempts attempts;
    private readonly SemaphoreSlim gate = new(1, 1);
    private volatile bool isCurrent;

    public PostgreSqlDatabase(IOptions<PostgreSqlStoreOptions> options, TimeProvider time)
    {
        var settings = options.Value;
        isOurs = settings.DataSource is null;
        source = settings.DataSource ?? Build(settings.ConnectionString);
        lockTimeout = settings.LockTimeout;
        schema = new PostgreSqlSchema(settings.Schema, lockTimeout);
        attempts = new PostgreSqlAttempts(time);
    }

    public override SqlDialect Dialect => PostgreSqlDialect.Instance;

    public override async Task EnsureAsync(CancellationToken cancellationToken)
    {
        if (isCurrent)
            return;
        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (!isCurrent)
                await attempts.RunAsync(_ => schema.MigrateAsync(source, cancellationToken), cancellationToken).ConfigureAwait(false);
            isCurrent = true;
        }
        finally
        {
            gate.Release();
        }
    }

    public override Task<T> WriteAsync<T>(Func<RelationalSession, Task<T>> decide, CancellationToken cancellationToken) =>
        WriteAsync(decide, PostgreSqlTerms.Usual, cancellationToken);

    public override Task<T> WriteLongAsync<T>(Func<RelationalSession, Task<T>> decide, CancellationToken cancellationToken) =>
        WriteAsync(decide, PostgreSqlTerms.Long, cancellationToken);

    public override Task<T> WriteAloneAsync<T>(Func<RelationalSession, Task<T>> decide, CancellationToken cancellationToken) =>
        WriteAsync(decide, PostgreSqlTerms.Alone, cancellationToken);

    public override async Task<ReadLease> ReadAsync(CancellationToken cancellationToken)
    {
        await EnsureAsync(cancellationToken).ConfigureAwait(false);
        return await attempts.RunAsync(_ => OpenReadingAsync(cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public override Exception Translate(Exception exception) => PostgreSqlFaults.Translate(exception);

    public override Task LockAsync(RelationalSession session, StoreLock storeLock, CancellationToken cancellationToken) =>
        session.ExecuteAsync($"SELECT pg_advisory_xact_lock({schema.LockKey(storeLock)})", cancellationToken);

    public override async ValueTask DisposeAsync()
    {
        if (isOurs)
            await source.DisposeAsync().ConfigureAwait(false);
        gate.Dispose();
    }

    private static NpgsqlDataSource Build(string? connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        if (settings.MaxAutoPrepare == 0)
            settings.MaxAutoPrepare = 128;
        return new NpgsqlSlimDataSourceBuilder(settings.ToString()).EnableArrays().EnableTransportSecurity().Build();
    }

    private async Task<T> WriteAsync<T>(Func<RelationalSession, Task<T>> decide, PostgreSqlTerms terms, CancellationToken cancellationToken)
    {
        await EnsureAsync(cancellationToken).ConfigureAwait(false);
        return await attempts.RunAsync(isRepeated => WriteOnceAsync(decide, terms, isRepeated, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    private async Task<T> WriteOnceAsync<T>(Func<RelationalSession, Task<T>> decide, PostgreSqlTerms terms, bool isRepeated, CancellationToken cancellationToken)
    {
        var connection = await source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken).ConfigureAwait(false);
            await using (transaction.ConfigureAwait(false))
            {
                var session = new PostgreSqlSession(connection, transaction) { IsRepeated = isRepeated, Timeout = terms.Timeout(connection, lockTimeout) };

                // A decision reaches its rows by key. A plan that was kept from when a table was small must not read all of it now,
                // nor gather and sort a whole queue for the few rows that head it: bitmaps go too.
                await session.ExecuteAsync(
                    $"{schema.Setting}; SET LOCAL enable_seqscan TO off; SET LOCAL enable_bitmapscan TO off; SET LOCAL jit TO off; SELECT {terms.Lock}({schema.LockKey(StoreLock.Writing)})", cancellationToken).ConfigureAwait(false);
                var answer = await decide(session).ConfigureAwait(false);
                cancellationToken.ThrowIfCancellationRequested();
                await CommitAsync(session).ConfigureAwait(false);
                return answer;
            }
        }
    }

    private static async Task CommitAsync(PostgreSqlSession session)
    {
        try
        {
            // A commit that was given up may have happened, and its caller would think that it did not.
            await session.CommitAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (PostgreSqlFaults.IsConnectionLoss(exception))
        {
            // Whether it was committed is not known, so it must not run again on its own; the caller's keys make a repetition safe.
            throw PostgreSqlFaults.Translate(exception);
        }
    }

    private async Task<ReadLease> OpenReadingAsync(CancellationToken cancellationToken)
    {
        var connection = await source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken).ConfigureAwait(false);
            var session = new PostgreSqlSession(connection, transaction) { Timeout = PostgreSqlTerms.Usual.Timeout(connection, lockTimeout) };
            await session.ExecuteAsync($"SET TRANSACTION READ ONLY; {schema.Setting}", cancellationToken).ConfigureAwait(false);
            return new ReadLease(session, async () =>
            {
                await transaction.DisposeAsync().ConfigureAwait(false);
                await connection.DisposeAsync().ConfigureAwait(false);
            });
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
