using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <inheritdoc/>
internal sealed class RelationalSourceRecordStore(RelationalDatabase database, RelationalBulkWriter bulk, Tombstones tombstones)
    : ISourceRecordStore
{
    public const string Columns = "source, record_key, record_values, observed_at";

    public Task<int> PutAsync(IReadOnlyList<SourceRecord> records, CancellationToken cancellationToken) =>
        database.WriteAsync(session => new RecordIntake(bulk, tombstones).PutAsync(session, records, cancellationToken), cancellationToken);

    public IAsyncEnumerable<SourceRecord> ReadAsync(IReadOnlyCollection<SourceRecordId> records, CancellationToken cancellationToken) =>
        database.StreamAsync(session => ReadAsync(session, records, cancellationToken), cancellationToken);

    private static async IAsyncEnumerable<SourceRecord> ReadAsync(
        RelationalSession session,
        IReadOnlyCollection<SourceRecordId> records,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var chunk in records.Distinct().Chunk(256))
        {
            var found = await session.ListByKeysAsync(
                $"SELECT {Columns} FROM source_records WHERE record_id IN ({{keys}})",
                [.. chunk.Select(record => record.Value)],
                row => RecordCodec.ReadRow(row, 0),
                cancellationToken).ConfigureAwait(false);
            foreach (var record in found)
                yield return record;
        }
    }
}
