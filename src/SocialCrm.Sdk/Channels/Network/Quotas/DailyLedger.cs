namespace SocialCrm.Channels;

/// <summary>Counts along where a platform counts units a day and tells of it in no header. Thread-safe.</summary>
/// <remarks>
/// What may be spent until an instant grows evenly from half of the units at midnight to all of them a little before the next. A request goes when no more
/// than that is spent, and those after it wait for its whole cost: a dear one so waits no longer than a cheap one, until less is left of the day's units than
/// it costs. The clock is the time of day and not a steady one, for midnight is a time of day.
/// </remarks>
internal sealed class DailyLedger(DailyQuota quota, TimeProvider time)
{
    private const double AtOnce = 0.5;
    private const double SpreadOver = 0.95;

    /// <summary>The host's clock and the platform's may be so far apart.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(10);

    private readonly Lock gate = new();
    private CalendarDay day;
    private long spent;
    private DateTimeOffset closedUntil;

    /// <summary>Takes so many units of a day; answers how long must be waited for them first, and takes nothing then.</summary>
    public TimeSpan TryTake(int cost, out CalendarDay of)
    {
        lock (gate)
        {
            var wait = WaitFor(cost);
            if (wait == TimeSpan.Zero)
                spent += cost;
            of = day;
            return wait;
        }
    }

    /// <summary>What was taken of a day was not used; of a day that is over it is nobody's any more.</summary>
    public void Return(int cost, CalendarDay of)
    {
        lock (gate)
        {
            if (of == day)
                spent = Math.Max(0, spent - cost);
        }
    }

    /// <summary>The platform says that the day's units are used up, by whomever.</summary>
    public void Close()
    {
        lock (gate)
        {
            var now = Today();

            // Just after midnight by the host's clock it may still be the day before for the platform.
            closedUntil = now < day.Start + Tolerance ? day.Start + Tolerance : day.End;
        }
    }

    /// <summary>How long must be waited for so many units.</summary>
    public TimeSpan Wait(int cost)
    {
        lock (gate)
            return WaitFor(cost);
    }

    private TimeSpan WaitFor(int cost)
    {
        var now = Today();
        if (cost == 0)
            return TimeSpan.Zero;
        if (closedUntil > now)
            return closedUntil - now;
        if (spent > 0 && spent + cost > quota.Units)
            return day.End - now;
        var share = (((double)spent / quota.Units) - AtOnce) / (1 - AtOnce);
        var at = share <= 0 ? now : day.Start + (day.Length * (Math.Min(1, share) * SpreadOver));
        return at > now ? at - now : TimeSpan.Zero;
    }

    private DateTimeOffset Today()
    {
        var now = time.GetUtcNow();

        // A clock that is put back a little does not make a second day of what was one.
        if (now >= day.End || now < day.Start - Tolerance)
            (day, spent, closedUntil) = (CalendarDay.Of(now, quota.Zone), 0, default);
        return now;
    }
}
