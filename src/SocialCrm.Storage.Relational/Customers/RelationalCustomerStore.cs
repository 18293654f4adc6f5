using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <inheritdoc/>
internal sealed class RelationalCustomerStore(RelationalDatabase database, RelationalBulkWriter bulk, Tombstones tombstones) : ICustomerStore
{
    private readonly RelationalUnification unification = new(bulk, tombstones);

    public Task<T> DecideAsync<T>(Func<UnificationSession, Task<T>> decide, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            await database.LockAsync(session, StoreLock.Unification, cancellationToken).ConfigureAwait(false);
            return await decide(unification.Open(session, cancellationToken)).ConfigureAwait(false);
        },
        cancellationToken);

    public Task<T> LookAsync<T>(Func<UnificationSession, Task<T>> look, CancellationToken cancellationToken) =>
        database.QueryAsync(session => look(unification.Open(session, cancellationToken)), cancellationToken);
}
