using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <inheritdoc/>
/// <remarks>
/// A record is struck off before it is read. Somebody who is changing it is waited for, and what they wrote is read; somebody who comes to change it later waits
/// for this step, and then lets the record wait again.
/// </remarks>
internal sealed class SessionRecords(RelationalSession session, RecordIntake intake, CancellationToken cancellationToken) : ISessionRecords
{
    public Task<int> PutAsync(IReadOnlyList<SourceRecord> records) => intake.PutAsync(session, records, cancellationToken);

    public async Task<IReadOnlyList<SourceRecord>> TakeAsync(int most)
    {
        // Those that are not stored any more wait for nothing, and must not hide the others.
        while (true)
        {
            var waiting = await session.ListAsync(
                $"SELECT record_id FROM waiting_records ORDER BY record_id LIMIT {most}", row => row.Guid(0), cancellationToken).ConfigureAwait(false);
            var taken = await StrikeAsync(waiting).ConfigureAwait(false);
            if (taken.Count > 0 || waiting.Count == 0)
                return taken;
        }
    }

    public Task<IReadOnlyList<SourceRecord>> TakeAsync(IReadOnlyCollection<SourceRecordId> named) => StrikeAsync([.. named.Select(record => record.Value).Order()]);

    public Task<IReadOnlyList<SourceRecord>> ReadAsync(IReadOnlyCollection<SourceRecordId> named) => ReadRowsAsync([.. named.Select(record => record.Value)]);

    /// <summary>In the order of ids, as those who write take their locks, so that the two seldom lock each other out.</summary>
    private async Task<IReadOnlyList<SourceRecord>> StrikeAsync(List<Guid> inOrder)
    {
        var struck = await session.ListByKeysAsync(
            "DELETE FROM waiting_records WHERE record_id IN ({keys}) RETURNING record_id", inOrder, row => row.Guid(0), cancellationToken).ConfigureAwait(false);
        return await ReadRowsAsync(struck).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<SourceRecord>> ReadRowsAsync(IReadOnlyCollection<Guid> named) => await session.ListByKeysAsync(
        $"SELECT {RelationalSourceRecordStore.Columns} FROM source_records WHERE record_id IN ({{keys}})",
        named,
        row => RecordCodec.ReadRow(row, 0),
        cancellationToken).ConfigureAwait(false);
}
