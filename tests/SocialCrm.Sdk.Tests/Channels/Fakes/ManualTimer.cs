namespace SocialCrm.Sdk.Tests.Channels.Fakes;

/// <summary>A timer of a <see cref="ManualTime"/>.</summary>
internal sealed class ManualTimer(ManualTime time, Action ring) : ITimer
{
    private TimeSpan period = Timeout.InfiniteTimeSpan;

    public DateTimeOffset? DueAt { get; set; }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        this.period = period;
        time.Set(this, dueTime == Timeout.InfiniteTimeSpan ? null : time.GetUtcNow() + dueTime);
        return true;
    }

    public void Ring()
    {
        if (period > TimeSpan.Zero)
            time.Set(this, time.GetUtcNow() + period);
        ring();
    }

    public void Dispose() => time.Set(this, null);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
