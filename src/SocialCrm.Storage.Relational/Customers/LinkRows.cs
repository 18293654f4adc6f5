using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <inheritdoc/>
/// <remarks>Each link stands twice, under both its records, so that it is found by either and the table may be spread by record.</remarks>
internal sealed class LinkRows(RelationalSession session, CancellationToken cancellationToken) : ILinkIndex
{
    public async Task<IReadOnlyList<WeightedLink>> FindAsync(IReadOnlyCollection<SourceRecordId> records) => await session.ListByKeysAsync(
        "SELECT record_id, other_record, weight FROM linkage_links WHERE record_id IN ({keys})",
        [.. records.Select(record => record.Value)],
        row => WeightedLink.Of(new SourceRecordId(row.Guid(0)), new SourceRecordId(row.Guid(1)), BitConverter.Int32BitsToSingle(row.Int(2))),
        cancellationToken).ConfigureAwait(false);

    public async Task WriteAsync(IReadOnlyCollection<SourceRecordId> named, IReadOnlyCollection<WeightedLink> links)
    {
        var before = await FindAsync(named).ConfigureAwait(false);
        var kept = links.ToHashSet();
        await session.ExecuteManyAsync(
            "DELETE FROM linkage_links WHERE record_id = $1 AND other_record = $2",
            [.. before.Distinct().Where(link => !kept.Contains(link)).SelectMany(link => new object?[][] { [link.Left.Value, link.Right.Value], [link.Right.Value, link.Left.Value] })],
            cancellationToken).ConfigureAwait(false);
        kept.ExceptWith(before);
        await session.ExecuteManyAsync(
            "INSERT INTO linkage_links (record_id, other_record, weight) VALUES ($1, $2, $3) ON CONFLICT (record_id, other_record) DO UPDATE SET weight = excluded.weight",
            [.. kept.SelectMany(Both)],
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The weight by its bits: what is read back is what was written, in every database.</summary>
    private static object?[][] Both(WeightedLink link)
    {
        var weight = BitConverter.SingleToInt32Bits(link.Weight);
        return [[link.Left.Value, link.Right.Value, weight], [link.Right.Value, link.Left.Value, weight]];
    }
}
