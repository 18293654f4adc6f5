using SocialCrm.Storage;

namespace SocialCrm.Sdk.Tests.Channels.Fakes;

internal sealed class WatchedLeases(ILeaseStore inner, LeaseWatch watch) : ILeaseStore
{
    public async Task<StoreLease?> AcquireAsync(LeaseRequest request, CancellationToken cancellationToken)
    {
        watch.OnAcquire(request);
        var lease = await inner.AcquireAsync(request, cancellationToken);
        if (lease is not null)
            watch.Acquired(lease);
        return lease;
    }

    public async Task ReleaseAsync(StoreLease lease, CancellationToken cancellationToken)
    {
        await inner.ReleaseAsync(lease, cancellationToken);
        watch.Released(lease);
    }
}
