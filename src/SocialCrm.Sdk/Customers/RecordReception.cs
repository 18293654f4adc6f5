namespace SocialCrm.Customers;

/// <summary>Takes records in: what no store keeps is refused before anything is stored.</summary>
internal sealed class RecordReception(ISourceRecordStore store, ResolutionQueue resolutions)
{
    public Task<int> PutAsync(IReadOnlyCollection<SourceRecord> records, CancellationToken cancellationToken)
    {
        foreach (var record in records)
            RecordShape.Check(record);
        return store.PutAsync([.. records], cancellationToken);
    }

    public Task<Resolution> ResolveAsync(SourceRecord record, CancellationToken cancellationToken)
    {
        RecordShape.Check(record);
        return resolutions.ResolveAsync(record, cancellationToken);
    }
}
