using SocialCrm.Storage;

namespace SocialCrm.Channels;

/// <summary>The right to refresh a connection, given back when disposed of.</summary>
internal sealed class CredentialLease(ILeaseStore? store, StoreLease? lease) : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        if (store is null || lease is null)
            return;
        try
        {
            await store.ReleaseAsync(lease, CancellationToken.None).ConfigureAwait(false);
        }
        catch (StoreException)
        {
            // It ends by itself.
        }
    }
}
