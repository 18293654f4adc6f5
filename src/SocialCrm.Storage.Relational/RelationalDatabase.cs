using System.Runtime.CompilerServices;

namespace SocialCrm.Storage;

/// <summary>A database that runs the stores' decisions, each in one transaction.</summary>
/// <remarks>Thread-safe. The schema is brought up to date before the first use.</remarks>
internal abstract class RelationalDatabase : IStoreSchema, IAsyncDisposable
{
    public abstract SqlDialect Dialect { get; }

    /// <inheritdoc/>
    public abstract Task EnsureAsync(CancellationToken cancellationToken);

    /// <summary>Runs a decision and makes it durable before it returns. A decision may run again when its transaction had to be repeated.</summary>
    public abstract Task<T> WriteAsync<T>(Func<RelationalSession, Task<T>> decide, CancellationToken cancellationToken);

    /// <summary>As <see cref="WriteAsync"/>, for a decision that goes over whole tables: no statement of it is given up for taking long.</summary>
    public abstract Task<T> WriteLongAsync<T>(Func<RelationalSession, Task<T>> decide, CancellationToken cancellationToken);

    /// <summary>As <see cref="WriteLongAsync"/>, while no other write of the whole store is under way.</summary>
    public abstract Task<T> WriteAloneAsync<T>(Func<RelationalSession, Task<T>> decide, CancellationToken cancellationToken);

    /// <summary>Takes a session that sees one consistent state and may not write.</summary>
    public abstract Task<ReadLease> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Says in the library's words what the driver threw.</summary>
    public abstract Exception Translate(Exception exception);

    /// <summary>
    /// Takes what was removed out of where the database still keeps it beside its tables, as far as that can be done now; what cannot is done later.
    /// Never fails: what was removed is removed.
    /// </summary>
    public virtual Task ForgetAsync() => Task.CompletedTask;

    /// <summary>Waits until no other transaction of the whole store decides under this lock.</summary>
    public abstract Task LockAsync(RelationalSession session, StoreLock storeLock, CancellationToken cancellationToken);

    public abstract ValueTask DisposeAsync();

    public async Task<T> QueryAsync<T>(Func<RelationalSession, Task<T>> query, CancellationToken cancellationToken)
    {
        try
        {
            var lease = await ReadAsync(cancellationToken).ConfigureAwait(false);
            await using (lease.ConfigureAwait(false))
                return await query(lease.Session).ConfigureAwait(false);
        }
        catch (Exception exception) when (Translate(exception) is var translated && !ReferenceEquals(translated, exception))
        {
            throw translated;
        }
    }

    public async IAsyncEnumerable<T> StreamAsync<T>(
        Func<RelationalSession, IAsyncEnumerable<T>> stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var lease = await OpenAsync(cancellationToken).ConfigureAwait(false);
        await using (lease.ConfigureAwait(false))
        {
            var rows = stream(lease.Session).GetAsyncEnumerator(cancellationToken);
            await using (rows.ConfigureAwait(false))
            {
                while (await NextAsync(rows).ConfigureAwait(false))
                    yield return rows.Current;
            }
        }
    }

    private Task<ReadLease> OpenAsync(CancellationToken cancellationToken) => TranslatingAsync(() => ReadAsync(cancellationToken));

    private Task<bool> NextAsync<T>(IAsyncEnumerator<T> rows) => TranslatingAsync(() => rows.MoveNextAsync().AsTask());

    private async Task<T> TranslatingAsync<T>(Func<Task<T>> call)
    {
        try
        {
            return await call().ConfigureAwait(false);
        }
        catch (Exception exception) when (Translate(exception) is var translated && !ReferenceEquals(translated, exception))
        {
            throw translated;
        }
    }
}
