using SocialCrm.Channels;

namespace SocialCrm.Sdk.Tests.Channels.Fakes;

internal sealed class WatchedDispatches(IDispatchStore inner, DispatchWatch watch) : IDispatchStore
{
    public async Task<IReadOnlyList<DispatchLease>> LeaseAsync(WorkClaim claim, CancellationToken cancellationToken)
    {
        var leases = await inner.LeaseAsync(claim, cancellationToken);
        watch.Leased(leases, claim.Until);
        return leases;
    }

    public async Task CompleteAsync(IReadOnlyList<DispatchLease> leases, CancellationToken cancellationToken)
    {
        watch.OnComplete();
        await inner.CompleteAsync(leases, cancellationToken);
        watch.Completed(leases);
    }

    public async Task ReturnAsync(IReadOnlyList<DispatchLease> leases, WorkReturn work, CancellationToken cancellationToken)
    {
        await inner.ReturnAsync(leases, work, cancellationToken);
        watch.Returned(leases, work);
    }
}
