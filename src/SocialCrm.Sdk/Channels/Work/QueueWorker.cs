using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace SocialCrm.Channels;

/// <summary>Takes work of a queue and does it, each connection in a lane of its own: one that is slow or fails holds up no other.</summary>
/// <remarks>Of a connection whose lane is busy nothing more is taken, so what waits in memory is bounded, and other processes may take it.</remarks>
internal sealed class QueueWorker<T>(IWorkQueue<T> queue, ChannelOptions options, TimeProvider time, ILogger logger)
{
    /// <summary>How long work that is under way may take to end when the host stops.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(4);

    private readonly ConcurrentDictionary<ConnectionId, Task> lanes = new();
    private readonly ConcurrentDictionary<ConnectionId, Cooling> cooling = new();

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var failures = 0;
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                var taken = await TakeAsync(cancellationToken).ConfigureAwait(false);
                failures = 0;
                if (taken == 0)
                    await queue.Signal.WaitAsync(options.QueueInterval, cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                break;
            }
#pragma warning disable CA1031 // The store failed: whatever it was, the queue is looked into again after a pause.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                var pause = Pauses.Growing(++failures, options);
                logger.QueueFailed(queue.Name, pause, exception);
                await Task.Delay(pause, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        await EndAsync().ConfigureAwait(false);
    }

    private async Task<int> TakeAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        ConnectionId[] idle = [.. queue.Connections.Where(connection => !lanes.ContainsKey(connection) && !IsCooling(connection, now))];
        if (idle.Length == 0)
            return 0;
        var leases = await queue.LeaseAsync(idle, cancellationToken).ConfigureAwait(false);
        foreach (var (connection, work) in Lanes(leases))
        {
            // Entered before it starts, so that a lane that ends at once finds itself.
            var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            lanes[connection] = RunLaneAsync(start.Task, connection, work, cancellationToken);
            start.SetResult();
        }

        return leases.Count;
    }

    private async Task RunLaneAsync(Task start, ConnectionId connection, IReadOnlyList<T> work, CancellationToken cancellationToken)
    {
        await start.ConfigureAwait(false);
        try
        {
            await queue.HandleAsync(work, cancellationToken).ConfigureAwait(false);
            cooling.TryRemove(connection, out _);
        }
#pragma warning disable CA1031 // One lane's failure, whatever it is, must not reach the others. Its leases run out, and the work comes again.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            if (!cancellationToken.IsCancellationRequested)
                Cool(connection, exception);
        }
        finally
        {
            lanes.TryRemove(connection, out _);
            queue.Signal.Set();
        }
    }

    private List<KeyValuePair<ConnectionId, List<T>>> Lanes(IReadOnlyList<T> leases)
    {
        var lanesOfWork = new Dictionary<ConnectionId, List<T>>();
        foreach (var lease in leases)
        {
            var connection = queue.ConnectionOf(lease);
            if (!lanesOfWork.TryGetValue(connection, out var work))
                lanesOfWork[connection] = work = new List<T>(leases.Count);
            work.Add(lease);
        }

        return [.. lanesOfWork];
    }

    private bool IsCooling(ConnectionId connection, DateTimeOffset now) => cooling.TryGetValue(connection, out var state) && state.Until > now;

    private void Cool(ConnectionId connection, Exception exception)
    {
        var failures = (cooling.TryGetValue(connection, out var before) ? before.Failures : 0) + 1;
        var pause = Pauses.Growing(failures, options);
        cooling[connection] = new Cooling(failures, time.GetUtcNow() + pause);
        logger.LaneFailed(queue.Name, connection, pause, exception);
    }

    private async Task EndAsync()
    {
        await Task.WhenAll(lanes.Values).WaitAsync(Farewell, time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!lanes.IsEmpty)
            logger.LanesLeft(queue.Name, lanes.Count);
    }

    private readonly record struct Cooling(int Failures, DateTimeOffset Until);
}
