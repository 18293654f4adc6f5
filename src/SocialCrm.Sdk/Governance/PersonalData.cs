using Microsoft.Extensions.Options;
using SocialCrm.Customers;

namespace SocialCrm.Governance;

/// <summary>Removes what must not be kept: a person who asks for it, and what has grown too old.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class PersonalData
{
    private readonly IPersonalDataStore store;
    private readonly IOptions<RetentionOptions> options;
    private readonly TimeProvider time;

    internal PersonalData(IPersonalDataStore store, IOptions<RetentionOptions> options, TimeProvider time)
    {
        this.store = store;
        this.options = options;
        this.time = time;
    }

    /// <summary>
    /// Erases a person everywhere: records, links, interactions and raw bytes are removed, the money's ledger is kept under random ids, and
    /// the same records are refused from now on.
    /// </summary>
    /// <remarks>
    /// What others wrote is theirs and stays, also where it names the person. Backups are the host's to age out. Erasing twice
    /// answers null the second time.
    /// </remarks>
    /// <param name="customer">The person.</param>
    /// <param name="cancellationToken">Ends the wait; nothing is erased then.</param>
    /// <returns>A receipt without personal data, or null when there is no such customer.</returns>
    public Task<ErasureReceipt?> EraseAsync(CustomerId customer, CancellationToken cancellationToken = default) =>
        store.EraseAsync(customer, time.GetUtcNow(), cancellationToken);

    /// <summary>Removes what is older than <see cref="RetentionOptions"/> allow; answers how many rows were changed or removed.</summary>
    /// <remarks>The host calls it as often as it likes, for instance once a day; a host with <c>IHost</c> need not.</remarks>
    public Task<int> ApplyRetentionAsync(CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow();
        var periods = options.Value;
        return store.ApplyRetentionAsync(
            new RetentionCutoffs(now - periods.RawPayloads, now - periods.InteractionTexts, now - periods.DeadLetters)
            {
                Deliveries = now - periods.Deliveries,
                OutboxTexts = now - periods.OutboxTexts,
            },
            cancellationToken);
    }
}
