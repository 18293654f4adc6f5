namespace SocialCrm.Governance;

/// <summary>Over which time messages are counted.</summary>
public abstract record CapPeriod
{
    private CapPeriod()
    {
    }

    /// <summary>Any stretch of this length, half-open: a message leaves it when exactly so much time has passed.</summary>
    /// <param name="Length">From one second to 366 days.</param>
    public sealed record Rolling(TimeSpan Length) : CapPeriod;

    /// <summary>A day of the calendar in the person's zone, from its first instant up to that of the next, whether it has 23, 24 or 25 hours.</summary>
    public sealed record CalendarDay : CapPeriod;
}
