using System.Collections.Concurrent;

namespace SocialCrm.Channels;

/// <summary>Holds back connections whose access was revoked, until somebody signed in again or it is time to try all the same.</summary>
internal sealed class ConnectionGates(ChannelOptions options, TimeProvider time)
{
    /// <summary>Another process may be told that somebody signed in. Where the core keeps the credentials, looking costs the platform nothing.</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<ConnectionId, Gate> closed = new();

    public void Close(IChannelConnector connector)
    {
        var interval = connector is IConnectionAuth && LookAgain < options.UnauthorizedInterval ? LookAgain : options.UnauthorizedInterval;
        closed[connector.Connection] = new Gate(time.GetUtcNow() + interval, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
    }

    /// <summary>Lets a connection try again at once.</summary>
    public void Open(ConnectionId connection)
    {
        if (closed.TryRemove(connection, out var gate))
            gate.Opened.TrySetResult();
    }

    public bool IsClosed(ConnectionId connection) => closed.TryGetValue(connection, out var gate) && gate.Until > time.GetUtcNow();

    /// <summary>Ends when the connection may try again.</summary>
    public async Task WaitAsync(ConnectionId connection, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested && closed.TryGetValue(connection, out var gate) && gate.Until - time.GetUtcNow() is { Ticks: > 0 } left)
            await gate.Opened.Task.WaitAsync(left, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private sealed record Gate(DateTimeOffset Until, TaskCompletionSource Opened);
}
