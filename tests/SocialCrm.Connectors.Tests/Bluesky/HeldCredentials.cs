using SocialCrm.Channels;

namespace SocialCrm.Connectors.Tests.Bluesky;

/// <summary>Keeps credentials in memory, and remembers all of them.</summary>
internal sealed class HeldCredentials : IConnectionCredentials
{
    public List<ConnectionCredentials> All { get; } = [];

    public async Task<ConnectionCredentials> GetAsync(IConnectionAuth connector, CancellationToken cancellationToken)
    {
        if (All.Count == 0)
            All.Add(await connector.RefreshAsync(null, cancellationToken));
        return All[^1];
    }

    public async Task<ConnectionCredentials> RenewAsync(IConnectionAuth connector, ConnectionCredentials refused, CancellationToken cancellationToken)
    {
        All.Add(await connector.RefreshAsync(All[^1], cancellationToken));
        return All[^1];
    }
}
