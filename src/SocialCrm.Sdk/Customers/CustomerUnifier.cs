namespace SocialCrm.Customers;

/// <summary>Takes in what systems know of people, and finds out which records are one person.</summary>
/// <remarks>
/// Thread-safe, also across processes: runs of unification take turns. Everything is idempotent: the same records again change nothing.
/// Errors: <see cref="SocialCrm.Storage.StoreException"/>.
/// </remarks>
public sealed class CustomerUnifier
{
    private const int LongestRule = 64;

    private readonly ISourceRecordStore store;
    private readonly UnificationRun run;
    private readonly CustomerCorrections corrections;

    internal CustomerUnifier(ISourceRecordStore store, UnificationRun run, CustomerCorrections corrections)
    {
        this.store = store;
        this.run = run;
        this.corrections = corrections;
    }

    /// <summary>Stores records, all or none; they wait for the next <see cref="UnifyAsync(CancellationToken)"/>. Answers how many were new or changed.</summary>
    /// <exception cref="ArgumentException">A record has no source, no key, a key or value that is too long, or a source or key that no store keeps as it stands.</exception>
    public Task<int> PutAsync(IReadOnlyCollection<SourceRecord> records, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(records);
        foreach (var record in records)
            RecordShape.Check(record);
        return store.PutAsync([.. records], cancellationToken);
    }

    /// <summary>Decides on all waiting records and tells what changed. Stopped half-way, it keeps what was decided and goes on next time.</summary>
    public Task<UnificationSummary> UnifyAsync(CancellationToken cancellationToken = default) => run.GoAsync(progress: null, cancellationToken);

    /// <summary>As <see cref="UnifyAsync(CancellationToken)"/>, and reports what has changed so far after every step.</summary>
    public Task<UnificationSummary> UnifyAsync(IProgress<UnificationSummary> progress, CancellationToken cancellationToken = default) =>
        run.GoAsync(progress, cancellationToken);

    /// <summary>
    /// Undoes a merge: the customer that was merged in is back under its own id, with the records it had, and stays apart from the records the
    /// other customer had at the time, whatever they share.
    /// </summary>
    /// <remarks>What waits is decided too. Takes one stored pair for each record of the one and each of the other customer.</remarks>
    /// <param name="customer">The customer in whose history the merge stands.</param>
    /// <param name="merge">The entry of kind <see cref="CustomerEventKind.Merged"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<UndoOutcome> UndoAsync(CustomerId customer, CustomerEventId merge, CancellationToken cancellationToken = default)
    {
        var outcome = await corrections.UndoAsync(customer, merge, cancellationToken).ConfigureAwait(false);
        if (outcome == UndoOutcome.Undone)
            await run.GoAsync(progress: null, cancellationToken).ConfigureAwait(false);
        return outcome;
    }

    /// <summary>
    /// Keeps what is known about pairs of records from outside of them: that they are one person, or are not. Speaks from the next
    /// <see cref="UnifyAsync(CancellationToken)"/> on, for ever; where a pair is both connected and separated, it is separated.
    /// </summary>
    /// <exception cref="ArgumentException">A record is to be separated from itself, or a connection's rule has no name or more than 64 characters.</exception>
    public Task ConstrainAsync(CustomerConstraints constraints, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(constraints);
        if (constraints.Separations.Any(pair => pair.Left == pair.Right))
            throw new ArgumentException("A record cannot be kept apart from itself. Name two records.", nameof(constraints));
        if (constraints.Connections.Any(pair => pair.Rule is not { Length: > 0 and <= LongestRule }))
            throw new ArgumentException($"A connection needs a rule of 1 to {LongestRule} characters: it is shown as the reason.", nameof(constraints));
        return corrections.ConstrainAsync(constraints, cancellationToken);
    }
}
