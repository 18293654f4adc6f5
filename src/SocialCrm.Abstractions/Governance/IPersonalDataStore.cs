using SocialCrm.Customers;

namespace SocialCrm.Governance;

/// <summary>Removes what must not be kept.</summary>
/// <remarks>
/// Thread-safe, also across processes: no intake that runs beside an erasure can bring the person back. One transaction each.
/// Errors: <see cref="SocialCrm.Storage.StoreException"/>.
/// </remarks>
public interface IPersonalDataStore
{
    /// <summary>
    /// Removes a customer's records, links, interactions and raw bytes, moves ledger facts to a random record id, reduces history to a
    /// tombstone, and keeps a salted hash of each record id so that the same records are refused from now on. Null when there is no such customer.
    /// </summary>
    Task<ErasureReceipt?> EraseAsync(CustomerId customer, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Removes what is older than the cut-offs; answers how many rows were changed or removed.</summary>
    Task<int> ApplyRetentionAsync(RetentionCutoffs cutoffs, CancellationToken cancellationToken);
}
