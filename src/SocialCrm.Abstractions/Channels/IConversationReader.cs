namespace SocialCrm.Channels;

/// <summary>Answers what a platform's rules of answering ask: what is answered, and when the person was heard of last.</summary>
/// <remarks>Thread-safe. Errors: <see cref="SocialCrm.Storage.StoreException"/>.</remarks>
public interface IConversationReader
{
    /// <summary>An interaction in the version that was stored last, or null when there is none.</summary>
    Task<Interaction?> FindAsync(ConnectionId connection, string externalId, CancellationToken cancellationToken);

    /// <summary>When the person did something on this connection last, by the platform's clock; null when they never did.</summary>
    Task<DateTimeOffset?> FindLastAsync(ConnectionId connection, Account author, CancellationToken cancellationToken);
}
