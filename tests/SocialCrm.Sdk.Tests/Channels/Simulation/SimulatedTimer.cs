namespace SocialCrm.Sdk.Tests.Channels.Simulation;

/// <summary>A timer of <see cref="SimulatedTime"/>.</summary>
internal sealed class SimulatedTimer(SimulatedTime time, Action callback) : ITimer
{
    private const long Never = -1;

    private TimeSpan period = Timeout.InfiniteTimeSpan;

    public long Due { get; set; } = Never;

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        this.period = period;
        Due = Never;
        if (dueTime != Timeout.InfiniteTimeSpan)
            time.Schedule(this, dueTime);
        return true;
    }

    public void Fire()
    {
        Due = Never;
        if (period > TimeSpan.Zero)
            time.Schedule(this, period);
        callback();
    }

    public void Dispose() => Due = Never;

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
