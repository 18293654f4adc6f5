using System.Globalization;

namespace SocialCrm.Channels;

/// <summary>Says in words what a person should look at; they hold no personal data.</summary>
internal sealed class ConnectionTrouble(ChannelHealthOptions options, IEnumerable<IChannelConnector> connectors)
{
    // Of what is held open, the cursor stands still by right while nobody says anything; so it does of what nobody receives, such as a file.
    private readonly Dictionary<ConnectionId, TimeSpan> polled = connectors.Where(connector => connector is IChannelPoller and not IChannelListener)
        .ToDictionary(connector => connector.Connection, connector => connector.Descriptor.PollInterval);

    /// <summary>Everything that is wrong with a connection, the worst first; empty while it keeps up.</summary>
    public IEnumerable<string> Of(ConnectionStatus connection) => Access(connection).Concat(Waiting(connection)).Concat(GivenUp(connection));

    private static IEnumerable<string> Access(ConnectionStatus connection)
    {
        if (connection.NeedsReauthorization)
            yield return "A person must sign in again.";
        if (connection.IsStuck)
            yield return "Its connector does not come to an end with what it reads.";
        if (connection.Failure is { } failure)
            yield return $"Receiving fails: {failure}";
        if (connection.LeftAloneUntil is not null)
            yield return "The platform failed several times and is left alone for a time.";
    }

    private IEnumerable<string> Waiting(ConnectionStatus connection)
    {
        var counts = connection.Counts;
        if (connection.InboxLag > options.MaximumInboxLag)
            yield return Text($"Deliveries wait for {connection.InboxLag:c}.");
        if (connection.OutboxLag > options.MaximumOutboxLag)
            yield return Text($"Messages wait for {connection.OutboxLag:c}.");
        if (connection.Condition != ConnectionCondition.NotReceived && polled.TryGetValue(connection.Connection, out var interval) && connection.Gap > options.MaximumGap + interval)
            yield return Text($"Nothing was received for {connection.Gap:c}.");
        if (counts.Envelopes > options.MaximumBacklog)
            yield return Text($"{counts.Envelopes} deliveries wait to be read.");
        if (counts.Undispatched > options.MaximumBacklog)
            yield return Text($"{counts.Undispatched} interactions wait for the handlers.");
        if (counts.Outbox > options.MaximumBacklog)
            yield return Text($"{counts.Outbox} messages wait to be sent.");
    }

    private IEnumerable<string> GivenUp(ConnectionStatus connection)
    {
        if (connection.Counts.UnknownMessages > options.MaximumUnknownMessages)
            yield return Text($"Of {connection.Counts.UnknownMessages} messages a person must say whether they arrived.");
        if (connection.Counts.DeadLetters > options.MaximumDeadLetters)
            yield return Text($"{connection.Counts.DeadLetters} dead letters lie there.");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
