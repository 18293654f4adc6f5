namespace SocialCrm.Channels;

/// <summary>What is known of one quota, and when the next request may go. Its book guards it against other threads.</summary>
internal abstract class Quota
{
    private readonly List<long> inFlight = [];
    private DateTimeOffset closedUntil;

    /// <summary>Requests that have gone and whose answer has not come.</summary>
    protected int InFlight => inFlight.Count;

    /// <summary>When the last request went.</summary>
    protected DateTimeOffset TakenAt { get; private set; }

    /// <summary>How long the next request must wait; nothing when it may go.</summary>
    public TimeSpan Wait(DateTimeOffset now) => closedUntil > now ? closedUntil - now : WaitOpen(now);

    public void Take(long sequence, DateTimeOffset now)
    {
        var before = TakenAt;
        inFlight.Add(sequence);
        TakenAt = now;
        OnTaken(now, before);
    }

    /// <summary>A request has ended.</summary>
    /// <param name="sequence">Which.</param>
    /// <param name="isUncounted">Whether the platform has counted it and did not say so.</param>
    public void End(long sequence, bool isUncounted)
    {
        if (inFlight.Remove(sequence) && isUncounted)
            OnLost(sequence);
    }

    /// <summary>The platform refused and asked to wait.</summary>
    public void Close(DateTimeOffset until) => closedUntil = until > closedUntil ? until : closedUntil;

    /// <summary>Takes in what an answer says; answers may come out of order.</summary>
    public abstract void Learn(QuotaReading reading, long sequence, DateTimeOffset now);

    protected abstract TimeSpan WaitOpen(DateTimeOffset now);

    /// <summary>How many requests in flight went after another.</summary>
    protected int InFlightAfter(long sequence) => inFlight.Count(other => other > sequence);

    protected virtual void OnTaken(DateTimeOffset now, DateTimeOffset before)
    {
    }

    protected virtual void OnLost(long sequence)
    {
    }

    protected static TimeSpan UntilOrNothing(DateTimeOffset at, DateTimeOffset now) => at > now ? at - now : TimeSpan.Zero;
}
