using System.Collections.Concurrent;

namespace SocialCrm.Channels;

/// <summary>Remembers which connections leave their platform alone because it failed.</summary>
internal sealed class Breakers(TimeProvider time)
{
    private readonly ConcurrentDictionary<ConnectionId, DateTimeOffset> open = new();

    public void Opened(ConnectionId connection, TimeSpan pause) => open[connection] = time.GetUtcNow() + pause;

    public void Closed(ConnectionId connection) => open.TryRemove(connection, out _);

    /// <summary>Until when the platform is left alone; null while it is not.</summary>
    public DateTimeOffset? OpenUntil(ConnectionId connection) =>
        open.TryGetValue(connection, out var until) && until > time.GetUtcNow() ? until : null;
}
