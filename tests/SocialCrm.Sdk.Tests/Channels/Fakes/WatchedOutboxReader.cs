using SocialCrm.Channels;

namespace SocialCrm.Sdk.Tests.Channels.Fakes;

internal sealed class WatchedOutboxReader(IOutboxReader inner, OutboxWatch watch) : IOutboxReader
{
    public Task<OutboxEntry?> FindAsync(OutboxMessageId id, CancellationToken cancellationToken) => inner.FindAsync(id, cancellationToken);

    public async Task<OutboxEntry?> FindAsync(ConnectionId connection, string key, CancellationToken cancellationToken)
    {
        var found = await inner.FindAsync(connection, key, cancellationToken);
        await watch.OnFind();
        return found;
    }

    public IAsyncEnumerable<OutboxEntry> ReadAsync(ConnectionId? connection, OutboxState? state, CancellationToken cancellationToken) =>
        inner.ReadAsync(connection, state, cancellationToken);
}
