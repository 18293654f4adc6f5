using SocialCrm.Channels;

namespace SocialCrm.Sdk.Tests.Channels.Fakes;

internal sealed class WatchedInteractions(IInteractionStore inner, InteractionWatch watch) : IInteractionStore
{
    public async Task<IntakeOutcome> AppendAsync(IntakeBatch batch, CancellationToken cancellationToken)
    {
        watch.OnAppend(batch);
        var outcome = await inner.AppendAsync(batch, cancellationToken);
        watch.Appended(batch, outcome);
        return outcome;
    }

    public Task<ChannelCursor> ReadCursorAsync(ConnectionId connection, CancellationToken cancellationToken) => inner.ReadCursorAsync(connection, cancellationToken);

    public IAsyncEnumerable<Interaction> ReadAsync(ConnectionId? connection, CancellationToken cancellationToken) => inner.ReadAsync(connection, cancellationToken);
}
