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
    }

    public IEnumerable<IChannelConnector> All => connectors.Values;

    /// <summary>The connector of a connection, when it implements a seam.</summary>
    public T? Find<T>(ConnectionId connection)
        where T : class, IChannelConnector => connectors.GetValueOrDefault(connection) as T;

    /// <summary>The connections whose connectors implement a seam.</summary>
    public IReadOnlyList<ConnectionId> Connections<T>()
        where T : class, IChannelConnector => [.. connectors.Values.OfType<T>().Select(connector => connector.Connection)];
}
