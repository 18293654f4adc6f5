using SocialCrm.Channels;

namespace SocialCrm.AspNetCore.Tests.Hosts;

/// <summary>A store whose disk a test can hold up or break.</summary>
internal sealed class GatedEnvelopes(IEnvelopeStore store) : IEnvelopeStore
{
    private int arrived;

    /// <summary>What the disk does before it writes.</summary>
    public Func<Task> OnAppend { get; set; } = () => Task.CompletedTask;

    public int Arrived => Volatile.Read(ref arrived);

    public async Task<bool> AppendAsync(WebhookEnvelope envelope, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref arrived);
        await OnAppend();
        return await store.AppendAsync(envelope, cancellationToken);
    }

    public Task<IReadOnlyList<EnvelopeLease>> LeaseAsync(WorkClaim claim, CancellationToken cancellationToken) => store.LeaseAsync(claim, cancellationToken);

    public Task ReturnAsync(EnvelopeLease lease, WorkReturn work, CancellationToken cancellationToken) => store.ReturnAsync(lease, work, cancellationToken);
}
