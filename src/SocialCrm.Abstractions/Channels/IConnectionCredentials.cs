namespace SocialCrm.Channels;

/// <summary>Lends a connector the credentials that the core keeps for it. Implemented by the core; a connector takes it in its constructor.</summary>
/// <remarks>Thread-safe. Of several calls that need a refresh at once, one makes it and all get what it brought.</remarks>
public interface IConnectionCredentials
{
    /// <summary>Credentials that are good as far as is known, refreshed where they are about to expire.</summary>
    /// <exception cref="ChannelException">They cannot be had; <see cref="ChannelFailure.Unauthorized"/> when a person must sign in again.</exception>
    Task<ConnectionCredentials> GetAsync(IConnectionAuth connector, CancellationToken cancellationToken);

    /// <summary>Other credentials, after the platform refused these. Call it once for a request, then repeat the request; refused again means revoked.</summary>
    /// <exception cref="ChannelException">As <see cref="GetAsync"/>.</exception>
    Task<ConnectionCredentials> RenewAsync(IConnectionAuth connector, ConnectionCredentials refused, CancellationToken cancellationToken);
}
