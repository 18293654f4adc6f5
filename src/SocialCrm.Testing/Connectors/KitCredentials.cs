using SocialCrm.Channels;

namespace SocialCrm.Testing;

/// <summary>Keeps credentials in memory, and asks the connector whenever they are missing, expired or refused.</summary>
internal sealed class KitCredentials(TimeProvider time) : IConnectionCredentials
{
    private ConnectionCredentials? kept;

    public async Task<ConnectionCredentials> GetAsync(IConnectionAuth connector, CancellationToken cancellationToken)
    {
        if (kept is null || kept.ExpiresAt <= time.GetUtcNow())
            kept = await connector.RefreshAsync(kept, cancellationToken);
        return kept;
    }

    public async Task<ConnectionCredentials> RenewAsync(IConnectionAuth connector, ConnectionCredentials refused, CancellationToken cancellationToken) =>
        kept = kept == refused ? await connector.RefreshAsync(kept, cancellationToken) : kept ?? refused;
}
