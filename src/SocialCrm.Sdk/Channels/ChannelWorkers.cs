namespace SocialCrm.Channels;

/// <summary>Does what the Channels room does by itself: receives, reads deliveries, tells the handlers, and sends.</summary>
/// <remarks>
/// A host with <c>IHost</c> runs it already. Any number of processes on one store may run it; they share the work through leases.
/// <see cref="ChannelOptions.Work"/> says which part this host takes.
/// </remarks>
public sealed class ChannelWorkers
{
    /// <summary>The shortest time that hosts commonly allow, less a margin.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(4.5);

    private readonly Lazy<WorkerCrew> crew;
    private readonly TimeProvider time;
    private int isRunning;

    internal ChannelWorkers(Lazy<WorkerCrew> crew, TimeProvider time)
    {
        this.crew = crew;
        this.time = time;
    }

    /// <summary>Works until it is cancelled, and then ends within five seconds without an exception. Nothing that was acknowledged or taken is lost.</summary>
    /// <exception cref="SocialCrmException">They run already, or the store cannot be opened.</exception>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref isRunning, 1) == 1)
            throw new SocialCrmException("The workers run already. A host with IHost runs them by itself.");
        try
        {
            var (schema, leases, workers) = crew.Value;
            await schema.EnsureAsync(cancellationToken).ConfigureAwait(false);
            var all = Task.WhenAll(workers.Select(worker => Task.Run(() => worker(cancellationToken), CancellationToken.None)));
            await Task.Delay(Timeout.InfiniteTimeSpan, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

            // A connector that does not heed its token is left behind; what it was at comes again, and is known.
            await all.WaitAsync(Farewell, time, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await leases.ReleaseAsync().ConfigureAwait(false);
            if (all.IsFaulted)
                await all.ConfigureAwait(false);
        }
        finally
        {
            Volatile.Write(ref isRunning, 0);
        }
    }
}
