namespace SocialCrm.Channels;

/// <summary>A quota that slides over an hour and of which only the percentage used is told.</summary>
/// <remarks>
/// Nothing waits below three quarters; meanwhile is learned how many requests make a percent. Above, requests go the slower the less is left, as if the
/// rest were to last half a minute, up to 99 percent. Then the next goes when, an hour after they went, enough of our own leave the window.
/// </remarks>
internal sealed class UsageQuota : Quota
{
    private const double Free = 75;
    private const double Full = 99;
    private const double Step = 5;
    private const double Ours = 0.8;

    private static readonly TimeSpan Window = TimeSpan.FromHours(1);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    /// <summary>How often is asked when others use the quota too, so that nobody knows when it is free.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(5);

    /// <summary>So long a step may take; over a longer time too much leaves the window for a count.</summary>
    private static readonly TimeSpan LongestStep = TimeSpan.FromMinutes(5);

    private readonly SlidingCount sent = new(Window);
    private double used;
    private long told;
    private double requestsPerPercent = 1;
    private (double Used, int Sent, DateTimeOffset At) step;

    public override void Learn(QuotaReading reading, long sequence, DateTimeOffset now)
    {
        if (sequence <= told)
            return;
        told = sequence;
        used = reading.UsedPercent ?? 0;
        sent.Settle(now);
        if (reading.ResetIn is { } closed)
            Close(now + closed);
        Count(now);
    }

    protected override TimeSpan WaitOpen(DateTimeOffset now)
    {
        var estimate = used + ((InFlight - sent.LeftSinceSettled(now)) / requestsPerPercent);
        if (estimate < Free)
            return TimeSpan.Zero;
        var headroom = Full - estimate;
        if (headroom >= 1)
            return UntilOrNothing(TakenAt + (Rest / (requestsPerPercent * headroom)), now);
        var isOurs = sent.Total >= used * requestsPerPercent * Ours;
        return isOurs && sent.NextLeaves is { } next ? UntilOrNothing(next, now) : UntilOrNothing(TakenAt + Look, now);
    }

    protected override void OnTaken(DateTimeOffset now, DateTimeOffset before) => sent.Add(now);

    private void Count(DateTimeOffset now)
    {
        var percents = used - step.Used;
        if (percents >= Step && now - step.At <= LongestStep)
            requestsPerPercent = Math.Max(0.1, (sent.Total - step.Sent) / percents);
        if (percents < 0 || now - step.At > LongestStep)
            step = (used, sent.Total, now);
    }
}
