using Microsoft.Extensions.Options;
using SocialCrm.Customers;

namespace SocialCrm.Governance;

/// <summary>Removes what must not be kept: a person who asks for it, and what has grown too old.</summary>
/// <remarks>Thread-safe. Errors: <see cref="SocialCrm.Storage.StoreException"/>.</remarks>
public sealed class PersonalData
{
    private readonly IPersonalDataStore store;
    private readonly UnificationRun unification;
    private readonly RetentionOptions periods;
    private readonly TimeProvider time;

    internal PersonalData(IPersonalDataStore store, UnificationRun unification, IOptions<RetentionOptions> options, TimeProvider time)
    {
        this.store = store;
        this.unification = unification;
        periods = options.Value;
        this.time = time;
    }

    /// <summary>
    /// Erases a person everywhere: records, links, interactions and raw bytes are removed, the money's ledger is kept under random ids, and
    /// the same records are refused from now on.
    /// </summary>
    /// <remarks>
    /// Records that wait are decided first, so that those of the person go too. An id that was merged away names the customer it went into.
    /// What others wrote is theirs and stays, also where it names the person. Backups are the host's to age out. Erasing twice
    /// answers null the second time.
    /// </remarks>
    /// <param name="customer">The person.</param>
    /// <param name="cancellationToken">Ends the wait; nothing is erased then.</param>
    /// <returns>A receipt without personal data, or null when there is no such customer.</returns>
    public Task<ErasureReceipt?> EraseAsync(CustomerId customer, CancellationToken cancellationToken = default) =>
        EraseAsync(new CustomerReference.ById(customer), cancellationToken);

    /// <summary>
    /// As <see cref="EraseAsync(CustomerId, CancellationToken)"/>, by any record of the person, for instance one that a system has just been asked to
    /// forget: the customer it belongs to is erased with all records. Facts whose record was never stored are erased too.
    /// </summary>
    /// <returns>A receipt without personal data, or null when nothing is stored under the record.</returns>
    public Task<ErasureReceipt?> EraseAsync(SourceRecordId record, CancellationToken cancellationToken = default) =>
        EraseAsync(new CustomerReference.ByRecord(record), cancellationToken);

    /// <summary>Removes what is older than <see cref="RetentionOptions"/> allow; answers how many rows were changed or removed.</summary>
    /// <remarks>
    /// The host calls it as often as it likes, for instance once a day; a host with <c>IHost</c> need not. It works in small steps, and what was
    /// done when it is stopped stays done.
    /// </remarks>
    public Task<int> ApplyRetentionAsync(CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow();
        return store.ApplyRetentionAsync(
            new RetentionCutoffs(now - periods.RawPayloads, now - periods.InteractionTexts, now - periods.DeadLetters)
            {
                Deliveries = now - periods.Deliveries,
                OutboxTexts = now - periods.OutboxTexts,
            },
            cancellationToken);
    }

    private async Task<ErasureReceipt?> EraseAsync(CustomerReference person, CancellationToken cancellationToken)
    {
        await unification.GoAsync(progress: null, cancellationToken).ConfigureAwait(false);
        return await store.EraseAsync(person, time.GetUtcNow(), cancellationToken).ConfigureAwait(false);
    }
}
