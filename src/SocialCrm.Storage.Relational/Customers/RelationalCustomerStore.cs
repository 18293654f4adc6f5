using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <inheritdoc/>
internal sealed class RelationalCustomerStore(RelationalDatabase database, Tombstones tombstones) : ICustomerStore
{
    public Task<UnificationDecision?> DecideAsync(
        UnificationLimits limits, Func<UnificationScope, UnificationDecision> decide, CancellationToken cancellationToken) =>
        database.WriteAsync(session => DecideAsync(session, limits, decide, cancellationToken), cancellationToken);

    public Task ConstrainAsync(CustomerConstraints constraints, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async session =>
            {
                await database.LockAsync(session, StoreLock.Unification, cancellationToken).ConfigureAwait(false);
                await ConstrainAsync(session, constraints, cancellationToken).ConfigureAwait(false);
                return true;
            },
            cancellationToken);

    public Task<CustomerEvent?> UndoAsync(CustomerEvent undone, IReadOnlyList<RecordSeparation> separations, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async session =>
            {
                await database.LockAsync(session, StoreLock.Unification, cancellationToken).ConfigureAwait(false);
                var appended = await UndoAsync(session, undone, cancellationToken).ConfigureAwait(false);
                if (appended is not null)
                    await ConstrainAsync(session, new CustomerConstraints(separations, []), cancellationToken).ConfigureAwait(false);
                return appended;
            },
            cancellationToken);

    private async Task<UnificationDecision?> DecideAsync(
        RelationalSession session,
        UnificationLimits limits,
        Func<UnificationScope, UnificationDecision> decide,
        CancellationToken cancellationToken)
    {
        await database.LockAsync(session, StoreLock.Unification, cancellationToken).ConfigureAwait(false);
        if (await new UnificationScopeReader(session, limits).ReadAsync(cancellationToken).ConfigureAwait(false) is not { } scope)
            return null;

        var decision = decide(scope);
        return decision with { Events = await WriteAsync(session, decision, cancellationToken).ConfigureAwait(false) };
    }

    private static async Task<IReadOnlyList<CustomerEvent>> WriteAsync(RelationalSession session, UnificationDecision decision, CancellationToken cancellationToken)
    {
        await session.ExecuteManyAsync(
            "INSERT INTO record_links (record_id, customer_id) VALUES ($1, $2) ON CONFLICT (record_id) DO UPDATE SET customer_id = excluded.customer_id",
            [.. decision.Links.OrderBy(link => link.Record.Value).Select(link => new object?[] { link.Record.Value, link.Customer.Value })],
            cancellationToken).ConfigureAwait(false);

        // Every customer that records belong to now stands in the table and is nobody's predecessor.
        var at = decision.Events.ToLookup(entry => entry.Customer, entry => entry.At);
        var present = decision.Links.Select(link => link.Customer).Concat(decision.Events.Select(entry => entry.Customer)).Distinct();
        var now = decision.Events.Count == 0 ? DateTimeOffset.UnixEpoch : decision.Events.Max(entry => entry.At);
        await EnsureCustomersAsync(
            session, [.. present.Select(customer => (customer, at[customer].DefaultIfEmpty(now).First()))], cancellationToken).ConfigureAwait(false);
        await session.ExecuteManyAsync(
            "UPDATE customers SET successor = $2 WHERE customer_id = $1",
            [.. decision.Retired.Select(retired => new object?[] { retired.Key.Value, retired.Value.Value })],
            cancellationToken).ConfigureAwait(false);
        return await CustomerHistory.AppendAsync(session, decision.Events, cancellationToken).ConfigureAwait(false);
    }

    private static Task<int> EnsureCustomersAsync(
        RelationalSession session, IReadOnlyList<(CustomerId Customer, DateTimeOffset At)> customers, CancellationToken cancellationToken) =>
        session.ExecuteManyAsync(
            "INSERT INTO customers (customer_id, created_at) VALUES ($1, $2) ON CONFLICT (customer_id) DO UPDATE SET successor = NULL WHERE customers.successor IS NOT NULL",
            [.. customers.Select(row => new object?[] { row.Customer.Value, row.At })],
            cancellationToken);

    private static async Task<CustomerEvent?> UndoAsync(RelationalSession session, CustomerEvent undone, CancellationToken cancellationToken)
    {
        var back = undone.Other
            ?? throw new ArgumentException("An undone merge names the customer that comes back.", nameof(undone));
        var present = (await session.ListAsync(
            "SELECT record_id FROM record_links WHERE customer_id = $1",
            row => new SourceRecordId(row.Guid(0)),
            cancellationToken,
            undone.Customer.Value).ConfigureAwait(false)).ToHashSet();
        List<SourceRecordId> moved = [.. undone.Records.Distinct().Where(present.Contains)];
        if (moved.Count == 0 || moved.Count == present.Count)
            return null;

        await session.ExecuteManyAsync(
            "UPDATE record_links SET customer_id = $2 WHERE record_id = $1",
            [.. moved.Select(record => new object?[] { record.Value, back.Value })],
            cancellationToken).ConfigureAwait(false);
        await EnsureCustomersAsync(session, [(back, undone.At)], cancellationToken).ConfigureAwait(false);
        return (await CustomerHistory.AppendAsync(session, [undone with { Records = moved }], cancellationToken).ConfigureAwait(false))[0];
    }

    private async Task ConstrainAsync(RelationalSession session, CustomerConstraints constraints, CancellationToken cancellationToken)
    {
        var named = constraints.Separations.SelectMany(pair => new[] { pair.Left, pair.Right })
            .Concat(constraints.Connections.SelectMany(pair => new[] { pair.Left, pair.Right }))
            .ToHashSet();
        var erased = await tombstones.FindAsync(session, named, cancellationToken).ConfigureAwait(false);

        bool IsWelcome(SourceRecordId left, SourceRecordId right) => !erased.Contains(left) && !erased.Contains(right);
        await session.ExecuteManyAsync(
            "INSERT INTO record_separations (left_record, right_record) VALUES ($1, $2) ON CONFLICT DO NOTHING",
            [.. constraints.Separations.Where(pair => IsWelcome(pair.Left, pair.Right)).Select(pair => InOrder(pair.Left, pair.Right))],
            cancellationToken).ConfigureAwait(false);
        await session.ExecuteManyAsync(
            "INSERT INTO record_connections (left_record, right_record, rule) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
            [.. constraints.Connections.Where(pair => IsWelcome(pair.Left, pair.Right)).Select(pair => (object?[])[.. InOrder(pair.Left, pair.Right), pair.Rule])],
            cancellationToken).ConfigureAwait(false);
        await WaitAsync(session, named.Where(record => !erased.Contains(record)), cancellationToken).ConfigureAwait(false);
    }

    private static Task<int> WaitAsync(RelationalSession session, IEnumerable<SourceRecordId> records, CancellationToken cancellationToken) =>
        session.ExecuteManyAsync(
            """
            INSERT INTO waiting_records (record_id)
            SELECT r.record_id FROM source_records r WHERE r.record_id = $1 OR r.record_id IN (
                SELECT same.record_id FROM record_links l JOIN record_links same ON same.customer_id = l.customer_id WHERE l.record_id = $1)
            ON CONFLICT DO NOTHING
            """,
            [.. records.Select(record => new object?[] { record.Value })],
            cancellationToken);

    private static object?[] InOrder(SourceRecordId left, SourceRecordId right) =>
        left.Value.CompareTo(right.Value) <= 0 ? [left.Value, right.Value] : [right.Value, left.Value];
}
