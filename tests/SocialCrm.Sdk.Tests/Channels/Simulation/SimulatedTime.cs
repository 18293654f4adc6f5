namespace SocialCrm.Sdk.Tests.Channels.Simulation;

/// <summary>A clock that stands still while anything runs and jumps to the next timer when nothing does: a day passes in seconds, and always in the same way.</summary>
internal sealed class SimulatedTime(DateTimeOffset start) : TimeProvider
{
    private readonly PriorityQueue<SimulatedTimer, (long Due, long Order)> timers = new();
    private long now = start.UtcTicks;
    private long order;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => new(now, TimeSpan.Zero);

    public override long GetTimestamp() => now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new SimulatedTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    public void Schedule(SimulatedTimer timer, TimeSpan due)
    {
        timer.Due = now + due.Ticks;
        timers.Enqueue(timer, (timer.Due, order++));
    }

    /// <summary>Runs what may wait for this clock on a thread of its own, until it ends.</summary>
    public Task RunAsync(Func<Task> work) => Task.Factory.StartNew(
        () =>
        {
            var running = work();
            while (!running.IsCompleted)
            {
                if (!FireNext())
                    throw new InvalidOperationException("Nothing is left that could go on. Something waits for another clock.");
            }

            running.GetAwaiter().GetResult();
        },
        CancellationToken.None,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default);

    private bool FireNext()
    {
        while (timers.TryDequeue(out var timer, out var at))
        {
            // A timer that was stopped or set anew leaves its old entry behind.
            if (timer.Due != at.Due)
                continue;
            now = Math.Max(now, at.Due);
            timer.Fire();
            return true;
        }

        return false;
    }
}
