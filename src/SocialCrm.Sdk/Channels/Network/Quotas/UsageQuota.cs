namespace SocialCrm.Channels;

/// <summary>A quota that slides over an hour and of which only the percentage used is told.</summary>
/// <remarks>
/// Nothing waits below three quarters; meanwhile is learned how many requests make a percent. Above, requests go the slower the less is left, as if the
/// rest were to last a minute. What leaves the window at the other end meets that rate at 97 to 98 percent, whatever the quota is.
/// </remarks>
internal sealed class UsageQuota : Quota
{
    private const double Free = 75;
    private const double Full = 99;
    private const double Step = 5;

    private static readonly TimeSpan Window = TimeSpan.FromHours(1);
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);

    /// <summary>So long a step may take; over a longer time too much leaves the window for a count.</summary>
    private static readonly TimeSpan LongestStep = TimeSpan.FromMinutes(5);

    private double used;
    private DateTimeOffset toldAt;
    private long told;
    private double requestsPerPercent = 1;
    private (double Used, int Requests, DateTimeOffset At) step;

    public override void Learn(QuotaReading reading, long sequence, DateTimeOffset now)
    {
        if (sequence <= told)
            return;
        told = sequence;
        used = reading.UsedPercent ?? 0;
        toldAt = now;
        if (reading.ResetIn is { } closed)
            Close(now + closed);
        Count(now);
    }

    protected override TimeSpan WaitOpen(DateTimeOffset now)
    {
        var left = Window - (now - toldAt);
        var estimate = left <= TimeSpan.Zero ? 0 : (used * (left / Window)) + (InFlight / requestsPerPercent);
        if (estimate < Free)
            return TimeSpan.Zero;

        // When nothing is left, one percent leaves the window in 36 seconds; one request then asks how things stand.
        var headroom = Full - estimate;
        var pause = headroom >= 1 ? Rest / (requestsPerPercent * headroom) : Window / 100;
        return UntilOrNothing((TakenAt > toldAt ? TakenAt : toldAt) + pause, now);
    }

    protected override void OnTaken(DateTimeOffset now, DateTimeOffset before) => step.Requests++;

    private void Count(DateTimeOffset now)
    {
        var percents = used - step.Used;
        if (percents >= Step && now - step.At <= LongestStep)
            requestsPerPercent = Math.Max(0.1, step.Requests / percents);
        if (percents is < 0 or >= Step || now - step.At > LongestStep)
            step = (used, 0, now);
    }
}
