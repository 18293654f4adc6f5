using SocialCrm.Channels;

namespace SocialCrm.Benchmarks.Webhooks;

/// <summary>Keeps nothing, so that what is measured is the way to it.</summary>
internal sealed class MemoryInteractions : IInteractionStore
{
    public Task<IntakeOutcome> AppendAsync(IntakeBatch batch, CancellationToken cancellationToken) =>
        Task.FromResult(new IntakeOutcome(batch.Interactions.Count, 0, 0, IsStale: false));

    public Task<ChannelCursor> ReadCursorAsync(ConnectionId connection, CancellationToken cancellationToken) => Task.FromResult(ChannelCursor.Start);

    public IAsyncEnumerable<Interaction> ReadAsync(ConnectionId? connection, CancellationToken cancellationToken) => AsyncEnumerable.Empty<Interaction>();
}
