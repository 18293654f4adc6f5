using SocialCrm.Attribution;

namespace SocialCrm.Storage;

/// <summary>Puts one customer's facts in the order the contract names: time, event id, source.</summary>
internal static class TimelineOrder
{
    private static readonly Comparison<Touchpoint> ByTouch = (left, right) =>
        Compare((left.OccurredAt, left.EventId, left.Source), (right.OccurredAt, right.EventId, right.Source));

    private static readonly Comparison<Conversion> ByConversion = (left, right) =>
        Compare((left.OccurredAt, left.EventId, left.Source), (right.OccurredAt, right.EventId, right.Source));

    public static Touchpoint[] Sort(List<Touchpoint> touchpoints)
    {
        Sort(touchpoints, ByTouch);
        return [.. touchpoints];
    }

    public static Conversion[] Sort(List<Conversion> conversions)
    {
        Sort(conversions, ByConversion);
        return [.. conversions];
    }

    /// <summary>Most timelines come in order already, and looking is cheaper than sorting.</summary>
    private static void Sort<T>(List<T> facts, Comparison<T> compare)
    {
        for (var at = 1; at < facts.Count; at++)
        {
            if (compare(facts[at - 1], facts[at]) <= 0)
                continue;
            facts.Sort(compare);
            return;
        }
    }

    private static int Compare((DateTimeOffset At, string EventId, string Source) left, (DateTimeOffset At, string EventId, string Source) right)
    {
        var order = left.At.CompareTo(right.At);
        if (order == 0)
            order = string.CompareOrdinal(left.EventId, right.EventId);
        return order != 0 ? order : string.CompareOrdinal(left.Source, right.Source);
    }
}
