namespace SocialCrm.Storage;

/// <inheritdoc/>
internal sealed class RelationalLeaseStore(RelationalDatabase database) : ILeaseStore
{
    public Task<StoreLease?> AcquireAsync(LeaseRequest request, CancellationToken cancellationToken) =>
        database.WriteAsync(
            session => session.FirstAsync(
                """
                INSERT INTO leases (name, holder, fence, until_at) VALUES ($1, $2, 1, $4)
                ON CONFLICT (name) DO UPDATE SET
                    fence = leases.fence + CASE WHEN leases.holder = excluded.holder THEN 0 ELSE 1 END, holder = excluded.holder, until_at = excluded.until_at
                WHERE leases.holder = excluded.holder OR leases.until_at <= $3
                RETURNING fence
                """,
                row => new StoreLease(request.Name, request.Holder, row.Number(0), request.Until),
                cancellationToken,
                request.Name, request.Holder, request.Now, request.Until),
            cancellationToken);

    public Task ReleaseAsync(StoreLease lease, CancellationToken cancellationToken) =>
        // The row stays, so that the fence goes on growing.
        database.WriteAsync(
            session => session.ExecuteAsync(
                "UPDATE leases SET until_at = 0 WHERE name = $1 AND holder = $2 AND fence = $3", cancellationToken, lease.Name, lease.Holder, lease.Fence),
            cancellationToken);
}
