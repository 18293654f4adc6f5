namespace SocialCrm.Customers;

/// <summary>Keeps who is who, and the history of how that was decided.</summary>
/// <remarks>
/// <para><b>Threading.</b> Thread-safe, also across processes. Steps of unification run one after another in the whole store, under a lock.</para>
/// <para><b>Durability.</b> Links, retirements, events, constraints and the waiting list change in one transaction.</para>
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

    /// <summary>
    /// Keeps what is known about pairs of records, and lets the records named wait for the next step of unification. The same constraint again changes
    /// nothing; one whose records are erased is left out.
    /// </summary>
    Task ConstrainAsync(CustomerConstraints constraints, CancellationToken cancellationToken);

    /// <summary>
    /// Takes a merge back, if it is still in force: those of the event's records that belong to its customer now belong to
    /// <see cref="CustomerEvent.Other"/> again, which is no longer retired, and are kept apart from whom the separations name.
    /// </summary>
    /// <remarks>
    /// When none of the records belongs to the customer any more, or the customer has no others, nothing is written: somebody undid the merge before,
    /// or the customer was merged onwards. That is looked at under the lock of unification, so that of two who undo one merge one finds it undone.
    /// </remarks>
    /// <param name="undone">An event of kind <see cref="CustomerEventKind.Undone"/>.</param>
    /// <param name="separations">Kept as by <see cref="ConstrainAsync"/>, and only when the merge is taken back.</param>
    /// <param name="cancellationToken">Ends the wait; nothing is written then.</param>
    /// <returns>The event as it was appended, with the records that moved; null when nothing was written.</returns>
    Task<CustomerEvent?> UndoAsync(CustomerEvent undone, IReadOnlyList<RecordSeparation> separations, CancellationToken cancellationToken);
}
