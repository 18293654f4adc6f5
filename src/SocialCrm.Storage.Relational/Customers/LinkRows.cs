using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <inheritdoc/>
/// <remarks>Each link stands twice, under both its records, so that it is found by either and the table may be spread by record.</remarks>
internal sealed class LinkRows(RelationalSession session, CancellationToken cancellationToken) : ILinkIndex
{
    private static readonly TableShape Table = new("linkage_links", "record_id {guid}, other_record {guid}, weight INTEGER");
    private static readonly TableShape Keys = new("linkage_links", "record_id {guid}, other_record {guid}");

    public async Task<IReadOnlyList<WeightedLink>> FindAsync(IReadOnlyCollection<SourceRecordId> records) => await session.ListByKeysAsync(
        "SELECT record_id, other_record, weight FROM linkage_links WHERE record_id IN ({keys})",
        [.. records.Select(record => record.Value)],
        Read,
        cancellationToken).ConfigureAwait(false);

    /// <remarks>
    /// No index is by weight: it would cost every step, and somebody asks seldom. What is not asked for does not leave the database.
    /// </remarks>
    public IAsyncEnumerable<WeightedLink> ReadAsync(float least, float most) => session.StreamAsync(
        "SELECT record_id, other_record, weight FROM linkage_links WHERE record_id < other_record AND (weight BETWEEN $1 AND $2 OR weight BETWEEN $3 AND $4)",
        Read,
        Bits(least, most),
        cancellationToken);

    public async Task WriteAsync(IReadOnlyCollection<SourceRecordId> records, IReadOnlyCollection<WeightedLink> links)
    {
        var before = await FindAsync(records).ConfigureAwait(false);
        var kept = links.ToHashSet();
        await session.DeleteAsync(
            Keys,
            [.. before.Distinct().Where(link => !kept.Contains(link)).SelectMany(link => new object?[][] { [link.Left.Value, link.Right.Value], [link.Right.Value, link.Left.Value] })],
            cancellationToken).ConfigureAwait(false);
        kept.ExceptWith(before);
        await session.InsertAsync(
            Table,
            "(record_id, other_record) DO UPDATE SET weight = excluded.weight",
            [.. kept.SelectMany(Both)],
            cancellationToken).ConfigureAwait(false);
    }

    private static WeightedLink Read(SqlRow row) =>
        WeightedLink.Of(new SourceRecordId(row.Guid(0)), new SourceRecordId(row.Guid(1)), BitConverter.Int32BitsToSingle(row.Int(2)));

    /// <summary>Two ranges of bits: those of weights without a sign rise with the weight, those of negative ones fall.</summary>
    private static object?[] Bits(float least, float most)
    {
        var none = (From: 0, To: -1);
        var (from, to) = most >= 0 ? (Of(Math.Max(least, 0f)), Of(Math.Abs(most))) : none;
        var (high, low) = least <= 0 ? (Of(Math.Min(most, -0f)), Of(-Math.Abs(least))) : none;
        return [from, to, high, low];

        static int Of(float weight) => BitConverter.SingleToInt32Bits(weight);
    }

    /// <summary>The weight by its bits: what is read back is what was written, in every database.</summary>
    private static object?[][] Both(WeightedLink link)
    {
        var weight = BitConverter.SingleToInt32Bits(link.Weight);
        return [[link.Left.Value, link.Right.Value, weight], [link.Right.Value, link.Left.Value, weight]];
    }
}
