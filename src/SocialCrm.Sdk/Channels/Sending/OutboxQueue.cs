namespace SocialCrm.Channels;

/// <summary>Messages whose time to be sent has come, one at a time of each connection.</summary>
internal sealed class OutboxQueue(
    IOutboxStore store, ConnectorSet connectors, ConnectionGates gates, SendPauses pauses, Sending sending, WorkSignals signals, ChannelOptions options, TimeProvider time)
    : IWorkQueue<OutboxLease>
{
    private readonly IReadOnlyList<ConnectionId> senders = connectors.Connections<IChannelSender>();

    public string Name => "outbox";

    public WorkSignal Signal => signals.Outbox;

    public IEnumerable<ConnectionId> Connections => senders.Where(connection => !gates.IsClosed(connection) && !pauses.IsPaused(connection));

    public ConnectionId ConnectionOf(OutboxLease lease) => lease.Message.Connection;

    public Task<IReadOnlyList<OutboxLease>> LeaseAsync(IReadOnlyList<ConnectionId> connections, CancellationToken cancellationToken)
    {
        // Longer than an attempt can take, which may look first and then send: a lease that runs out means that its holder is gone.
        var now = time.GetUtcNow();
        var longest = (2 * options.SendTimeout) + options.LeaseTime;
        return store.LeaseAsync(new WorkClaim(options.BatchSize, now, now + longest, connections), cancellationToken);
    }

    public async Task HandleAsync(IReadOnlyList<OutboxLease> leases, CancellationToken cancellationToken)
    {
        foreach (var lease in leases)
            await sending.RunAsync(lease, cancellationToken).ConfigureAwait(false);
    }
}
