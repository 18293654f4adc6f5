namespace QuickStart.Run;

/// <summary>The machine's clock, or a moment of the past: the sample's offers are judged by the time of its orders.</summary>
internal sealed class ReplayClock : TimeProvider
{
    private long ticks;

    /// <summary>Whether the past is played back.</summary>
    public bool IsReplaying => Interlocked.Read(ref ticks) != 0;

    public void SetIfReplaying(DateTimeOffset now)
    {
        if (IsReplaying)
            Set(now);
    }

    public void Set(DateTimeOffset now) => Interlocked.Exchange(ref ticks, now.UtcTicks);

    public override DateTimeOffset GetUtcNow()
    {
        var now = Interlocked.Read(ref ticks);
        return now == 0 ? base.GetUtcNow() : new DateTimeOffset(now, TimeSpan.Zero);
    }
}
