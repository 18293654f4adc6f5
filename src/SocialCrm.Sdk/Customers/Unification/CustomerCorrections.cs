namespace SocialCrm.Customers;

/// <summary>What people and proofs say over the heads of the records.</summary>
internal sealed class CustomerCorrections(ICorrectionStore store, ICustomerReader reader, AscendingIds ids, TimeProvider time)
{
    private const int MostAttempts = 8;

    public Task ConstrainAsync(CustomerConstraints constraints, CancellationToken cancellationToken) =>
        store.ConstrainAsync(constraints, cancellationToken);

    /// <summary>
    /// Brings a merged customer back: its records are kept apart from those that the other customer had at the time. Records that came later
    /// are not concerned and follow their own evidence.
    /// </summary>
    public async Task<UndoOutcome> UndoAsync(CustomerId customer, CustomerEventId entry, CancellationToken cancellationToken)
    {
        var merge = await reader.ReadHistoryAsync(customer, cancellationToken)
            .FirstOrDefaultAsync(told => told.Id == entry, cancellationToken).ConfigureAwait(false);
        if (merge is null)
            return UndoOutcome.NotFound;
        if (merge is not { Kind: CustomerEventKind.Merged, Other: { } gone })
            return UndoOutcome.NotAMerge;

        var before = await BeforeAsync(merge, cancellationToken).ConfigureAwait(false);
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (await PresentAsync(merge.Customer, cancellationToken).ConfigureAwait(false) is not var (now, records))
                break;
            SourceRecordId[] moved = [.. merge.Records.Where(records.Contains)];
            SourceRecordId[] stayed = [.. before.Where(records.Contains).OrderBy(record => record.Value)];
            if (moved.Length == 0 || stayed.Length == 0)
                break;

            // The store writes nothing when the customer has changed since it was read here; then it is read again.
            if (await store.UndoAsync(Undone(now, gone, moved, stayed), Separations(moved, stayed), cancellationToken).ConfigureAwait(false) is not null)
                return UndoOutcome.Undone;
        }

        return UndoOutcome.NoLongerInForce;
    }

    /// <summary>Every pair, not only those that share a key: a record that comes later and resembles both sides must not bridge them.</summary>
    private static RecordSeparation[] Separations(SourceRecordId[] moved, SourceRecordId[] stayed) =>
        [.. moved.SelectMany(_ => stayed, (left, right) => new RecordSeparation(left, right))];

    private CustomerEvent Undone(CustomerId customer, CustomerId back, SourceRecordId[] moved, SourceRecordId[] stayed)
    {
        var at = time.GetUtcNow();
        return new CustomerEvent(
            new CustomerEventId(ids.Next(at)), CustomerEventKind.Undone, at, customer, back, moved, [new LinkReason(LinkRules.Separated, moved[0], stayed[0])]);
    }

    /// <summary>The customer as it is now, under whatever id.</summary>
    private async Task<(CustomerId Customer, HashSet<SourceRecordId> Records)?> PresentAsync(CustomerId customer, CancellationToken cancellationToken)
    {
        var now = await reader.FindAsync(new CustomerReference.ById(customer), cancellationToken).ConfigureAwait(false);
        if (now is not { } id)
            return null;
        var records = await reader.ReadAsync(id, cancellationToken).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        return records is null ? null : (id, [.. records.Records.Select(record => record.Id)]);
    }

    private async Task<IReadOnlySet<SourceRecordId>> BeforeAsync(CustomerEvent merge, CancellationToken cancellationToken)
    {
        var past = new CustomerPast(merge.Customer);
        await foreach (var told in reader.ReadHistoryAsync(merge.Customer, cancellationToken).ConfigureAwait(false))
        {
            if (told.Id == merge.Id)
                break;
            past.Replay(told);
        }

        return past.Records;
    }
}
