namespace SocialCrm.Channels;

/// <summary>Reads what was sent and what waits.</summary>
/// <remarks>Thread-safe. Errors: <see cref="SocialCrm.Storage.StoreException"/>.</remarks>
public interface IOutboxReader
{
    /// <summary>A message, or null when there is none of this id.</summary>
    Task<OutboxEntry?> FindAsync(OutboxMessageId id, CancellationToken cancellationToken);

    /// <summary>The message that was put in under this key of the caller's, or null.</summary>
    Task<OutboxEntry?> FindAsync(ConnectionId connection, string key, CancellationToken cancellationToken);

    /// <summary>Streams messages, oldest first: of one connection or all, in one state or all.</summary>
    IAsyncEnumerable<OutboxEntry> ReadAsync(ConnectionId? connection, OutboxState? state, CancellationToken cancellationToken);
}
