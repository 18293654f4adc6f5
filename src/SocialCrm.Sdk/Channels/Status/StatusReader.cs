namespace SocialCrm.Channels;

/// <summary>Joins what the store counts with what this process knows.</summary>
internal sealed class StatusReader(
    ConnectorSet connectors, ConnectionStates states, ConnectionGates gates, DeliveryReader deliveries, CredentialKeeper credentials, Breakers breakers, SendPauses pauses, TimeProvider time)
{
    public ConnectionStatus Read(ConnectionCounts counts)
    {
        var now = time.GetUtcNow();
        var state = states.Find(counts.Connection);
        return new ConnectionStatus(counts, state.Condition)
        {
            IsAdded = connectors.Find<IChannelConnector>(counts.Connection) is not null,
            InboxLag = Since(counts.OldestEnvelopeAt, now) ?? TimeSpan.Zero,
            Gap = Since(counts.CursorMovedAt, now),
            OutboxLag = Since(counts.OldestOutboxAt, now) ?? TimeSpan.Zero,
            IsStuck = deliveries.IsStuck(counts.Connection),
            NeedsReauthorization = gates.IsClosed(counts.Connection) || credentials.IsStopped(counts.Connection),
            LeftAloneUntil = breakers.OpenUntil(counts.Connection),
            SendingRestsUntil = pauses.PausedUntil(counts.Connection),
            FailedAt = state.FailedAt,
            Failure = state.Failure,
        };
    }

    // Another host's clock may be a little ahead.
    private static TimeSpan? Since(DateTimeOffset? then, DateTimeOffset now) =>
        then is null ? null : now > then ? now - then : TimeSpan.Zero;
}
