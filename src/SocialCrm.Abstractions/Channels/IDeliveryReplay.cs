namespace SocialCrm.Channels;

/// <summary>Lets deliveries that were given up, or in which something could not be read, be read again, and interactions that were given up be handled again.</summary>
/// <remarks>Thread-safe. What was stored of them before is a duplicate then, and dropped.</remarks>
public interface IDeliveryReplay
{
    /// <summary>Puts them back among those that wait and removes their dead letters; answers how many deliveries and interactions there were.</summary>
    Task<int> ReplayAsync(ConnectionId connection, CancellationToken cancellationToken);
}
