namespace SocialCrm.Channels;

/// <summary>Asks the platform for the least, to tell whether a connection works.</summary>
/// <remarks>Thread-safe; called at most every few seconds.</remarks>
public interface IConnectionHealth : IChannelConnector
{
    /// <summary>Returns when the platform answered as it should.</summary>
    /// <exception cref="ChannelException">It did not; the failure says what is wrong and the message what to do.</exception>
    Task CheckAsync(CancellationToken cancellationToken);
}
