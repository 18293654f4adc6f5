using SocialCrm.Channels;

namespace SocialCrm.Connectors.Tests.MediaWiki;

/// <summary>Keeps a connector's credentials for a test.</summary>
internal sealed class HeldLogin : IConnectionCredentials
{
    private ConnectionCredentials? held;

    public async Task<ConnectionCredentials> GetAsync(IConnectionAuth connector, CancellationToken cancellationToken) =>
        held ??= await connector.RefreshAsync(null, cancellationToken);

    public async Task<ConnectionCredentials> RenewAsync(IConnectionAuth connector, ConnectionCredentials refused, CancellationToken cancellationToken) =>
        held = await connector.RefreshAsync(refused, cancellationToken);
}
