namespace SocialCrm.Channels;

/// <summary>Puts deliveries back among those that wait, and wakes whoever reads them.</summary>
internal sealed class DeliveryReplay(IDeliveryReplay store, WorkSignals signals)
{
    public async Task<int> RunAsync(ConnectionId connection, CancellationToken cancellationToken)
    {
        var replayed = await store.ReplayAsync(connection, cancellationToken).ConfigureAwait(false);
        signals.Deliveries.Set();
        return replayed;
    }
}
