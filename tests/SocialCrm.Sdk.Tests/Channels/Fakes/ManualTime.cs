namespace SocialCrm.Sdk.Tests.Channels.Fakes;

/// <summary>A clock that a test moves; whatever waits for it wakes up on the way.</summary>
internal sealed class ManualTime : TimeProvider
{
    public static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly Lock gate = new();
    private readonly List<ManualTimer> timers = [];
    private DateTimeOffset now = Start;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>How many wait for a time to come.</summary>
    public int Waiting
    {
        get
        {
            lock (gate)
                return timers.Count;
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
            return now;
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves on, and rings every timer that is due, in its order.</summary>
    public void Advance(TimeSpan by)
    {
        var end = GetUtcNow() + by;
        while (Next(end) is { } timer)
            timer.Ring();
        lock (gate)
            now = end;
    }

    internal void Set(ManualTimer timer, DateTimeOffset? dueAt)
    {
        lock (gate)
        {
            timers.Remove(timer);
            timer.DueAt = dueAt;
            if (dueAt is not null)
                timers.Add(timer);
        }
    }

    private ManualTimer? Next(DateTimeOffset end)
    {
        lock (gate)
        {
            var next = timers.MinBy(timer => timer.DueAt);
            if (next is null || next.DueAt > end)
                return null;
            timers.Remove(next);
            now = next.DueAt > now ? next.DueAt.Value : now;
            return next;
        }
    }
}
