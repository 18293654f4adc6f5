namespace SocialCrm.Channels;

/// <summary>So many requests in a window of time.</summary>
/// <remarks>
/// The first half of a window may go at once, so that a burst is served; the second half is spread over what is left of the window, so that there is
/// always something left for whoever comes next. All of it is used either way.
/// </remarks>
internal sealed class WindowQuota : Quota
{
    private const double Burst = 0.5;
    private const double Spread = 0.95;

    private static readonly TimeSpan Unstated = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(25);
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan SameReset = TimeSpan.FromSeconds(2);

    private double limit;
    private double remaining;
    private DateTimeOffset? resetAt;
    private TimeSpan window;

    /// <summary>The request whose answer gave <see cref="remaining"/>: what went later is not in that number.</summary>
    private long told;

    public override void Learn(QuotaReading reading, long sequence, DateTimeOffset now)
    {
        var isOngoing = resetAt > now;
        var reset = reading.ResetIn is { } span ? now + span : isOngoing ? resetAt!.Value : now + (reading.Window ?? Unstated);
        if (sequence > told)
        {
            told = sequence;
            remaining = reading.Remaining ?? 0;
            resetAt = reset;
        }
        else if (isOngoing && (reset - resetAt!.Value).Duration() <= SameReset)
        {
            remaining = Math.Min(remaining, reading.Remaining ?? 0);
        }

        limit = reading.Limit ?? Math.Max(limit, remaining);
        window = reading.Window ?? (reset - now > window ? reset - now : window);
        window = window < Longest ? window : Longest;
    }

    protected override TimeSpan WaitOpen(DateTimeOffset now)
    {
        if (resetAt is null)
            return TimeSpan.Zero;
        if (resetAt <= now)
            Renew(now);

        // Earlier requests that are still under way may be in the number already, or not.
        var available = remaining - InFlight;
        if (available < 1)
            return remaining - InFlightAfter(told) >= 1 ? Moment : resetAt.Value - now;
        if (available > limit * Burst)
            return TimeSpan.Zero;
        return UntilOrNothing(TakenAt + ((resetAt.Value - now) * (Spread / available)), now);
    }

    protected override void OnLost(long sequence)
    {
        if (sequence > told)
            remaining--;
    }

    /// <summary>A new window of which no answer has told yet: it is as large as the one before.</summary>
    private void Renew(DateTimeOffset now)
    {
        remaining = Math.Max(1, limit);
        resetAt = now + (window > TimeSpan.Zero ? window : Unstated);
    }
}
