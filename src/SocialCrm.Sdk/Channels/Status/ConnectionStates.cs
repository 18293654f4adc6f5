using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace SocialCrm.Channels;

/// <summary>Remembers how receiving each connection goes.</summary>
internal sealed class ConnectionStates(TimeProvider time, ILogger<ConnectionStates> logger)
{
    private static readonly ConnectionState None = new(ConnectionCondition.NotReceived);

    private readonly ConcurrentDictionary<ConnectionId, ConnectionState> states = new();

    public ConnectionState Find(ConnectionId connection) => states.GetValueOrDefault(connection, None);

    public DateTimeOffset? LastSuccess(ConnectionId connection) => Find(connection).SucceededAt;

    /// <summary>A turn begins; what the last one ended in counts until this one has.</summary>
    public void Receiving(ConnectionId connection) =>
        Change(connection, state => state.Condition is ConnectionCondition.NotReceived or ConnectionCondition.Elsewhere ? state with { Condition = ConnectionCondition.Working } : state);

    public void Elsewhere(ConnectionId connection) => Change(connection, state => state with { Condition = ConnectionCondition.Elsewhere });

    public void Succeeded(ConnectionId connection)
    {
        var now = time.GetUtcNow();
        Change(connection, state => state with { Condition = ConnectionCondition.Working, SucceededAt = now, Failure = null });
    }

    public void Failed(ConnectionId connection, Exception fault)
    {
        var now = time.GetUtcNow();
        var isUnauthorized = fault is ChannelException { Failure: ChannelFailure.Unauthorized };

        // The library's own messages hold no personal data; of anybody else's exception only the type is sure not to.
        var failure = fault is SocialCrmException ? fault.Message : $"The connector threw {fault.GetType().Name}.";
        Change(connection, state => state with
        {
            Condition = isUnauthorized ? ConnectionCondition.Unauthorized : ConnectionCondition.Failing,
            FailedAt = now,
            Failure = failure,
        });
        if (isUnauthorized)
            logger.ConnectionUnauthorized(connection, failure);
        else
            logger.ReceivingFailed(connection, failure, fault is SocialCrmException ? null : fault.StackTrace);
    }

    private void Change(ConnectionId connection, Func<ConnectionState, ConnectionState> change) =>
        states.AddOrUpdate(connection, _ => change(None), (_, state) => change(state));
}
