using SocialCrm.Channels;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>An envelope store that appends or leases in a way of its own.</summary>
internal sealed class WrongEnvelopes(IEnvelopeStore sound) : IEnvelopeStore
{
    public Func<WebhookEnvelope, CancellationToken, Task<bool>> Append { get; init; } = sound.AppendAsync;

    public Func<WorkClaim, CancellationToken, Task<IReadOnlyList<EnvelopeLease>>> Lease { get; init; } = sound.LeaseAsync;

    public Task<bool> AppendAsync(WebhookEnvelope envelope, CancellationToken cancellationToken) => Append(envelope, cancellationToken);

    public Task<IReadOnlyList<EnvelopeLease>> LeaseAsync(WorkClaim claim, CancellationToken cancellationToken) => Lease(claim, cancellationToken);

    public Task ReturnAsync(EnvelopeLease lease, WorkReturn work, CancellationToken cancellationToken) => sound.ReturnAsync(lease, work, cancellationToken);
}
