namespace SocialCrm.Channels;

/// <summary>Interactions that the handlers have yet to hear of.</summary>
/// <remarks>
/// A connection is handled by one process at a time, under a lease that is extended while the handlers work, because they are promised its
/// interactions in order.
/// </remarks>
internal sealed class DispatchQueue(
    IDispatchStore store, DispatchBoard board, LeaseDesk leases, HandlerCalls calls, ChannelOptions options, TimeProvider time)
    : IWorkQueue<DispatchLease>
{
    public string Name => "dispatch";

    public WorkSignal Signal => board.Signal;

    public IEnumerable<ConnectionId> Connections => board.Connections;

    public ConnectionId ConnectionOf(DispatchLease lease) => lease.Interaction.Connection;

    public async Task<IReadOnlyList<DispatchLease>> LeaseAsync(IReadOnlyList<ConnectionId> connections, CancellationToken cancellationToken)
    {
        var mine = new List<(ConnectionId Connection, long Count)>(connections.Count);
        foreach (var connection in connections)
        {
            var count = board.Count(connection);
            if (await leases.HoldAsync(LeaseOf(connection), cancellationToken).ConfigureAwait(false))
                mine.Add((connection, count));
            else
                board.Strike(connection, count); // Another process is at it; should it leave something behind, the next survey finds it.
        }

        if (mine.Count == 0)
            return [];
        var now = time.GetUtcNow();
        var claim = new WorkClaim(options.BatchSize, now, now + options.LeaseTime, [.. mine.Select(own => own.Connection)]);
        var taken = await store.LeaseAsync(claim, cancellationToken).ConfigureAwait(false);
        if (taken.Count < options.BatchSize)
            StrikeDrained(mine, taken);
        return taken;
    }

    public Task HandleAsync(IReadOnlyList<DispatchLease> leased, CancellationToken cancellationToken) =>
        leases.RunAsync(LeaseOf(leased[0].Interaction.Connection), token => calls.HandleAsync(leased, token), cancellationToken);

    /// <summary>Fewer came than were asked for, so connections of which nothing came have nothing.</summary>
    private void StrikeDrained(List<(ConnectionId Connection, long Count)> asked, IReadOnlyList<DispatchLease> taken)
    {
        var rest = taken.Select(ConnectionOf).ToHashSet();
        foreach (var (connection, count) in asked)
        {
            if (!rest.Contains(connection))
                board.Strike(connection, count);
        }
    }

    private static string LeaseOf(ConnectionId connection) => $"dispatch:{connection}";
}
