namespace SocialCrm.Customers;

/// <summary>Identifies an entry of the merge history.</summary>
public readonly record struct CustomerEventId(Guid Value)
{
    /// <summary>A new id, UUID version 7.</summary>
    /// <param name="now">The time that goes into it.</param>
    public static CustomerEventId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <summary>A new id, UUID version 7, that is greater than another whatever the clock says: the history is in the order of ids.</summary>
    /// <param name="now">The time that goes into it, where that is later than the other's.</param>
    /// <param name="after">The greatest id so far; <c>default</c> where there is none.</param>
    public static CustomerEventId New(DateTimeOffset now, CustomerEventId after) =>
        new(OrderedId.At(Math.Max(OrderedId.MomentOf(after.Value) + 1, OrderedId.MomentOf(now))));
}
