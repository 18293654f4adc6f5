namespace SocialCrm.Channels;

/// <summary>Obtains and refreshes the credentials of a connection whose platform hands out tokens.</summary>
/// <remarks>
/// The core calls it from one place at a time, also among several processes on one store, and stores what it answers, encrypted, before anything
/// uses it: a rotated token that was used and then lost would lock the host out. The connector gets the credentials from <see cref="IConnectionCredentials"/>.
/// </remarks>
public interface IConnectionAuth : IChannelConnector
{
    /// <summary>Answers new credentials.</summary>
    /// <param name="current">What is stored; null when nothing is, and then the connector signs in with what its options hold.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ChannelException"><see cref="ChannelFailure.Unauthorized"/>: a person must sign in again. The core then stops asking until the host says that it happened.</exception>
    Task<ConnectionCredentials> RefreshAsync(ConnectionCredentials? current, CancellationToken cancellationToken);
}
