using System.Runtime.CompilerServices;
using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <inheritdoc/>
internal sealed class RelationalCustomerReader(RelationalDatabase database) : ICustomerReader
{
    public Task<CustomerId?> FindAsync(CustomerReference reference, CancellationToken cancellationToken) =>
        database.QueryAsync<CustomerId?>(
            async session => await CustomerTrail.FindAsync(session, reference, cancellationToken).ConfigureAwait(false) is { } customer ? new CustomerId(customer) : null,
            cancellationToken);

    public IAsyncEnumerable<CustomerRecords> ReadAsync(CustomerId? customer, CancellationToken cancellationToken) =>
        database.StreamAsync(session => ReadAsync(session, customer, cancellationToken), cancellationToken);

    public IAsyncEnumerable<CustomerEvent> ReadHistoryAsync(CustomerId? customer, CancellationToken cancellationToken) =>
        database.StreamAsync(session => CustomerHistory.ReadAsync(session, customer, cancellationToken), cancellationToken);

    private static async IAsyncEnumerable<CustomerRecords> ReadAsync(
        RelationalSession session, CustomerId? customer, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var sql = $"""
            SELECT l.customer_id, {RelationalSourceRecordStore.Columns}
            FROM record_links l JOIN source_records r ON r.record_id = l.record_id
            {(customer is null ? "" : "WHERE l.customer_id = $1")}
            ORDER BY l.customer_id
            """;
        Guid? current = null;
        var records = new List<SourceRecord>();
        var rows = session.StreamAsync(
            sql,
            row => (Customer: row.Guid(0), Record: RecordCodec.ReadRow(row, 1)),
            customer is { } only ? [only.Value] : [],
            cancellationToken);
        await foreach (var (owner, record) in rows.ConfigureAwait(false))
        {
            if (current is { } done && done != owner)
            {
                yield return Group(done, records);
                records = [];
            }

            current = owner;
            records.Add(record);
        }

        if (current is { } last)
            yield return Group(last, records);
    }

    private static CustomerRecords Group(Guid customer, List<SourceRecord> records)
    {
        records.Sort((left, right) =>
        {
            var order = string.CompareOrdinal(left.Source.Value, right.Source.Value);
            return order != 0 ? order : string.CompareOrdinal(left.Key, right.Key);
        });
        return new CustomerRecords(new CustomerId(customer), records);
    }
}
