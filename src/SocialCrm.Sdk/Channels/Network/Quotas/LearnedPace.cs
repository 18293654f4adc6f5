namespace SocialCrm.Channels;

/// <summary>The pace of a platform that says nothing before it refuses: measured by what it took between two refusals.</summary>
/// <remarks>
/// After the first refusal requests go evenly, a little slower than was taken. From time to time the pace is raised to find out whether there is more;
/// each refusal on the way lowers it a little and doubles the time until the next try, so that refusals become rare.
/// </remarks>
internal sealed class LearnedPace : Quota
{
    private const double Safety = 0.985;
    private const double Correction = 0.98;
    private const double LargestCut = 0.7;
    private const double FirstRaise = 0.01;
    private const double LargestRaise = 0.5;

    private static readonly TimeSpan FirstPatience = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LongestPatience = TimeSpan.FromHours(8);
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(2);

    private double? perSecond;
    private DateTimeOffset cycleStart;
    private int cycleRequests;
    private TimeSpan patience = FirstPatience;
    private DateTimeOffset raiseAt;
    private double raise = FirstRaise;

    public override void Learn(QuotaReading reading, long sequence, DateTimeOffset now)
    {
        // It learns from refusals alone.
    }

    /// <summary>The platform refused.</summary>
    public void Refused(DateTimeOffset now, DateTimeOffset until)
    {
        Close(until);

        // Requests that were under way together are refused together, and tell one thing.
        if (cycleStart > now)
            return;
        var measured = (cycleRequests - 1) / Math.Max(1, (until - cycleStart).TotalSeconds);
        if (perSecond is { } pace)
        {
            perSecond = Math.Min(pace * Correction, Math.Max(measured * Safety, pace * LargestCut));
            patience = patience * 2 < LongestPatience ? patience * 2 : LongestPatience;
        }
        else if (measured > 0)
        {
            perSecond = measured * Safety;
        }

        raise = FirstRaise;
        raiseAt = until + patience;
        (cycleStart, cycleRequests) = (until, 0);
    }

    protected override TimeSpan WaitOpen(DateTimeOffset now) =>
        perSecond is { } pace ? UntilOrNothing(TakenAt + TimeSpan.FromSeconds(1 / pace), now) : TimeSpan.Zero;

    protected override void OnTaken(DateTimeOffset now, DateTimeOffset before)
    {
        if (now - before > Idle)
            (cycleStart, cycleRequests) = (now, 0);
        cycleRequests++;
        if (perSecond is { } pace && now >= raiseAt)
        {
            perSecond = pace * (1 + raise);
            raise = Math.Min(raise * 2, LargestRaise);
            raiseAt = now + patience;
        }
    }
}
