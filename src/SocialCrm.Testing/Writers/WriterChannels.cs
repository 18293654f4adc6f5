using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>A worker's steps in the queues of the Channels room, and what must hold of them after any number of kills.</summary>
internal sealed class WriterChannels(IServiceProvider store, WriterPlan plan)
{
    private IEnvelopeStore Envelopes => store.GetRequiredService<IEnvelopeStore>();

    private IInteractionStore Interactions => store.GetRequiredService<IInteractionStore>();

    private IOutboxStore Outbox => store.GetRequiredService<IOutboxStore>();

    public async Task<string> DeliverAsync(int step, CancellationToken cancellationToken)
    {
        var isNew = await Task.WhenAll(plan.Deliveries(step).Select(delivery => Envelopes.AppendAsync(delivery, cancellationToken)));
        return $"{isNew.Count(fresh => fresh)}";
    }

    public async Task<string> SettleAsync(int step, CancellationToken cancellationToken)
    {
        var settled = 0;
        var leases = await Envelopes.LeaseAsync(plan.Claim(step), cancellationToken);
        foreach (var lease in leases)
            settled += (await Interactions.AppendAsync(plan.Settling(lease), cancellationToken)).IsStale ? 0 : 1;
        return $"{settled}";
    }

    public async Task<string> SendAsync(int step, CancellationToken cancellationToken)
    {
        await Outbox.AddAsync(plan.Message(step), plan.MessageKey(step), cancellationToken);
        var sent = 0;
        while (await Outbox.LeaseAsync(plan.Claim(step), cancellationToken) is [var lease])
        {
            var settlement = new OutboxSettlement(OutboxState.Accepted, lease.Message.CreatedAt) { ExternalId = lease.Message.Text };
            sent += await Outbox.SettleAsync(lease, settlement, cancellationToken) ? 1 : 0;
        }

        return $"{sent}";
    }

    /// <summary>Every acknowledged delivery either waits with its body or is settled with what was in it; every acknowledged message stands once.</summary>
    public async Task CheckAsync(ILookup<WriterStep, Acknowledgement> acknowledged, CancellationToken cancellationToken)
    {
        var stored = await Interactions.ReadAsync(plan.Hooks, cancellationToken).Select(interaction => interaction.ExternalId).ToListAsync(cancellationToken);
        var waiting = await WaitingAsync(cancellationToken);
        var delivered = acknowledged[WriterStep.Deliver].SelectMany(line => plan.Deliveries(line.Step)).Select(delivery => delivery.DeliveryId).ToList();

        Assert.Empty(delivered.Except(stored).Except(waiting));
        Assert.Empty(stored.Intersect(waiting));
        foreach (var delivery in acknowledged[WriterStep.Deliver].SelectMany(line => plan.Deliveries(line.Step)))
            Assert.False(await Envelopes.AppendAsync(delivery, cancellationToken), "A delivery that was acknowledged is not known.");

        var entries = await store.GetRequiredService<IOutboxReader>().ReadAsync(plan.Hooks, null, cancellationToken).ToListAsync(cancellationToken);
        var texts = entries.ConvertAll(entry => entry.Message.Text);
        Assert.Equal(texts.Distinct(), texts);
        Assert.Empty(acknowledged[WriterStep.Send].Select(line => plan.MessageKey(line.Step)).Except(texts));
        Assert.True(entries.Count(entry => entry.State == OutboxState.Accepted) >= acknowledged[WriterStep.Send].Sum(line => int.Parse(line.Outcome, System.Globalization.CultureInfo.InvariantCulture)), "A message that was settled waits.");
        Assert.All(entries.Where(entry => entry.State == OutboxState.Accepted), entry => Assert.Equal(entry.Message.Text, entry.ExternalId));
    }

    /// <summary>The deliveries that wait, each with its body; they go on waiting.</summary>
    private async Task<List<string>> WaitingAsync(CancellationToken cancellationToken)
    {
        var late = Sample.Noon.AddYears(100);
        var leases = await Envelopes.LeaseAsync(new WorkClaim(int.MaxValue, late, late, [plan.Hooks]), cancellationToken);
        foreach (var lease in leases)
        {
            Assert.Equal($"body of {lease.Envelope.DeliveryId}", System.Text.Encoding.UTF8.GetString(lease.Envelope.Body.Span));
            await Envelopes.ReturnAsync(lease, new WorkReturn("Looked at.", Sample.Noon), cancellationToken);
        }

        return [.. leases.Select(lease => lease.Envelope.DeliveryId)];
    }
}
