namespace SocialCrm.Channels;

/// <summary>The configured accounts of the host, from the side of those who run it.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class Connections
{
    private readonly CredentialKeeper keeper;
    private readonly ConnectionGates gates;

    internal Connections(CredentialKeeper keeper, ConnectionGates gates)
    {
        this.keeper = keeper;
        this.gates = gates;
    }

    /// <summary>Says that a person has signed in again, or has restored the access, after a connection ended in <see cref="ChannelFailure.Unauthorized"/>.</summary>
    /// <remarks>What was kept is forgotten, so the connector signs in with what its options hold. Other processes on the same store go on within a minute.</remarks>
    public Task ReauthorizedAsync(ConnectionId connection, CancellationToken cancellationToken = default) =>
        ResumeAsync(connection, credentials: null, cancellationToken);

    /// <summary>The same, where signing in brought credentials: they are kept in place of the earlier ones.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="credentials">In the form that its connector writes.</param>
    /// <param name="cancellationToken">Ends the wait; nothing is changed then.</param>
    public Task ReauthorizedAsync(ConnectionId connection, ConnectionCredentials credentials, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        return ResumeAsync(connection, credentials, cancellationToken);
    }

    private async Task ResumeAsync(ConnectionId connection, ConnectionCredentials? credentials, CancellationToken cancellationToken)
    {
        await keeper.ReauthorizedAsync(connection, credentials, cancellationToken).ConfigureAwait(false);
        gates.Open(connection);
    }
}
