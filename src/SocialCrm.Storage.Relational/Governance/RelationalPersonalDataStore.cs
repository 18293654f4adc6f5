using SocialCrm.Customers;
using SocialCrm.Governance;

namespace SocialCrm.Storage;

/// <inheritdoc/>
internal sealed class RelationalPersonalDataStore(RelationalDatabase database, Tombstones tombstones) : IPersonalDataStore
{
    public Task<ErasureReceipt?> EraseAsync(CustomerId customer, DateTimeOffset at, CancellationToken cancellationToken) =>
        database.WriteAloneAsync(session => EraseAsync(session, customer, at, cancellationToken), cancellationToken);

    public Task<int> ApplyRetentionAsync(RetentionCutoffs cutoffs, CancellationToken cancellationToken) =>
        database.WriteLongAsync(
            async session =>
            {
                var changed = 0;
                if (cutoffs.InteractionTexts is { } texts)
                    changed += await session.ExecuteAsync("UPDATE interactions SET text = NULL, raw = NULL WHERE observed_at < $1 AND (text IS NOT NULL OR raw IS NOT NULL)", cancellationToken, texts).ConfigureAwait(false);
                if (cutoffs.RawPayloads is { } raw)
                    changed += await session.ExecuteAsync("UPDATE interactions SET raw = NULL WHERE observed_at < $1 AND raw IS NOT NULL", cancellationToken, raw).ConfigureAwait(false);
                if (cutoffs.DeadLetters is { } letters)
                    changed += await session.ExecuteAsync("DELETE FROM dead_letters WHERE observed_at < $1", cancellationToken, letters).ConfigureAwait(false);
                return changed;
            },
            cancellationToken);

    private async Task<ErasureReceipt?> EraseAsync(
        RelationalSession session, CustomerId customer, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var records = await session.ListAsync(
            $"SELECT l.record_id, {RelationalSourceRecordStore.Columns} FROM record_links l JOIN source_records r ON r.record_id = l.record_id WHERE l.customer_id = $1",
            row => new ErasedRecord(row.Guid(0), Guid.NewGuid(), RecordCodec.ReadRow(row, 1)),
            cancellationToken,
            customer.Value).ConfigureAwait(false);
        if (records.Count == 0)
            return null;

        var erasure = new Erasure(session, customer.Value, at, records);
        foreach (var eraser in RoomErasers.All)
            await eraser.EraseAsync(erasure, cancellationToken).ConfigureAwait(false);
        foreach (var record in records)
            await tombstones.AddAsync(session, new SourceRecordId(record.Id), cancellationToken).ConfigureAwait(false);

        var receipt = new ErasureReceipt(Guid.CreateVersion7(at), at, records.Count, erasure.Tables);
        await KeepAsync(session, receipt, cancellationToken).ConfigureAwait(false);
        return receipt;
    }

    private static async Task KeepAsync(RelationalSession session, ErasureReceipt receipt, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync(
            "INSERT INTO erasures (erasure_id, erased_at, records) VALUES ($1, $2, $3)",
            cancellationToken, receipt.Id, receipt.At, receipt.Records).ConfigureAwait(false);
        foreach (var table in receipt.Tables)
        {
            await session.ExecuteAsync(
                "INSERT INTO erasure_tables (erasure_id, table_name, removed, pseudonymised) VALUES ($1, $2, $3, $4)",
                cancellationToken, receipt.Id, table.Table, table.Removed, table.Pseudonymised).ConfigureAwait(false);
        }
    }
}
