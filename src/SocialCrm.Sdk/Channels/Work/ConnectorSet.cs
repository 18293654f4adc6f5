using System.Collections.Frozen;

namespace SocialCrm.Channels;

/// <summary>The connectors of the host, by the names of their connections.</summary>
internal sealed class ConnectorSet
{
    private readonly FrozenDictionary<ConnectionId, IChannelConnector> connectors;

    public ConnectorSet(IEnumerable<IChannelConnector> connectors)
    {
        var byName = new Dictionary<ConnectionId, IChannelConnector>();
        foreach (var connector in connectors)
        {
            if (!byName.TryAdd(connector.Connection, connector))
                throw new SocialCrmException($"Two connectors are called '{connector.Connection}'. Give each connection its own name: interactions are stored under it.");
        }

        this.connectors = byName.ToFrozenDictionary();
        CheckSharedQuotas();
    }

    public IEnumerable<IChannelConnector> All => connectors.Values;

    /// <summary>The connector of a connection, when it implements a seam.</summary>
    public T? Find<T>(ConnectionId connection)
        where T : class, IChannelConnector => connectors.GetValueOrDefault(connection) as T;

    /// <summary>The connections whose connectors implement a seam.</summary>
    public IReadOnlyList<ConnectionId> Connections<T>()
        where T : class, IChannelConnector => [.. connectors.Values.OfType<T>().Select(connector => connector.Connection)];

    private void CheckSharedQuotas()
    {
        foreach (var shared in connectors.Values.Where(connector => connector.Descriptor?.DailyQuota?.Account is not null).GroupBy(connector => (connector.Descriptor.Channel, connector.Descriptor.DailyQuota!.Account)))
        {
            if (shared.Select(connector => connector.Descriptor.DailyQuota).Distinct().Count() > 1)
                throw new SocialCrmException($"{string.Join(" and ", shared.Select(connector => $"'{connector.Connection}'"))} share the daily quota of one account and state different units or zones. State the same.");
        }
    }
}
