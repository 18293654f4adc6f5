using SocialCrm.Channels;

namespace SocialCrm.Sdk.Tests.Channels.Fakes;

internal sealed class WatchedConversations(IConversationReader inner, InteractionWatch watch) : IConversationReader
{
    public Task<Interaction?> FindAsync(ConnectionId connection, string externalId, CancellationToken cancellationToken)
    {
        watch.OnFind();
        return inner.FindAsync(connection, externalId, cancellationToken);
    }

    public Task<DateTimeOffset?> FindLastAsync(ConnectionId connection, Account author, CancellationToken cancellationToken) =>
        inner.FindLastAsync(connection, author, cancellationToken);
}
