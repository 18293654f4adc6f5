using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SocialCrm.Storage;

/// <summary>The one writer: takes what is waiting, runs each decision under a savepoint, and makes all of them durable with one commit.</summary>
/// <remarks>
/// Group commit: the disk is synchronised once for a group, and a group is whatever came in while the last one was being
/// written, so that a lone caller never waits for company. A decision that throws is rolled back alone.
/// </remarks>
internal sealed class SqliteWriter : IAsyncDisposable
{
    private const int MaximumGroup = 512;
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private readonly SqliteFile file;
    private readonly TimeProvider time;
    private readonly CancellationTokenSource stop = new();
    private readonly Channel<SqliteWriteUnit> waiting = Channel.CreateBounded<SqliteWriteUnit>(
        new BoundedChannelOptions(2 * MaximumGroup) { SingleReader = true });

    private readonly Lazy<Task> loop;
    private SqliteSession? session;
    private SqlitePace? pace;
    private Task later = Task.CompletedTask;

    public SqliteWriter(SqliteFile file, TimeProvider time)
    {
        this.file = file;
        this.time = time;
        loop = new Lazy<Task>(() => Task.Run(LoopAsync));
    }

    public async Task<T> RunAsync<T>(Func<RelationalSession, Task<T>> decide, CancellationToken cancellationToken)
    {
        var unit = new SqliteWriteUnit<T>(decide, cancellationToken);
        await waiting.Writer.WriteAsync(unit, cancellationToken).ConfigureAwait(false);
        _ = loop.Value;
        return await unit.Answer.ConfigureAwait(false);
    }

    /// <summary>Empties the log, in which stands what was erased; ends when that was tried, and tries again later where a reader was in the way.</summary>
    public async Task EmptyLogAsync()
    {
        var unit = new SqliteLogUnit(ShortestPause);
        while (!waiting.Writer.TryWrite(unit))
        {
            // Closed meanwhile: the file empties its log when the last connection goes.
            if (!await waiting.Writer.WaitToWriteAsync().ConfigureAwait(false))
                return;
        }

        _ = loop.Value;
        await unit.Done.ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        // A container disposes of it once for every service that it is.
        if (waiting.Writer.TryComplete())
            await stop.CancelAsync().ConfigureAwait(false);
        if (loop.IsValueCreated)
            await loop.Value.ConfigureAwait(false);
        session?.Dispose();
        stop.Dispose();
    }

    private async Task LoopAsync()
    {
        var group = new List<SqliteWriteUnit>(MaximumGroup);
        while (await waiting.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            try
            {
                await WriteGroupAsync(group).ConfigureAwait(false);
                group.ForEach(unit => unit.Complete());
                pace?.Committed();
                await EmptyLogAsync(group).ConfigureAwait(false);
            }
#pragma warning disable CA1031 // Whatever it was belongs to the callers, and the writer must live on.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                session?.Dispose(); // Rolls back, and leaves no session in an unknown state.
                (session, pace) = (null, null);
                group.ForEach(unit => unit.Fail(exception));
            }

            group.Clear();
        }
    }

    /// <summary>Between two transactions, after those who wrote have their answers.</summary>
    private async Task EmptyLogAsync(List<SqliteWriteUnit> group)
    {
        if (session is null || group.FindLast(unit => unit is SqliteLogUnit) is not SqliteLogUnit last)
            return;
        var isEmpty = await SqliteLog.TryEmptyAsync(session, file.LockTimeout).ConfigureAwait(false);
        if (!isEmpty && later.IsCompleted)
            later = EmptyLaterAsync(last.Pause, stop.Token);
        foreach (var unit in group.OfType<SqliteLogUnit>())
            unit.Tried();
    }

    private async Task EmptyLaterAsync(TimeSpan pause, CancellationToken cancellationToken)
    {
        do
            await Task.Delay(pause, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!waiting.Writer.TryWrite(new SqliteLogUnit(pause * 2 < LongestPause ? pause * 2 : LongestPause)) && !cancellationToken.IsCancellationRequested);
    }

    private async Task WriteGroupAsync(List<SqliteWriteUnit> group)
    {
        // The first unit joins before anything can fail, or nobody would be told.
        if (!waiting.Reader.TryRead(out var unit))
            return;
        group.Add(unit);
        if (session is null)
            pace = new SqlitePace(session = file.OpenWriter());
        session.Run("BEGIN IMMEDIATE");
        if (!await RunFirstAsync(unit, group, session).ConfigureAwait(false))
            return;
        while (group.Count < MaximumGroup && waiting.Reader.TryRead(out unit))
        {
            group.Add(unit);
            await RunAsync(unit, group, session).ConfigureAwait(false);
        }

        session.Run("COMMIT");
    }

    /// <summary>
    /// Needs no savepoint: nothing stands before it, so the whole transaction can go. That matters for bulk, because under a savepoint SQLite
    /// keeps a copy of every page that is touched.
    /// </summary>
    private static async Task<bool> RunFirstAsync(SqliteWriteUnit unit, List<SqliteWriteUnit> group, SqliteSession session)
    {
        if (!unit.IsCancelled)
        {
            try
            {
                await unit.RunAsync(session).ConfigureAwait(false);
                return true;
            }
            catch (Exception exception) when (!IsTransactionLost(exception, session))
            {
                unit.Fail(exception);
            }
        }

        session.Run("ROLLBACK");
        group.Clear();
        return false;
    }

    private static async Task RunAsync(SqliteWriteUnit unit, List<SqliteWriteUnit> group, SqliteSession session)
    {
        if (unit.IsCancelled)
        {
            group.Remove(unit);
            return;
        }

        session.Run("SAVEPOINT unit");
        try
        {
            await unit.RunAsync(session).ConfigureAwait(false);
            session.Run("RELEASE unit");
        }
        catch (Exception exception) when (!IsTransactionLost(exception, session))
        {
            session.Run("ROLLBACK TO unit");
            session.Run("RELEASE unit");
            group.Remove(unit);
            unit.Fail(exception);
        }
    }

    /// <summary>Some faults, such as a full disk, end the whole transaction: then the group fails as one.</summary>
    private static bool IsTransactionLost(Exception exception, SqliteSession session) =>
        exception is SqliteException && raw.sqlite3_get_autocommit(session.Handle) != 0;
}
