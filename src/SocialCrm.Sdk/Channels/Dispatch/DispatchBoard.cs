using System.Collections.Concurrent;

namespace SocialCrm.Channels;

/// <summary>Notes of which connections something waits for the handlers.</summary>
internal sealed class DispatchBoard(bool hasHandlers, WorkSignals signals)
{
    private readonly ConcurrentDictionary<ConnectionId, long> notes = new();

    /// <summary>Whether the host added handlers.</summary>
    public bool HasHandlers => hasHandlers;

    public WorkSignal Signal => signals.Dispatch;

    public ICollection<ConnectionId> Connections => notes.Keys;

    public void Note(ConnectionId connection)
    {
        notes.AddOrUpdate(connection, 1, (_, count) => count + 1);
        signals.Dispatch.Set();
    }

    /// <summary>How often a connection was noted; handed to <see cref="Strike"/> later.</summary>
    public long Count(ConnectionId connection) => notes.GetValueOrDefault(connection);

    /// <summary>Strikes a connection off, unless it was noted again meanwhile.</summary>
    public void Strike(ConnectionId connection, long count) => notes.TryRemove(new KeyValuePair<ConnectionId, long>(connection, count));
}
