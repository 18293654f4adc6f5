namespace SocialCrm.Customers;

/// <summary>Gives out UUIDs of version 7 of which each is greater than all before it, so that what comes later in a process has the greater id.</summary>
/// <remarks>Thread-safe, also when the clock steps back. Between processes ids follow their clocks.</remarks>
internal sealed class AscendingIds
{
    private readonly Lock gate = new();
    private long last;

    public Guid Next(DateTimeOffset now)
    {
        long moment;
        lock (gate)
            moment = last = Math.Max(last + 1, OrderedId.MomentOf(now));
        return OrderedId.At(moment);
    }
}
