using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <inheritdoc/>
internal sealed class StatementRows(RelationalSession session, CancellationToken cancellationToken) : IStatementIndex
{
    public async Task<IReadOnlyList<RecordStatement>> FindAsync(IReadOnlyCollection<SourceRecordId> records) => await session.ListByKeysAsync(
        "SELECT record_id, kind, statement FROM linkage_statements WHERE record_id IN ({keys})",
        [.. records.Select(record => record.Value)],
        row => new RecordStatement(new SourceRecordId(row.Guid(0)), (ulong)row.Number(1), row.Bytes(2)),
        cancellationToken).ConfigureAwait(false);

    public async Task<IReadOnlyDictionary<ulong, IReadOnlyList<SourceRecordId>>> FindKindsAsync(IReadOnlyCollection<ulong> kinds, int most) =>
        await KeyedRows.ReadAsync(session, kinds, $"SELECT kind, record_id FROM linkage_statements WHERE kind = {{key}} ORDER BY record_id LIMIT {most}", cancellationToken).ConfigureAwait(false);

    public async Task WriteAsync(IReadOnlyCollection<RecordStatement> put, IReadOnlyCollection<SourceRecordId> gone)
    {
        await session.ExecuteManyAsync(
            "DELETE FROM linkage_statements WHERE record_id = $1", [.. gone.Select(record => new object?[] { record.Value })], cancellationToken).ConfigureAwait(false);
        await session.ExecuteManyAsync(
            """
            INSERT INTO linkage_statements (record_id, kind, statement) VALUES ($1, $2, $3)
            ON CONFLICT (record_id) DO UPDATE SET kind = excluded.kind, statement = excluded.statement
            """,
            [.. put.OrderBy(row => row.Record.Value).Select(row => new object?[] { row.Record.Value, (long)row.Kind, row.Values })],
            cancellationToken).ConfigureAwait(false);
    }
}
