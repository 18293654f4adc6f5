using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <inheritdoc/>
internal sealed class SessionRecords(RelationalSession session, RecordIntake intake, CancellationToken cancellationToken) : ISessionRecords
{
    public Task<int> PutAsync(IReadOnlyList<SourceRecord> records) => intake.PutAsync(session, records, cancellationToken);

    public async Task<IReadOnlyList<SourceRecord>> ReadAsync(IReadOnlyCollection<SourceRecordId> named) => await session.ListByKeysAsync(
        $"SELECT {RelationalSourceRecordStore.Columns} FROM source_records WHERE record_id IN ({{keys}})",
        [.. named.Select(record => record.Value)],
        row => RecordCodec.ReadRow(row, 0),
        cancellationToken).ConfigureAwait(false);
}
