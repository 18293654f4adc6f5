namespace SocialCrm.Channels;

/// <summary>Keeps messages until they are surely sent, or surely not.</summary>
/// <remarks>
/// <para><b>Threading.</b> All members may be called from many threads and many processes at once; no message is leased to two callers at once.</para>
/// <para><b>Durability.</b> What a call answered survives a power cut.</para>
/// <para><b>Idempotence.</b> A unique key on the connection and the caller's key refuses a second message under it. A settlement under a lease that has passed on is refused.</para>
/// <para><b>Errors.</b> <see cref="SocialCrm.Storage.StoreException"/>.</para>
/// </remarks>
public interface IOutboxStore
{
    /// <summary>Stores a message under the caller's key for the connection; with a key that is taken, answers what stands under it.</summary>
    Task<OutboxEntry> AddAsync(OutboundMessage message, string key, CancellationToken cancellationToken);

    /// <summary>
    /// Takes messages whose time has come, oldest first, at most one for each connection that has none under lease.
    /// A lease that ran out was an attempt whose answer was lost: such a message is marked as one that may have arrived.
    /// </summary>
    Task<IReadOnlyList<OutboxLease>> LeaseAsync(WorkClaim claim, CancellationToken cancellationToken);

    /// <summary>Writes down what became of an attempt; false when the lease has passed on, and nothing is changed then.</summary>
    Task<bool> SettleAsync(OutboxLease lease, OutboxSettlement settlement, CancellationToken cancellationToken);
}
