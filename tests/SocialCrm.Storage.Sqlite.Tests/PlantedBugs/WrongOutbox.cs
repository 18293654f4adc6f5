using SocialCrm.Channels;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>An outbox that adds, leases or settles in a way of its own.</summary>
internal sealed class WrongOutbox(IOutboxStore sound) : IOutboxStore
{
    public Func<OutboundMessage, string, CancellationToken, Task<OutboxAddition>> Add { get; init; } = sound.AddAsync;

    public Func<WorkClaim, CancellationToken, Task<IReadOnlyList<OutboxLease>>> Lease { get; init; } = sound.LeaseAsync;

    public Func<OutboxLease, OutboxSettlement, CancellationToken, Task<bool>> Settle { get; init; } = sound.SettleAsync;

    public Task<OutboxAddition> AddAsync(OutboundMessage message, string key, CancellationToken cancellationToken) => Add(message, key, cancellationToken);

    public Task<IReadOnlyList<OutboxLease>> LeaseAsync(WorkClaim claim, CancellationToken cancellationToken) => Lease(claim, cancellationToken);

    public Task<bool> SettleAsync(OutboxLease lease, OutboxSettlement settlement, CancellationToken cancellationToken) => Settle(lease, settlement, cancellationToken);
}
