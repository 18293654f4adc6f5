namespace SocialCrm.Channels;

/// <summary>Deliveries that were acknowledged and have yet to be understood.</summary>
internal sealed class DeliveryQueue(
    IEnvelopeStore store, ConnectorSet connectors, DeliveryReader reader, DeliverySettler settler, WorkSignals signals, ChannelOptions options, TimeProvider time)
    : IWorkQueue<EnvelopeLease>
{
    /// <summary>A delivery that ends the process is never returned; so often taken, it is not read once more. Crashes of other causes count along, hence so many.</summary>
    private readonly int mostTakings = 3 * options.MaximumAttempts;

    private readonly IReadOnlyList<ConnectionId> receivers = connectors.Connections<IWebhookReceiver>();

    public string Name => "deliveries";

    public WorkSignal Signal => signals.Deliveries;

    public IEnumerable<ConnectionId> Connections => receivers.Where(connection => !reader.IsStuck(connection));

    public ConnectionId ConnectionOf(EnvelopeLease lease) => lease.Envelope.Connection;

    public Task<IReadOnlyList<EnvelopeLease>> LeaseAsync(IReadOnlyList<ConnectionId> connections, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return store.LeaseAsync(new WorkClaim(options.BatchSize, now, now + options.LeaseTime, connections), cancellationToken);
    }

    public async Task HandleAsync(IReadOnlyList<EnvelopeLease> leases, CancellationToken cancellationToken)
    {
        var receiver = connectors.Find<IWebhookReceiver>(leases[0].Envelope.Connection)!;

        // They are read one after the other and written side by side, so that the store commits them together.
        var writes = new List<Task>(leases.Count);
        for (var at = 0; at < leases.Count; at++)
        {
            if (cancellationToken.IsCancellationRequested || reader.IsStuck(receiver.Connection))
            {
                writes.AddRange(leases.Skip(at).Select(settler.PutBackAsync));
                break;
            }

            var lease = leases[at];
            writes.Add(lease.Attempt > mostTakings
                ? settler.GiveUpAsync(lease, "Reading it never came to an end. Look at what the host logged, then replay the connection.")
                : settler.SettleAsync(lease, await reader.ReadAsync(receiver, lease).ConfigureAwait(false)));
        }

        await Task.WhenAll(writes).ConfigureAwait(false);
    }
}
