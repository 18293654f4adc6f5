namespace SocialCrm.Customers;

/// <summary>Keeps who is who, and the history of how that was decided.</summary>
/// <remarks>
/// <para><b>Threading.</b> Thread-safe, also across processes. Steps of unification run one after another in the whole store, under a lock.</para>
/// <para><b>Durability.</b> All that a step writes, and that what it took waits no more, is one transaction.</para>
/// <para>
/// <b>History.</b> Events are only ever appended, and read in the order in which they were. Their order is that of their ids, which hosts make by clocks of
/// their own; so an id that is not above every stored one is replaced under the lock by <see cref="CustomerEventId.New(DateTimeOffset, CustomerEventId)"/>.
/// What a call answers bears the ids as they are stored.
/// </para>
/// <para><b>Errors.</b> <see cref="SocialCrm.Storage.StoreException"/>.</para>
/// </remarks>
public interface ICustomerStore
{
    /// <summary>Lets a step of unification read and write, alone in the whole store, and makes what it wrote durable before it returns.</summary>
    /// <param name="decide">The step. It may be called again when the transaction had to be repeated; what it threw ends the transaction, and nothing is written.</param>
    /// <param name="cancellationToken">Ends the wait; nothing is written then.</param>
    /// <returns>What the step answered.</returns>
    Task<T> DecideAsync<T>(Func<UnificationSession, Task<T>> decide, CancellationToken cancellationToken);

    /// <summary>Lets somebody read what steps of unification read, in one consistent state, and without keeping anybody waiting. Whoever writes is refused.</summary>
    Task<T> LookAsync<T>(Func<UnificationSession, Task<T>> look, CancellationToken cancellationToken);
}
