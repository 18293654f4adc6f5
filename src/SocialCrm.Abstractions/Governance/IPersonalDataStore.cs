using SocialCrm.Customers;

namespace SocialCrm.Governance;

/// <summary>Removes what must not be kept.</summary>
/// <remarks>
/// <para><b>Threading.</b> Thread-safe, also across processes: no intake that runs beside an erasure can bring the person back.</para>
/// <para><b>Durability.</b> An erasure is one transaction. Retention is many, so that others can write in between.</para>
/// <para><b>Errors.</b> <see cref="SocialCrm.Storage.StoreException"/>.</para>
/// </remarks>
public interface IPersonalDataStore
{
    /// <summary>
    /// Removes a person's records, links, interactions and raw bytes, moves ledger facts to a random record id, reduces history to a
    /// tombstone, and keeps a salted hash of each record id so that the same records are refused from now on. Null when nothing is stored of such a person.
    /// </summary>
    /// <remarks>
    /// <para>An id that was merged away names the customer it went into, as everywhere.</para>
    /// <para>
    /// A record names its customer. One that still waits for unification is erased alone, and so are facts whose record was never stored; the core
    /// lets everything that waits be decided before it asks.
    /// </para>
    /// <para>
    /// Of what could not be read, letters that held the person's keys, handles, addresses, numbers, ids or full name when the call began go, also
    /// where these are escaped as JSON or CSV does or stand in another case. What only others may share, such as a city, is no reason.
    /// </para>
    /// <para>
    /// The keys of the person's redemptions and reversals are kept as salted hashes, and a retry under such a key still replays the first answer.
    /// </para>
    /// </remarks>
    /// <param name="person">The person.</param>
    /// <param name="at">When it is done.</param>
    /// <param name="cancellationToken">Ends the wait; nothing is erased then.</param>
    Task<ErasureReceipt?> EraseAsync(CustomerReference person, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Removes what is older than the cut-offs; answers how many rows were changed or removed. What was removed before it was stopped stays removed.</summary>
    Task<int> ApplyRetentionAsync(RetentionCutoffs cutoffs, CancellationToken cancellationToken);
}
