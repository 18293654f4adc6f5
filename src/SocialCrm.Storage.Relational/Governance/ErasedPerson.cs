using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <summary>Somebody who is being erased.</summary>
/// <param name="Customer">Their customer; null while nothing has decided whose the record is.</param>
/// <param name="Records">Their records.</param>
internal sealed record ErasedPerson(Guid? Customer, IReadOnlyList<ErasedRecord> Records)
{
    /// <summary>Whoever is named, as the transaction sees them; null when there is no such customer.</summary>
    public static async Task<ErasedPerson?> FindAsync(RelationalSession session, CustomerReference reference, CancellationToken cancellationToken)
    {
        if (await CustomerTrail.FindAsync(session, reference, cancellationToken).ConfigureAwait(false) is { } customer)
        {
            var records = await ListAsync(
                session, "FROM record_links l JOIN source_records r ON r.record_id = l.record_id WHERE l.customer_id = $1", customer, cancellationToken).ConfigureAwait(false);
            return records.Count == 0 ? null : new ErasedPerson(customer, records);
        }

        if (reference is not CustomerReference.ByRecord { Record.Value: var record })
            return null;
        var waiting = await ListAsync(session, "FROM source_records r WHERE r.record_id = $1", record, cancellationToken).ConfigureAwait(false);
        return new ErasedPerson(null, waiting.Count > 0 ? waiting : [new ErasedRecord(record, Guid.NewGuid(), null)]);
    }

    private static Task<List<ErasedRecord>> ListAsync(RelationalSession session, string from, Guid id, CancellationToken cancellationToken) =>
        session.ListAsync(
            $"SELECT r.record_id, {RelationalSourceRecordStore.Columns} {from}",
            row => new ErasedRecord(row.Guid(0), Guid.NewGuid(), RecordCodec.ReadRow(row, 1)),
            cancellationToken,
            id);
}
