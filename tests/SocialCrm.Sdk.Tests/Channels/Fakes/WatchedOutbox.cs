using SocialCrm.Channels;

namespace SocialCrm.Sdk.Tests.Channels.Fakes;

internal sealed class WatchedOutbox(IOutboxStore inner, OutboxWatch watch) : IOutboxStore
{
    public Task<OutboxAddition> AddAsync(OutboundMessage message, string key, CancellationToken cancellationToken) => inner.AddAsync(message, key, cancellationToken);

    public Task<IReadOnlyList<OutboxLease>> LeaseAsync(WorkClaim claim, CancellationToken cancellationToken) => inner.LeaseAsync(claim, cancellationToken);

    public async Task<bool> SettleAsync(OutboxLease lease, OutboxSettlement settlement, CancellationToken cancellationToken)
    {
        var isSettled = await inner.SettleAsync(lease, settlement, cancellationToken);
        if (isSettled)
            watch.Settlements.Enqueue(settlement);
        return isSettled;
    }
}
