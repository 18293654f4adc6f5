using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using SQLitePCL;

namespace SocialCrm.Storage;

/// <summary>One SQLite file: one writer that commits in groups, and as many readers as are wanted.</summary>
internal sealed class SqliteDatabase : RelationalDatabase
{
    private readonly SqliteFile file;
    private readonly SqliteSchema schema;
    private readonly SqliteWriter writer;
    private readonly ConcurrentBag<SqliteSession> readers = [];
    private readonly SemaphoreSlim gate = new(1, 1);
    private volatile bool isCurrent;

    public SqliteDatabase(IOptions<SqliteStoreOptions> options, TimeProvider time)
    {
        file = new SqliteFile(options.Value);
        schema = new SqliteSchema(file, time);
        writer = new SqliteWriter(file, time);
    }

    public override SqlDialect Dialect => SqliteDialect.Instance;

    public override async Task EnsureAsync(CancellationToken cancellationToken)
    {
        if (isCurrent)
            return;
        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (!isCurrent)
                await schema.MigrateAsync(cancellationToken).ConfigureAwait(false);
            isCurrent = true;
        }
        catch (SqliteException fault)
        {
            throw Translate(fault);
        }
        finally
        {
            gate.Release();
        }
    }

    public override async Task<T> WriteAsync<T>(Func<RelationalSession, Task<T>> decide, CancellationToken cancellationToken)
    {
        await EnsureAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await writer.RunAsync(decide, cancellationToken).ConfigureAwait(false);
        }
        catch (SqliteException fault)
        {
            throw fault.SqliteErrorCode == raw.SQLITE_CANTOPEN && file.Exists ? SqliteFaults.CannotBeWritten(fault, file.Name) : Translate(fault);
        }
    }

    public override Task<T> WriteLongAsync<T>(Func<RelationalSession, Task<T>> decide, CancellationToken cancellationToken) =>
        WriteAsync(decide, cancellationToken);

    public override Task<T> WriteAloneAsync<T>(Func<RelationalSession, Task<T>> decide, CancellationToken cancellationToken) =>
        WriteAsync(decide, cancellationToken);

    public override Task ForgetAsync() => writer.EmptyLogAsync();

    public override async Task<ReadLease> ReadAsync(CancellationToken cancellationToken)
    {
        await EnsureAsync(cancellationToken).ConfigureAwait(false);
        if (!readers.TryTake(out var session))
            session = file.OpenReader();
        try
        {
            session.Execute("BEGIN");
            return new ReadLease(session, () => GiveBack(session));
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    public override Exception Translate(Exception exception) =>
        exception is SqliteException fault ? SqliteFaults.Translate(fault, file.Name) : exception;

    public override Task LockAsync(RelationalSession session, StoreLock storeLock, CancellationToken cancellationToken) =>
        Task.CompletedTask; // The one writer is the lock.

    public override async ValueTask DisposeAsync()
    {
        await writer.DisposeAsync().ConfigureAwait(false);
        while (readers.TryTake(out var session))
            session.Dispose();
        gate.Dispose();
    }

    private ValueTask GiveBack(SqliteSession session)
    {
        if (session.Frozen is { } frozen)
        {
            session.Dispose();
            return frozen.IsUnchanged() ? ValueTask.CompletedTask : throw new StoreException(StoreFailure.Unavailable, $"The SQLite store '{file.Name}' was written to while it was read from a folder in which this account cannot lock it. Read again, or give this account write access to the folder.");
        }

        try
        {
            session.Execute("ROLLBACK");
            readers.Add(session);
        }
        catch (SqliteException)
        {
            // A session in an unknown state is not worth keeping.
            session.Dispose();
        }

        return ValueTask.CompletedTask;
    }
}
