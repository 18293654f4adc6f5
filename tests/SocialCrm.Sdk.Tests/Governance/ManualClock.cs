namespace SocialCrm.Sdk.Tests.Governance;

/// <summary>A clock whose timers run out when a test says so.</summary>
internal sealed class ManualClock(DateTimeOffset now) : TimeProvider
{
    private readonly List<Timer> timers = [];

    public override DateTimeOffset GetUtcNow() => now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(() => callback(state), period);
        lock (timers)
            timers.Add(timer);
        return timer;
    }

    /// <summary>Lets every timer of this interval run out once; answers how many there are.</summary>
    public int RunOut(TimeSpan interval)
    {
        Timer[] due;
        lock (timers)
            due = [.. timers.Where(timer => timer.Period == interval)];
        foreach (var timer in due)
            timer.Call();
        return due.Length;
    }

    private sealed class Timer(Action call, TimeSpan period) : ITimer
    {
        public TimeSpan Period => period;

        public void Call() => call();

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
