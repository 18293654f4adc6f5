namespace SocialCrm.Channels;

/// <summary>Looks up what a platform says of an account.</summary>
/// <remarks>Any number of threads at once. What is read here is personal data: the caller decides whether it may be kept.</remarks>
public interface IProfileSource : IChannelConnector
{
    /// <summary>The profile of an account, or null when there is none or it may not be seen.</summary>
    /// <param name="accountKey">As <see cref="Account.Key"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ChannelException">The platform cannot be asked.</exception>
    Task<ChannelProfile?> GetProfileAsync(string accountKey, CancellationToken cancellationToken);
}
