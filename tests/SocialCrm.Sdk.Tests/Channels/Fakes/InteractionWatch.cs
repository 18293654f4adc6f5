using System.Collections.Concurrent;
using SocialCrm.Channels;

namespace SocialCrm.Sdk.Tests.Channels.Fakes;

/// <summary>What is stored of interactions, dead letters and receipts.</summary>
internal sealed class InteractionWatch(EnvelopeWatch envelopes, DispatchWatch dispatches)
{
    private readonly ConcurrentQueue<MessageReceipt> receipts = new();

    /// <summary>Runs before a batch is stored; may throw.</summary>
    public Action<IntakeBatch> OnAppend { get; set; } = _ => { };

    /// <summary>Runs before a conversation is looked up; may throw.</summary>
    public Action OnFind { get; set; } = () => { };

    public IReadOnlyList<Interaction> All => [.. Store!.ReadAsync(null, CancellationToken.None).ToBlockingEnumerable()];

    public IReadOnlyList<DeadLetter> Letters => [.. DeadLetters!.ReadAsync(Plaza.Connection, CancellationToken.None).ToBlockingEnumerable()];

    public IReadOnlyCollection<MessageReceipt> Receipts => receipts;

    public IInteractionStore? Store { get; set; }

    public IDeadLetterStore? DeadLetters { get; set; }

    public void Appended(IntakeBatch batch, IntakeOutcome outcome)
    {
        if (outcome.IsStale)
            return;
        foreach (var receipt in batch.Receipts)
            receipts.Enqueue(receipt);
        if (batch.IsDispatched)
            dispatches.Added(batch.Interactions.Select(row => row.Interaction));
        if (batch.Settles is { } lease)
            envelopes.Settled(lease);
    }
}
