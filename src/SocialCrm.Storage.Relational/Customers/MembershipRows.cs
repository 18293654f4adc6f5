using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <inheritdoc/>
internal sealed class MembershipRows(RelationalSession session, CancellationToken cancellationToken) : IMembershipIndex
{
    private static readonly TableShape Links = new("record_links", "record_id {guid}, customer_id {guid}");
    private static readonly TableShape Customers = new("customers", "customer_id {guid}, created_at BIGINT");

    public async Task<IReadOnlyList<RecordLink>> FindAsync(IReadOnlyCollection<SourceRecordId> records) => await session.ListByKeysAsync(
        "SELECT record_id, customer_id FROM record_links WHERE record_id IN ({keys})",
        [.. records.Select(record => record.Value)],
        Read,
        cancellationToken).ConfigureAwait(false);

    public async Task<IReadOnlyList<RecordLink>> MembersAsync(IReadOnlyCollection<CustomerId> customers, int most, bool settledOnly) => await session.ListUnderKeysAsync(
        settledOnly
            ? "SELECT l.record_id, l.customer_id FROM record_links l WHERE l.customer_id = {key} AND NOT EXISTS (SELECT 1 FROM waiting_records w WHERE w.record_id = l.record_id) ORDER BY l.record_id LIMIT {most}"
            : "SELECT record_id, customer_id FROM record_links WHERE customer_id = {key} ORDER BY record_id LIMIT {most}",
        ([.. customers.Select(customer => customer.Value)], most),
        Read,
        cancellationToken).ConfigureAwait(false);

    public async Task<IReadOnlyList<CustomerEvent>> WriteAsync(UnificationDecision decision)
    {
        await session.InsertAsync(
            Links,
            "(record_id) DO UPDATE SET customer_id = excluded.customer_id",
            [.. decision.Links.GroupBy(link => link.Record, (_, links) => links.Last()).OrderBy(link => link.Record.Value).Select(link => new object?[] { link.Record.Value, link.Customer.Value })],
            cancellationToken).ConfigureAwait(false);

        // Every customer that records belong to now stands in the table and is nobody's predecessor.
        var at = decision.Events.ToLookup(entry => entry.Customer, entry => entry.At);
        var present = decision.Links.Select(link => link.Customer).Concat(decision.Events.Select(entry => entry.Customer)).Distinct();
        var now = decision.Events.Count == 0 ? DateTimeOffset.UnixEpoch : decision.Events.Max(entry => entry.At);
        await EnsureAsync([.. present.Select(customer => (customer, at[customer].DefaultIfEmpty(now).First()))]).ConfigureAwait(false);
        await session.ExecuteManyAsync(
            "UPDATE customers SET successor = $2 WHERE customer_id = $1",
            [.. decision.Retired.Select(retired => new object?[] { retired.Key.Value, retired.Value.Value })],
            cancellationToken).ConfigureAwait(false);
        return await CustomerHistory.AppendAsync(session, decision.Events, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Lets customers stand in the table, as nobody's predecessors.</summary>
    public Task<int> EnsureAsync(IReadOnlyList<(CustomerId Customer, DateTimeOffset At)> customers) => session.InsertAsync(
        Customers,
        "(customer_id) DO UPDATE SET successor = NULL WHERE customers.successor IS NOT NULL",
        [.. customers.Select(row => new object?[] { row.Customer.Value, row.At })],
        cancellationToken);

    private static RecordLink Read(SqlRow row) => new(new SourceRecordId(row.Guid(0)), new CustomerId(row.Guid(1)));
}
