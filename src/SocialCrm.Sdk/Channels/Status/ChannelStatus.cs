namespace SocialCrm.Channels;

/// <summary>Says how the connections stand: what waits, what was given up, and what fails.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class ChannelStatus
{
    private readonly ConnectorSet connectors;
    private readonly IChannelCounts counts;
    private readonly StatusReader reader;

    internal ChannelStatus(ConnectorSet connectors, IChannelCounts counts, StatusReader reader)
    {
        this.connectors = connectors;
        this.counts = counts;
        this.reader = reader;
    }

    /// <summary>The status of every connection that was added or has anything waiting, ordered by name.</summary>
    public async Task<IReadOnlyList<ConnectionStatus>> ReadAsync(CancellationToken cancellationToken = default)
    {
        var counted = await counts.CountAsync(cancellationToken).ConfigureAwait(false);
        var byName = counted.ToDictionary(count => count.Connection);
        foreach (var connector in connectors.All)
            byName.TryAdd(connector.Connection, new ConnectionCounts(connector.Connection));
        return [.. byName.Values.OrderBy(count => count.Connection.Value, StringComparer.Ordinal).Select(reader.Read)];
    }
}
