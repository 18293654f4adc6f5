namespace SocialCrm.Storage;

/// <summary>Removes who a person is. Of the history, entries stay as tombstones: that something happened to a random id, not to whom or why.</summary>
internal sealed class CustomersEraser : IRoomEraser
{
    public IReadOnlyList<string> Tables { get; } =
    [
        "source_records", "record_keys", "set_aside_keys", "waiting_records", "record_links", "record_separations", "record_connections",
        "customers", "customer_events", "customer_event_records", "customer_event_reasons",
    ];

    public async Task EraseAsync(Erasure erasure, CancellationToken cancellationToken)
    {
        foreach (var record in erasure.Records)
        {
            foreach (var table in new[] { "record_keys", "waiting_records", "record_links", "customer_event_records", "source_records" })
                await erasure.RemoveAsync(table, "record_id = $1", cancellationToken, record.Id).ConfigureAwait(false);
            foreach (var table in new[] { "record_separations", "record_connections", "customer_event_reasons" })
                await erasure.RemoveAsync(table, "left_record = $1 OR right_record = $1", cancellationToken, record.Id).ConfigureAwait(false);
        }

        if (erasure.Records.Any(record => record.Record is not null))
            await ForgetKeysAsync(erasure, cancellationToken).ConfigureAwait(false);
        if (erasure.Customer is { } customer)
            await erasure.PseudonymiseAsync("customers", "erased_at = $2 WHERE customer_id = $1 OR successor = $1", cancellationToken, customer, erasure.At).ConfigureAwait(false);
    }

    /// <summary>
    /// A key too popular to be one person's is kept from linking while somebody states it. What nobody states any more may be the person's, also
    /// from before their source said something else.
    /// </summary>
    private static Task ForgetKeysAsync(Erasure erasure, CancellationToken cancellationToken) => erasure.RemoveAsync(
        "set_aside_keys",
        "NOT EXISTS (SELECT 1 FROM record_keys k WHERE k.rule = set_aside_keys.rule AND k.value = set_aside_keys.value)",
        cancellationToken);
}
