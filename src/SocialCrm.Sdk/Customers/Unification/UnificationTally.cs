namespace SocialCrm.Customers;

/// <summary>Adds up the steps of a run.</summary>
internal sealed class UnificationTally
{
    private readonly SortedDictionary<string, int> reasons = new(StringComparer.Ordinal);
    private readonly Dictionary<CustomerEventKind, int> events = [];
    private int records;

    public void Add(UnificationDecision decision)
    {
        records += decision.Links.Count;
        foreach (var told in decision.Events)
        {
            events[told.Kind] = events.GetValueOrDefault(told.Kind) + 1;
            foreach (var reason in told.Reasons)
                reasons[reason.Rule] = reasons.GetValueOrDefault(reason.Rule) + 1;
        }
    }

    public UnificationSummary Summary() => new(
        records,
        events.GetValueOrDefault(CustomerEventKind.Created),
        events.GetValueOrDefault(CustomerEventKind.Merged),
        events.GetValueOrDefault(CustomerEventKind.Split),
        new Dictionary<string, int>(reasons, StringComparer.Ordinal));
}
