using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <inheritdoc/>
/// <remarks>
/// A record is struck off before it is read. Somebody who is changing it is waited for, and what they wrote is read; somebody who comes to change it later waits
/// for this step, and then lets the record wait again.
/// </remarks>
internal sealed class WaitingRecords(RelationalSession session, ISessionRecords records, CancellationToken cancellationToken) : IWaitingRecords
{
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

    /// <summary>In the order of ids, as those who write take their locks, so that the two seldom lock each other out.</summary>
    private async Task<IReadOnlyList<SourceRecord>> StrikeAsync(List<Guid> inOrder)
    {
        var struck = await session.ListByKeysAsync(
            "DELETE FROM waiting_records WHERE record_id IN ({keys}) RETURNING record_id", inOrder, row => new SourceRecordId(row.Guid(0)), cancellationToken).ConfigureAwait(false);
        return await records.ReadAsync(struck).ConfigureAwait(false);
    }
}
