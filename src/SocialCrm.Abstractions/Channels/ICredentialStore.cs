namespace SocialCrm.Channels;

/// <summary>Keeps sealed credentials.</summary>
/// <remarks>
/// Thread-safe, also across processes. Sees only sealed bytes. Durable before it returns. Errors: <see cref="SocialCrm.Storage.StoreException"/>.
/// </remarks>
public interface ICredentialStore
{
    /// <summary>What is kept for a connection, or null.</summary>
    Task<SealedCredentials?> ReadAsync(ConnectionId connection, CancellationToken cancellationToken);

    /// <summary>Replaces what is kept; false when it is no longer of the version that the caller saw, and nothing is changed then.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="credentials">The sealed bytes, with the version the caller saw plus one; 1 where nothing was kept.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<bool> ReplaceAsync(ConnectionId connection, SealedCredentials credentials, CancellationToken cancellationToken);
}
