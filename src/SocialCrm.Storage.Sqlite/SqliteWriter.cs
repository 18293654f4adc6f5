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

    private readonly SqliteFile file;
    private readonly Channel<SqliteWriteUnit> waiting = Channel.CreateBounded<SqliteWriteUnit>(
        new BoundedChannelOptions(2 * MaximumGroup) { SingleReader = true });

    private readonly Lazy<Task> loop;
    private SqliteSession? session;

    public SqliteWriter(SqliteFile file)
    {
        this.file = file;
        loop = new Lazy<Task>(() => Task.Run(LoopAsync));
    }

    public async Task<T> RunAsync<T>(Func<RelationalSession, Task<T>> decide, CancellationToken cancellationToken)
    {
        var unit = new SqliteWriteUnit<T>(decide, cancellationToken);
        await waiting.Writer.WriteAsync(unit, cancellationToken).ConfigureAwait(false);
        _ = loop.Value;
        return await unit.Answer.ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        if (loop.IsValueCreated)
            await loop.Value.ConfigureAwait(false);
        session?.Dispose();
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
            }
#pragma warning disable CA1031 // Whatever it was belongs to the callers, and the writer must live on.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                session?.Dispose(); // Rolls back, and leaves no session in an unknown state.
                session = null;
                group.ForEach(unit => unit.Fail(exception));
            }

            group.Clear();
        }
    }

    private async Task WriteGroupAsync(List<SqliteWriteUnit> group)
    {
        // The first unit joins before anything can fail, or nobody would be told.
        if (!waiting.Reader.TryRead(out var unit))
            return;
        group.Add(unit);
        session ??= file.OpenWriter();
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
