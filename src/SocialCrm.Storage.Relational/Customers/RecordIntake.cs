using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <summary>Stores records, but none of an erased person.</summary>
internal sealed class RecordIntake(RelationalBulkWriter bulk, Tombstones tombstones)
{
    public async Task<int> PutAsync(RelationalSession session, IReadOnlyList<SourceRecord> records, CancellationToken cancellationToken)
    {
        var suppressed = await tombstones.FindAsync(session, records.Select(record => record.Id), cancellationToken).ConfigureAwait(false);
        var welcome = suppressed.Count == 0 ? records : [.. records.Where(record => !suppressed.Contains(record.Id))];
        return await bulk.PutRecordsAsync(session, welcome, cancellationToken).ConfigureAwait(false);
    }
}
