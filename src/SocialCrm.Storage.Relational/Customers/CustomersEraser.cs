namespace SocialCrm.Storage;

/// <summary>Removes who a person is. Of the history, entries stay as tombstones: that something happened to a random id, not to whom or why.</summary>
internal sealed class CustomersEraser : IRoomEraser
{
    public IReadOnlyList<string> Tables { get; } =
    [
        "source_records", "waiting_records", "record_links", "linkage_statements", "linkage_blocks", "linkage_block_runs", "linkage_links", "linkage_model", "record_separations", "record_connections",
        "customers", "customer_events", "customer_event_records", "customer_event_reasons",
    ];

    public async Task EraseAsync(Erasure erasure, CancellationToken cancellationToken)
    {
        foreach (var record in erasure.Records)
        {
            foreach (var table in new[] { "waiting_records", "record_links", "linkage_statements", "customer_event_records", "source_records" })
                await erasure.RemoveAsync(table, "record_id = $1", cancellationToken, record.Id).ConfigureAwait(false);
            foreach (var table in new[] { "record_separations", "record_connections", "customer_event_reasons" })
                await erasure.RemoveAsync(table, "left_record = $1 OR right_record = $1", cancellationToken, record.Id).ConfigureAwait(false);
        }

        if (erasure.Customer is { } customer)
            await erasure.PseudonymiseAsync("customers", "erased_at = $2 WHERE customer_id = $1 OR successor = $1", cancellationToken, customer, erasure.At).ConfigureAwait(false);
    }
}
