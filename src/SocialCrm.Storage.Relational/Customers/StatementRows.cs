using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <inheritdoc/>
internal sealed class StatementRows(RelationalSession session, CancellationToken cancellationToken) : IStatementIndex
{
    private static readonly TableShape Table = new("linkage_statements", "record_id {guid}, kind BIGINT, statement {bytes}");
    private static readonly TableShape Keys = new("linkage_statements", "record_id {guid}");

    public async Task<IReadOnlyList<RecordStatement>> FindAsync(IReadOnlyCollection<SourceRecordId> records) => await session.ListByKeysAsync(
        "SELECT record_id, kind, statement FROM linkage_statements WHERE record_id IN ({keys})",
        [.. records.Select(record => record.Value)],
        row => new RecordStatement(new SourceRecordId(row.Guid(0)), (ulong)row.Number(1), row.Bytes(2)),
        cancellationToken).ConfigureAwait(false);

    public async Task<IReadOnlyDictionary<ulong, IReadOnlyList<SourceRecordId>>> FindKindsAsync(IReadOnlyCollection<ulong> kinds, int most) =>
        await KeyedRows.ReadAsync(session, (kinds, most), "SELECT kind, record_id FROM linkage_statements WHERE kind = {key} ORDER BY record_id LIMIT {most}", cancellationToken).ConfigureAwait(false);

    public async Task WriteAsync(IReadOnlyCollection<RecordStatement> put, IReadOnlyCollection<SourceRecordId> gone)
    {
        await session.DeleteAsync(Keys, [.. gone.Select(record => new object?[] { record.Value })], cancellationToken).ConfigureAwait(false);
        await session.InsertAsync(
            Table,
            "(record_id) DO UPDATE SET kind = excluded.kind, statement = excluded.statement",
            [.. put.OrderBy(row => row.Record.Value).Select(row => new object?[] { row.Record.Value, (long)row.Kind, row.Values })],
            cancellationToken).ConfigureAwait(false);
    }
}
