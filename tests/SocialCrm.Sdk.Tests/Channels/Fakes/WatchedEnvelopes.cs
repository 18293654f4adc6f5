using SocialCrm.Channels;

namespace SocialCrm.Sdk.Tests.Channels.Fakes;

internal sealed class WatchedEnvelopes(IEnvelopeStore inner, EnvelopeWatch watch) : IEnvelopeStore
{
    public async Task<bool> AppendAsync(WebhookEnvelope envelope, CancellationToken cancellationToken)
    {
        await watch.OnAppend().WaitAsync(cancellationToken);
        var isNew = await inner.AppendAsync(envelope, cancellationToken);
        if (isNew)
            watch.Appended(envelope);
        return isNew;
    }

    public async Task<IReadOnlyList<EnvelopeLease>> LeaseAsync(WorkClaim claim, CancellationToken cancellationToken)
    {
        watch.OnLease();
        var leases = await inner.LeaseAsync(claim, cancellationToken);
        watch.Leased(leases);
        return leases;
    }

    public async Task ReturnAsync(EnvelopeLease lease, WorkReturn work, CancellationToken cancellationToken)
    {
        await inner.ReturnAsync(lease, work, cancellationToken);
        watch.Returned(lease, work);
    }
}
