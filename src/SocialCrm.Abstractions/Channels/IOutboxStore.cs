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
    /// <summary>
    /// Stores a message under the caller's key for the connection; with a key that is taken, answers what stands under it, whatever its
    /// <see cref="OutboundMessage.Terms"/> say. A message with terms is stored only when the person's consent stands and no cap is reached, judged over all
    /// records of the customer while the person is locked, and takes its place in the send ledger in the same transaction.
    /// </summary>
    Task<OutboxAddition> AddAsync(OutboundMessage message, string key, CancellationToken cancellationToken);

    /// <summary>
    /// Takes messages whose time has come, oldest first, at most one for each connection that has none under lease.
    /// A lease that ran out was an attempt whose answer was lost: such a message is marked as one that may have arrived.
    /// A message whose consent does not stand any more is not handed out and ends as <see cref="OutboxState.Withheld"/>.
    /// </summary>
    Task<IReadOnlyList<OutboxLease>> LeaseAsync(WorkClaim claim, CancellationToken cancellationToken);

    /// <summary>
    /// Writes down what became of an attempt; false when the lease has passed on, and nothing is changed then. A message that ended without any attempt that
    /// may have arrived gives its place in the send ledger back.
    /// </summary>
    Task<bool> SettleAsync(OutboxLease lease, OutboxSettlement settlement, CancellationToken cancellationToken);
}
