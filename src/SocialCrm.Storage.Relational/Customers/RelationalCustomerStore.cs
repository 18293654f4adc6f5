using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <inheritdoc/>
internal sealed class RelationalCustomerStore(RelationalDatabase database, Tombstones tombstones) : ICustomerStore
{
    public Task<UnificationDecision?> DecideAsync(
        UnificationLimits limits, Func<UnificationScope, UnificationDecision> decide, CancellationToken cancellationToken) =>
        database.WriteAsync(session => DecideAsync(session, limits, decide, cancellationToken), cancellationToken);

    public Task ConstrainAsync(CustomerConstraints constraints, CustomerEvent? undone, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async session =>
            {
                await database.LockAsync(session, StoreLock.Unification, cancellationToken).ConfigureAwait(false);
                if (undone is not null)
                    await UndoAsync(session, undone, cancellationToken).ConfigureAwait(false);
                await ConstrainAsync(session, constraints, cancellationToken).ConfigureAwait(false);
                return true;
            },
            cancellationToken);

    private async Task<UnificationDecision?> DecideAsync(
        RelationalSession session,
        UnificationLimits limits,
        Func<UnificationScope, UnificationDecision> decide,
        CancellationToken cancellationToken)
    {
        await database.LockAsync(session, StoreLock.Unification, cancellationToken).ConfigureAwait(false);
        var reader = new UnificationScopeReader(session, limits);
        if (await reader.ReadAsync(cancellationToken).ConfigureAwait(false) is not { } scope)
            return null;

        var decision = decide(scope);
        foreach (var link in decision.Links)
            await LinkAsync(session, link, cancellationToken).ConfigureAwait(false);
        foreach (var (retired, successor) in decision.Retired)
            await RetireAsync(session, retired, successor, cancellationToken).ConfigureAwait(false);
        foreach (var entry in decision.Events)
        {
            await EnsureCustomerAsync(session, entry.Customer, entry.At, cancellationToken).ConfigureAwait(false);
            if (entry.Kind == CustomerEventKind.Split && entry.Other is { } other)
                await EnsureCustomerAsync(session, other, entry.At, cancellationToken).ConfigureAwait(false);
            await CustomerHistory.AppendAsync(session, entry, cancellationToken).ConfigureAwait(false);
        }

        await session.ListByKeysAsync(
            "DELETE FROM waiting_records WHERE record_id IN ({keys}) RETURNING record_id",
            reader.Decided,
            row => row.Guid(0),
            cancellationToken).ConfigureAwait(false);
        return decision;
    }

    private static Task<int> LinkAsync(RelationalSession session, RecordLink link, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            "INSERT INTO record_links (record_id, customer_id) VALUES ($1, $2) ON CONFLICT (record_id) DO UPDATE SET customer_id = excluded.customer_id",
            cancellationToken, link.Record.Value, link.Customer.Value);

    private static Task<int> RetireAsync(RelationalSession session, CustomerId retired, CustomerId? successor, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            "UPDATE customers SET successor = $2 WHERE customer_id = $1", cancellationToken, retired.Value, successor?.Value);

    private static Task<int> EnsureCustomerAsync(RelationalSession session, CustomerId customer, DateTimeOffset at, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            "INSERT INTO customers (customer_id, created_at) VALUES ($1, $2) ON CONFLICT (customer_id) DO UPDATE SET successor = NULL WHERE customers.successor IS NOT NULL",
            cancellationToken, customer.Value, at);

    private static async Task UndoAsync(RelationalSession session, CustomerEvent undone, CancellationToken cancellationToken)
    {
        var back = undone.Other
            ?? throw new ArgumentException("An undone merge names the customer that comes back.", nameof(undone));
        foreach (var record in undone.Records)
        {
            await session.ExecuteAsync(
                "UPDATE record_links SET customer_id = $3 WHERE record_id = $1 AND customer_id = $2",
                cancellationToken, record.Value, undone.Customer.Value, back.Value).ConfigureAwait(false);
        }

        await EnsureCustomerAsync(session, back, undone.At, cancellationToken).ConfigureAwait(false);
        await CustomerHistory.AppendAsync(session, undone, cancellationToken).ConfigureAwait(false);
    }

    private async Task ConstrainAsync(RelationalSession session, CustomerConstraints constraints, CancellationToken cancellationToken)
    {
        var named = constraints.Separations.SelectMany(pair => new[] { pair.Left, pair.Right })
            .Concat(constraints.Connections.SelectMany(pair => new[] { pair.Left, pair.Right }))
            .ToHashSet();
        var erased = await tombstones.FindAsync(session, named, cancellationToken).ConfigureAwait(false);

        foreach (var pair in constraints.Separations.Where(pair => !erased.Contains(pair.Left) && !erased.Contains(pair.Right)))
        {
            var (left, right) = InOrder(pair.Left, pair.Right);
            await session.ExecuteAsync(
                "INSERT INTO record_separations (left_record, right_record) VALUES ($1, $2) ON CONFLICT DO NOTHING",
                cancellationToken, left, right).ConfigureAwait(false);
        }

        foreach (var pair in constraints.Connections.Where(pair => !erased.Contains(pair.Left) && !erased.Contains(pair.Right)))
        {
            var (left, right) = InOrder(pair.Left, pair.Right);
            await session.ExecuteAsync(
                "INSERT INTO record_connections (left_record, right_record, rule) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
                cancellationToken, left, right, pair.Rule).ConfigureAwait(false);
        }

        foreach (var record in named.Where(record => !erased.Contains(record)))
            await WaitAsync(session, record, cancellationToken).ConfigureAwait(false);
    }

    private static Task<int> WaitAsync(RelationalSession session, SourceRecordId record, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            """
            INSERT INTO waiting_records (record_id)
            SELECT r.record_id FROM source_records r WHERE r.record_id = $1 OR r.record_id IN (
                SELECT same.record_id FROM record_links l JOIN record_links same ON same.customer_id = l.customer_id WHERE l.record_id = $1)
            ON CONFLICT DO NOTHING
            """,
            cancellationToken, record.Value);

    private static (Guid Left, Guid Right) InOrder(SourceRecordId left, SourceRecordId right) =>
        left.Value.CompareTo(right.Value) <= 0 ? (left.Value, right.Value) : (right.Value, left.Value);
}
