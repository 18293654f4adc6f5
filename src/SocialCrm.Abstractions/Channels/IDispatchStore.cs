namespace SocialCrm.Channels;

/// <summary>Remembers which stored interactions the handlers have yet to hear of.</summary>
/// <remarks>
/// <para>Filled by <see cref="IInteractionStore.AppendAsync"/> in the transaction that stores an interaction, when <see cref="IntakeBatch.IsDispatched"/> says so.</para>
/// <para>Thread-safe, also across processes; nothing is leased to two callers at once. Durable before it returns. Errors: <see cref="SocialCrm.Storage.StoreException"/>.</para>
/// </remarks>
public interface IDispatchStore
{
    /// <summary>
    /// Takes interactions that wait, a connection's in the order in which they were stored, and of each connection its share. A connection of which
    /// something is under lease is passed over, so that its order holds.
    /// </summary>
    Task<IReadOnlyList<DispatchLease>> LeaseAsync(WorkClaim claim, CancellationToken cancellationToken);

    /// <summary>Strikes off what was handled; what has passed on to another caller is left alone.</summary>
    Task CompleteAsync(IReadOnlyList<DispatchLease> leases, CancellationToken cancellationToken);

    /// <summary>Gives back what could not be handled; given up, it becomes a dead letter.</summary>
    Task ReturnAsync(IReadOnlyList<DispatchLease> leases, WorkReturn work, CancellationToken cancellationToken);
}
