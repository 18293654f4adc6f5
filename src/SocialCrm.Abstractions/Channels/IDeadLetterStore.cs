namespace SocialCrm.Channels;

/// <summary>Reads what could not be read before.</summary>
/// <remarks>Thread-safe. Dead letters are written by <see cref="IInteractionStore.AppendAsync"/>, once for each (connection, position, bytes).</remarks>
public interface IDeadLetterStore
{
    /// <summary>Streams a connection's dead letters in order of position.</summary>
    IAsyncEnumerable<DeadLetter> ReadAsync(ConnectionId connection, CancellationToken cancellationToken);

    /// <summary>Removes a connection's dead letters, once they have been replayed or given up; answers how many there were. What <see cref="IDeliveryReplay"/> would have brought back goes with them.</summary>
    Task<int> ClearAsync(ConnectionId connection, CancellationToken cancellationToken);
}
