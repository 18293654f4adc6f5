namespace SocialCrm.Channels;

/// <summary>What one request takes of a day's units; nothing where its connection counts none.</summary>
internal sealed class DailyShare(DailyLedger? ledger, int cost)
{
    private CalendarDay day;

    public TimeSpan Wait() => ledger?.Wait(cost) ?? TimeSpan.Zero;

    /// <summary>Takes it; answers how long must be waited first, and takes nothing then.</summary>
    public TimeSpan TryTake() => ledger?.TryTake(cost, out day) ?? TimeSpan.Zero;

    /// <summary>What was taken was not used.</summary>
    public void Return() => ledger?.Return(cost, day);

    /// <summary>The platform says that the day's units are used up. Whoever answers what it does not count, such as a stranger's server, knows nothing of them.</summary>
    public void Close()
    {
        if (cost > 0)
            ledger?.Close();
    }
}
