using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace SocialCrm.Channels;

/// <summary>The lanes of all connections. They outlive the handlers that the factory makes.</summary>
internal sealed class ConnectionLanes(ChannelPipelines pipelines, DailyLedgers ledgers, IOptions<NetworkOptions> options, TimeProvider time) : IDisposable
{
    private readonly ConcurrentDictionary<ConnectionId, ConnectionLane> lanes = new();

    public ConnectionLane Of(ConnectionId connection) =>
        lanes.GetOrAdd(connection, added => new ConnectionLane(added, pipelines, ledgers, options.Value.MaximumConcurrency, time));

    public void Dispose()
    {
        foreach (var lane in lanes.Values)
            lane.Dispose();
    }
}
