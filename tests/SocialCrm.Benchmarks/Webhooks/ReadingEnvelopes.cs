using SocialCrm.Channels;

namespace SocialCrm.Benchmarks.Webhooks;

/// <summary>In the place of a store: what was verified is parsed and normalised at once, before the answer.</summary>
internal sealed class ReadingEnvelopes(ConnectorSet connectors, Intake intake) : IEnvelopeStore
{
    public async Task<bool> AppendAsync(WebhookEnvelope envelope, CancellationToken cancellationToken)
    {
        var receiver = connectors.Find<IWebhookReceiver>(envelope.Connection)!;
        var batch = intake.Prepare(new EnvelopeLease(envelope, Guid.Empty, 1), receiver.Parse(envelope));
        return (await intake.StoreAsync(batch, cancellationToken)).Stored == 1 ? true : throw new InvalidOperationException("The delivery held no interaction.");
    }

    public Task<IReadOnlyList<EnvelopeLease>> LeaseAsync(WorkClaim claim, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<EnvelopeLease>>([]);

    public Task ReturnAsync(EnvelopeLease lease, WorkReturn work, CancellationToken cancellationToken) => Task.CompletedTask;
}
