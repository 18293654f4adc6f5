namespace SocialCrm.Customers;

/// <summary>Takes in what systems know of people, and finds out which records are one person.</summary>
/// <remarks>
/// Thread-safe, also across processes: runs of unification take turns. Everything is idempotent: the same records again change nothing.
/// Errors: <see cref="SocialCrm.Storage.StoreException"/>.
/// </remarks>
public sealed class CustomerUnifier
{
    private const int LongestRule = 64;

    private readonly RecordReception reception;
    private readonly UnificationRun run;
    private readonly CustomerCorrections corrections;
    private readonly ModelChange models;

    internal CustomerUnifier(RecordReception reception, UnificationRun run, CustomerCorrections corrections, ModelChange models)
    {
        this.reception = reception;
        this.run = run;
        this.corrections = corrections;
        this.models = models;
    }

    /// <summary>Stores records, all or none; they wait for the next <see cref="UnifyAsync(CancellationToken)"/>. Answers how many were new or changed.</summary>
    /// <exception cref="ArgumentException">A record has no source, no key, a key or value that is too long, or a source or key that no store keeps as it stands.</exception>
    public Task<int> PutAsync(IReadOnlyCollection<SourceRecord> records, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(records);
        return reception.PutAsync(records, cancellationToken);
    }

    /// <summary>Stores a record and answers at once whose it is: somebody new, or somebody known, with the golden record; and whether a person should look.</summary>
    /// <remarks>
    /// Later evidence may correct it, as it corrects everything else: the customers are those that one run over all records would have found. Calls made at the same
    /// time share transactions. A call that is cancelled may be carried out all the same.
    /// </remarks>
    /// <inheritdoc cref="PutAsync" path="/exception"/>
    public Task<Resolution> ResolveAsync(SourceRecord record, CancellationToken cancellationToken = default) => reception.ResolveAsync(record, cancellationToken);

    /// <summary>Decides on all waiting records and tells what changed. Stopped half-way, it keeps what was decided and goes on next time.</summary>
    public Task<UnificationSummary> UnifyAsync(CancellationToken cancellationToken = default) => run.GoAsync(progress: null, cancellationToken);

    /// <summary>As <see cref="UnifyAsync(CancellationToken)"/>, and reports what has changed so far after every step.</summary>
    public Task<UnificationSummary> UnifyAsync(IProgress<UnificationSummary> progress, CancellationToken cancellationToken = default) =>
        run.GoAsync(progress, cancellationToken);

    /// <summary>Says what <see cref="UnifyAsync(CancellationToken)"/> would change, and changes nothing.</summary>
    /// <param name="model">The model by which everything would be decided anew; null for what waits, by the model that is kept.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <remarks>It is all done in one transaction that is taken back: other writers of the store wait meanwhile.</remarks>
    public Task<UnificationPreview> PreviewAsync(LinkageModel? model = null, CancellationToken cancellationToken = default) => models.PreviewAsync(model, cancellationToken);

    /// <summary>Learns a model from all records that were decided on, without labels. It changes nothing: <see cref="UseModelAsync"/> does.</summary>
    /// <remarks>
    /// Holds all records in memory. Blocking rules and comparisons of the host take part as they do in every step. Of more kinds of ids and categories than a model has room
    /// for, verified ids and then those that are stated most often are taken; <see cref="LinkageModel.LeftOut"/> names the others.
    /// </remarks>
    public Task<LinkageModel> LearnAsync(CancellationToken cancellationToken = default) => models.LearnAsync(cancellationToken);

    /// <summary>
    /// Keeps a model in the store, and decides everything anew by it; customers keep their ids as far as they are the same people. Without one, a store goes by what is
    /// plausible of people anywhere.
    /// </summary>
    public async Task<UnificationSummary> UseModelAsync(LinkageModel model, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        await models.ReplaceAsync(model, cancellationToken).ConfigureAwait(false);
        return await run.GoAsync(progress: null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Decides that two records are one person, for ever, unless something certain parts them; what waits is decided too.</summary>
    public Task<UnificationSummary> LinkAsync(SourceRecordId left, SourceRecordId right, CancellationToken cancellationToken = default) =>
        DecideAsync(new CustomerConstraints([], [new RecordConnection(left, right, PairExplainer.DecisionName)]), cancellationToken);

    /// <summary>Decides that two records are two people, for ever, whatever links them; what waits is decided too.</summary>
    /// <exception cref="ArgumentException">Both are the same record.</exception>
    public Task<UnificationSummary> UnlinkAsync(SourceRecordId left, SourceRecordId right, CancellationToken cancellationToken = default) =>
        DecideAsync(new CustomerConstraints([new RecordSeparation(left, right)], []), cancellationToken);

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

    private async Task<UnificationSummary> DecideAsync(CustomerConstraints constraints, CancellationToken cancellationToken)
    {
        await ConstrainAsync(constraints, cancellationToken).ConfigureAwait(false);
        return await run.GoAsync(progress: null, cancellationToken).ConfigureAwait(false);
    }
}
